/** `briefdeck convert`: any Marp Markdown, not only our own. */

import { readFileSync } from "node:fs";
import { basename, dirname, extname, resolve } from "node:path";
import { Command } from "commander";
import { many } from "../../core/many.ts";
import { UsageError } from "../../core/usage-error.ts";
import { CONVERTED, convert } from "../../pipeline/convert/convert.ts";
import { printJson } from "../json.ts";
import { settings } from "../options/settings.ts";
import { repeated } from "../options/several-values.ts";
import { withOptions } from "../options/with-options.ts";
import { countDiagnostics, formatDiagnostics } from "../reports/diagnostics.ts";
import { type CommonFlags, debugOf, type Terminal } from "../terminal.ts";

interface ConvertFlags extends CommonFlags {
  readonly output: readonly string[];
  readonly theme: readonly string[];
  readonly embedFonts?: boolean;
  readonly browser?: string;
}

export const convertCommand = ({ signal }: Terminal): Command =>
  withOptions(new Command("convert"), [
    repeated(
      "-o, --output <file>",
      `a file to make, by its ending: ${CONVERTED.join(", ")}`,
      "the deck's name with .pptx",
    ),
    repeated("--theme <file>", "CSS of a theme of your own", "none"),
    ...settings(["embedFonts", "browser"], {
      embedFonts: "let the PPTX carry its fonts, for readers who have not got them",
    }),
  ])
    .description(
      "Convert any Marp Markdown to HTML, PDF and editable PPTX. One load of the page serves all.",
    )
    .argument("<deck.md>", "the Markdown; - reads standard input")
    .addHelpText(
      "after",
      "\nExamples:\n  briefdeck convert deck.md -o deck.pptx -o deck.pdf\n  cat deck.md | briefdeck convert - -o deck.html --theme my.css",
    )
    .action(async (file: string, flags: ConvertFlags) => {
      const start = performance.now();
      const { slides, files, diagnostics } = await convert({
        markdown: read(file === "-" ? 0 : file),
        themes: flags.theme.map(read),
        folder: file === "-" ? process.cwd() : dirname(resolve(file)),
        file: file === "-" ? "standard input" : file,
        outputs: outputsOf(flags, file),
        embedFonts: flags.embedFonts,
        browser: flags.browser,
        signal,
        debug: debugOf(flags),
      });
      if (flags.json)
        return printJson({
          slides,
          files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length })),
          diagnostics,
        });
      if (diagnostics.length)
        console.error(`${formatDiagnostics(diagnostics)}\n\n${countDiagnostics(diagnostics)}`);
      if (flags.quiet) return;
      for (const { path, bytes } of files)
        console.log(`${path}  ${Math.ceil(bytes.length / 1024)} KB`);
      console.log(
        `${many(slides, "slide")} after ${((performance.now() - start) / 1000).toFixed(1)} s`,
      );
    });

function outputsOf({ output, theme }: ConvertFlags, file: string) {
  const paths = output.length
    ? output
    : [`${basename(file === "-" ? "deck" : file, extname(file))}.pptx`];
  const sources = [file, ...theme].map((path) => resolve(path));
  return paths.map((path, i) => {
    if (sources.includes(resolve(path)))
      throw new UsageError(`${path} would be overwritten: it is what the deck is made of`);
    if (paths.some((other, k) => k < i && resolve(other) === resolve(path)))
      throw new UsageError(`${path} is asked for twice`);
    const format = CONVERTED.find((known) => path.toLowerCase().endsWith(`.${known}`));
    if (!format)
      throw new UsageError(`${path}: unknown ending`, `endings are ${CONVERTED.join(", ")}`);
    return { format, path };
  });
}

function read(file: string | 0): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`${file === 0 ? "standard input" : file} cannot be read`);
  }
}
