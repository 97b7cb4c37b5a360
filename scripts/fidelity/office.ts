/** What LibreOffice makes of a PPTX, with the project's fonts and no others, so that figures do not depend on the machine. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import subsetFont from "subset-font";
import { cacheFolder } from "../../src/core/cache-folder.ts";

const require = createRequire(import.meta.url);
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

/** A Japanese typeface that LibreOffice can read: it knows no woff2. */
async function japanese(): Promise<string> {
  const file = join(cacheFolder(), "NotoSansJP-Regular.ttf");
  if (!existsSync(file)) {
    const woff2 = readFileSync(
      require.resolve("@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-400-normal.woff2"),
    );
    const all = String.fromCodePoint(
      ...Array.from({ length: 0x6000 }, (_, i) => i + 0x3000),
      ...Array.from({ length: 0x1000 }, (_, i) => i + 0x9000),
    );
    writeFileSync(file, await subsetFont(woff2, all, { targetFormat: "sfnt" }));
  }
  return file;
}

const alias = (asked: string, given: string) =>
  `<alias binding="same"><family>${asked}</family><prefer><family>${given}</family></prefer></alias>`;

export interface OfficePages {
  readonly pdf: string;
  /** One PNG a slide, 1280 × 720. */
  readonly pictures: readonly Buffer[];
}

/** Converts in a profile of its own, so that nothing of the person's settings plays in. */
export async function renderInOffice(pptx: string): Promise<OfficePages> {
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-office-"));
  await japanese();
  const fontconfig = join(folder, "fonts.conf");
  writeFileSync(
    fontconfig,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${FONTS}</dir><dir>${cacheFolder()}</dir><cachedir>${folder}/fc</cachedir>${alias("Calibri", "Carlito")}${alias("Cambria", "Caladea")}${alias("Yu Gothic", "Noto Sans JP")}</fontconfig>`,
  );
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      pptx,
    ],
    {
      stdio: "ignore",
      env: { ...process.env, FONTCONFIG_FILE: fontconfig },
      timeout: 180_000,
    },
  );
  const pdf = join(folder, `${basename(pptx, ".pptx")}.pdf`);
  return { pdf, pictures: pagesOf(pdf) };
}

/** Each page of a PDF as a PNG of 1280 × 720 px. */
export function pagesOf(pdf: string): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-pages-"));
  execFileSync("pdftoppm", [
    "-png",
    "-scale-to-x",
    "1280",
    "-scale-to-y",
    "720",
    pdf,
    join(folder, "p"),
  ]);
  const names = execFileSync("ls", ["-v", folder], { encoding: "utf8" })
    .split("\n")
    .filter(Boolean);
  return names.map((name) => readFileSync(join(folder, name)));
}
