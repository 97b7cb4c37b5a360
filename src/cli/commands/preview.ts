/** `briefdeck preview`: serves all decks, and shows what is saved as soon as it is, until it is interrupted. */
import { once } from "node:events";
import { Command } from "commander";
import { serve } from "../../preview/index.ts";
import { printJson } from "../json.ts";
import { type ContentFlags, contentOptions, toChoice } from "../options/content.ts";
import { settings } from "../options/settings.ts";
import { withOptions } from "../options/with-options.ts";
import { type CommonFlags, debugOf, type Terminal } from "../terminal.ts";

interface PreviewFlags extends ContentFlags, CommonFlags {
  readonly template: string;
  readonly out: string;
  readonly port?: number;
  readonly host?: string;
  readonly token?: string;
  readonly open?: boolean;
  readonly editor?: string;
  readonly browser?: string;
}

export const previewCommand = ({ signal }: Terminal): Command =>
  withOptions(
    contentOptions(new Command("preview")),
    settings(["template", "out", "port", "editor", "browser"], {
      out: "folder of the last build, served under /out/",
      browser: "for the gates, a Chrome, Chromium or Edge of your own",
    }),
  )
    .description(
      "Serve all decks to a browser on this machine, and show what is saved as soon as it is. Ctrl-C ends it.",
    )
    .addHelpText(
      "after",
      "\nExamples:\n  briefdeck preview\n  briefdeck preview --open --audience press\n  briefdeck preview --editor 'code' --port 8080\n  briefdeck preview --host 0.0.0.0   (others on the network, with the token in the address)",
    )
    .option("--host <name>", "listen for others, too; they need the token (default: 127.0.0.1)")
    .option("--token <text>", "what a browser must bring (default: made anew, for another --host)")
    .option("--open", "open the page in the browser")
    .action(async (flags: PreviewFlags) => {
      const { url, close } = await serve({
        ...toChoice(flags),
        template: flags.template,
        out: flags.out,
        port: flags.port,
        host: flags.host,
        token: flags.token,
        editor: flags.editor,
        browser: flags.browser,
        signal,
        debug: debugOf(flags),
      });
      try {
        if (flags.json) printJson({ url });
        else if (flags.quiet) console.log(url);
        else console.log(`Preview: ${url}\nCtrl-C ends it.`);
        if (flags.open) await (await import("open")).default(url);
        if (!signal.aborted) await once(signal, "abort");
      } finally {
        await close();
      }
    });
