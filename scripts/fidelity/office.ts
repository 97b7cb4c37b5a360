/** What LibreOffice makes of PPTX files, with the project's fonts and no others, so that figures do not depend on the machine. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import subsetFont from "subset-font";
import { cacheFolder } from "../../src/core/cache-folder.ts";

const require = createRequire(import.meta.url);
const KATEX = join(dirname(require.resolve("katex/package.json")), "dist", "fonts");
const FONTS = "/usr/share/fonts/truetype/crosextra";

/** Why the harness cannot run here, if so. */
export function officeMissing(): string | undefined {
  for (const tool of ["soffice", "pdftoppm", "pdftotext"])
    try {
      execFileSync("which", [tool], { stdio: "ignore" });
    } catch {
      return `${tool} is not installed`;
    }
  return existsSync(FONTS) ? undefined : "fonts-crosextra-carlito and -caladea are not installed";
}

const letters = (from: number, count: number): string =>
  String.fromCodePoint(...Array.from({ length: count }, (_, i) => i + from));

/** Typefaces that LibreOffice can read: it knows no woff2. */
async function readable(): Promise<void> {
  const japanese = letters(0x3000, 0x6000) + letters(0x9000, 0x1000);
  const latin = letters(0x20, 0x160) + letters(0x2010, 0x30);
  await plain("NotoSansJP-Regular.ttf", "noto-sans-jp/files/noto-sans-jp-japanese-400", japanese);
  await plain("Cousine-Regular.ttf", "cousine/files/cousine-latin-400", latin);
  await plain("Cousine-Bold.ttf", "cousine/files/cousine-latin-700", latin);
}

async function plain(name: string, source: string, characters: string): Promise<void> {
  const file = join(cacheFolder(), name);
  if (existsSync(file)) return;
  const woff2 = readFileSync(require.resolve(`@fontsource/${source}-normal.woff2`));
  writeFileSync(file, await subsetFont(woff2, characters, { targetFormat: "sfnt" }));
}

/**
 * What a PPTX names, and what Chromium drew for it. Its own fallback for all that a page does not bring
 * is Open Sans, which lies in the cache beside it: so figures compare layout, not fonts.
 */
const ALIASES: Readonly<Record<string, string>> = {
  Calibri: "Carlito",
  Cambria: "Caladea",
  "Yu Gothic": "Noto Sans JP",
  "Segoe UI": "Open Sans",
  "Courier New": "Cousine",
  "Cambria Math": "KaTeX_Main",
};

const aliases = Object.entries(ALIASES)
  .map(
    ([asked, given]) =>
      `<alias binding="same"><family>${asked}</family><prefer><family>${given}</family></prefer></alias>`,
  )
  .join("");

/** Only the plain files: subsets that decks carry lie there, too, and would stand in for whole fonts. */
const fontsConf = (folder: string) => {
  const cache = cacheFolder();
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${FONTS}</dir><dir>${cache}</dir><dir>${KATEX}</dir><cachedir>${folder}/fc</cachedir><selectfont><rejectfont><glob>${cache}/fonts/*</glob></rejectfont></selectfont>${aliases}</fontconfig>`;
};

/** Converts all in one run, in a profile of its own, so that nothing of the person's settings plays in; gives the PDFs. */
export async function renderInOffice(files: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-office-"));
  await readable();
  const fontconfig = join(folder, "fonts.conf");
  writeFileSync(fontconfig, fontsConf(folder));
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      ...files,
    ],
    {
      stdio: "ignore",
      env: { ...process.env, FONTCONFIG_FILE: fontconfig },
      timeout: 60_000 + 10_000 * files.length,
    },
  );
  return files.map((file) => join(folder, `${basename(file, ".pptx")}.pdf`));
}

/** Each page of a PDF as a PNG of the given size in px. */
export function pagesOf(pdf: string, { width, height }: { width: number; height: number }) {
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-pages-"));
  const size = ["-scale-to-x", String(width), "-scale-to-y", String(height)];
  execFileSync("pdftoppm", ["-png", ...size, pdf, join(folder, "p")]);
  const names = execFileSync("ls", ["-v", folder], { encoding: "utf8" })
    .split("\n")
    .filter(Boolean);
  return names.map((name) => readFileSync(join(folder, name)));
}
