/**
 * `npm run record`: a session in a terminal as it really goes: a briefing begun, a mistake and what is said of it, its
 * mending, and the build. Writes `docs/pictures/terminal.svg`, and `docs/recording.txt` with the screens in plain text.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleDist, ROOT } from "./dist-bundle.ts";
import { noTmux, Screen } from "./record/screen.ts";
import { animated } from "./record/svg.ts";

if (noTmux()) console.log("skipped: tmux is not installed");
else await record();

async function record() {
  const dist = join(ROOT, "dist");
  await bundleDist(dist);
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-record-"));
  const bin = join(folder, "bin");
  const work = join(folder, "work");
  mkdirSync(bin);
  mkdirSync(work);
  writeFileSync(
    join(bin, "briefdeck"),
    `#!/bin/sh\nexec node ${join(dist, "cli", "main.js")} "$@"\n`,
  );
  chmodSync(join(bin, "briefdeck"), 0o755);
  const { PATH = "" } = process.env;
  const screen = new Screen(work, {
    PATH: `${bin}:${PATH}`,
    HOME: folder,
    PS1: "$ ",
    TERM: "xterm-256color",
    LANG: "C.UTF-8",
    BRIEFDECK_CACHE: join(folder, "cache"),
  });
  const screens: string[] = [];
  const keep = () => screens.push(screen.plain());
  const enter = async (command: string) => {
    await screen.type(command);
    await screen.press("Enter");
  };
  try {
    await screen.until(/\$/, 300);
    await enter("briefdeck init summit");
    await screen.until(/Title/i, 500);
    await screen.type("Before the summit");
    await screen.press("Enter");
    for (let asked = 0; !/Next/i.test(screen.plain()) && asked < 8; asked++) {
      await screen.until(/◆|Next/i, 700);
      if (!/Next/i.test(screen.plain())) await screen.press("Enter");
    }
    await screen.until(/Next/i, 2500);
    keep();
    await enter(
      "clear; sed -i 's/layout: statement/layout: statment/' content/summit/storyline.yaml",
    );
    await enter("briefdeck check");
    await screen.until(/error/, 3500);
    keep();
    await enter(
      "clear; sed -i 's/layout: statment/layout: statement/' content/summit/storyline.yaml",
    );
    await enter("briefdeck build");
    await screen.until(/files in out/, 4000);
    keep();
  } finally {
    screen.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 9, retryDelay: 300 });
  }
  writeFileSync(join(ROOT, "docs", "pictures", "terminal.svg"), animated(screen.frames));
  writeFileSync(
    join(ROOT, "docs", "recording.txt"),
    `${screens.join(`\n\n${"─".repeat(60)}\n\n`)}\n`,
  );
  console.log(
    `${screen.frames.length} frames in docs/pictures/terminal.svg, screens in docs/recording.txt`,
  );
}
