/** The folder that commands in the docs speak of, made small: a briefing under git, with all files that they name. */
import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { build } from "esbuild";
import { strToU8, zipSync } from "fflate";
import { root } from "../pages.ts";

const BRIEFING = join("content", "japan-russia-2017");

/** Bundled once: to load hundreds of small files for each command would cost a second. @returns the file to start */
export async function bundledMain(outdir: string): Promise<string> {
  await build({
    entryPoints: [join(root, "src", "cli", "main.ts")],
    outdir,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    packages: "external",
    // As `scripts/start.mjs` says: else the cache would take all of the bundle's top folder, `node_modules`, for our code.
    banner: { js: 'globalThis[Symbol.for("briefdeck.code")] = "of the docs";' },
  });
  return join(outdir, "main.js");
}

/** @param main as `bundledMain` gives it */
export async function folderOfTheDocs(main: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "briefdeck-docs-"));
  const briefing = join(folder, BRIEFING);
  await cp(join(root, "starters", "en-GB"), briefing, { recursive: true });
  const article = join(folder, "article.txt");
  await rename(join(briefing, "article.txt"), article);
  await fillBriefing(briefing);
  const paragraphs = (await readFile(article, "utf8")).trim().split(/\n{2,}/);
  const revised = [...paragraphs.slice(0, -1), "Put another conclusion in its place here."];
  const files: Readonly<Record<string, string | Uint8Array>> = {
    "people.csv": "audience,stamp\nminister,Copy 1\nminister,Copy 2\n",
    "deck.md": "---\nmarp: true\ntheme: my\n---\n\n# One\n\n---\n\n# Two\n",
    "my.css": "/* @theme my */\nsection { color: #123456; }\n",
    "article.pdf": await pdfOf(paragraphs),
    "memo.docx": docxOf(["A memo has one paragraph of its own."]),
    "revised.docx": docxOf(revised),
    ".gitignore": "node_modules\nout\nbin\n",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await addPrograms(join(folder, "bin"), main);
  await makeHistory(folder);
  return folder;
}

/** Audiences of the names in the docs, and the source's. */
async function fillBriefing(briefing: string): Promise<void> {
  const audiences = join(briefing, "audiences");
  await rename(join(audiences, "decision-maker.yaml"), join(audiences, "minister.yaml"));
  await cp(join(audiences, "minister.yaml"), join(audiences, "full.yaml"));
  for (const name of (await readdir(briefing)).filter((one) => one.endsWith(".yaml"))) {
    const text = await readFile(join(briefing, name), "utf8");
    await writeFile(join(briefing, name), text.replace("id: example\n", "id: pajon\n"));
  }
}

/** `briefdeck`, and `npx`, `npm run` as far as they lead there; `jq` only says whether there is JSON. */
async function addPrograms(bin: string, main: string): Promise<void> {
  await mkdir(bin);
  const programs = {
    briefdeck: `exec node ${main} "$@"`,
    npx: `exec "$@"`,
    npm: `shift; name=$1; shift; [ "$1" = -- ] && shift; exec briefdeck "$name" "$@"`,
    jq: `exec node -e 'JSON.parse(require("fs").readFileSync(0, "utf8"))'`,
  };
  for (const [name, line] of Object.entries(programs)) {
    await writeFile(join(bin, name), `#!/bin/sh\n${line}\n`);
    await chmod(join(bin, name), 0o755);
  }
}

/** Five commits with v1.0 and v1.1 among them, and a change that is not committed. */
async function makeHistory(folder: string): Promise<void> {
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.c", ...args], { cwd: folder });
  const storyline = join(folder, BRIEFING, "storyline.yaml");
  await cp(join(folder, "content"), join(folder, "old-content"), { recursive: true });
  git("init", "-q", "-b", "main");
  for (let i = 0; i < 6; i++) {
    const text = await readFile(storyline, "utf8");
    await writeFile(storyline, text.replace(/^( +title: .*?)( \d)?$/gm, `$1 ${i}`));
    if (i === 5) break;
    git("add", "-A");
    git("commit", "-q", "-m", `Edit ${i}`);
    if (i < 2) git("tag", `v1.${i}`);
  }
}

async function pdfOf(paragraphs: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage();
  paragraphs.forEach((text, i) => {
    page.drawText(text, { x: 50, y: 700 - 40 * i, size: 12, font });
  });
  return pdf.save();
}

function docxOf(paragraphs: readonly string[]): Uint8Array {
  const declared = `<?xml version="1.0" encoding="UTF-8"?>`;
  const office = "http://schemas.openxmlformats.org";
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${declared}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${declared}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `${declared}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}
