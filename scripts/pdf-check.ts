/**
 * `npm run pdf-check -- FILE.pdf…`: poppler, qpdf and our own checker read our PDFs: tagged, tags without faults, fonts
 * embedded; of a deck also one page a slide and all its text there.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { checkPdfs } from "../src/pipeline/check-pdf.ts";

const files = process.argv.slice(2);
const needed = ["pdfinfo", "pdffonts", "pdftotext", "qpdf"];
const lacking = needed.filter((tool) => spawnSync(tool, ["--version"]).error);
if (!files.length || lacking.length) {
  console.log(
    lacking.length
      ? `skipped: ${lacking.join(", ")} not installed`
      : "usage: npm run pdf-check -- FILE.pdf…",
  );
  process.exit(lacking.length ? 0 : 2);
}

const run = (tool: string, ...args: string[]) =>
  execFileSync(tool, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const letters = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

/** Per slide what a reader sees, from the HTML deck beside the PDF: text between tags, without styles. */
function slidesOf(html: string): string[] {
  // What follows is the viewer's.
  const [slides = ""] = html.split("</div></main>");
  return slides
    .split(/<svg [^>]*data-marpit-svg[^>]*>/)
    .slice(1)
    .map((slide) =>
      slide
        .replace(/<style[\s\S]*?<\/style>/g, " ")
        // For those who read the page by its tables; on paper the figure's words do it.
        .replace(/<div class="readers"[\s\S]*?<\/div>/g, " ")
        .replace(/<[^>]*>/g, " ")
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
        .replace(/&\w+;/g, " "),
    );
}

const accessible = new Map(
  (await checkPdfs(files)).map(({ file, diagnostics }) => [file, diagnostics]),
);

const faults = files.flatMap((file) => {
  const found: string[] = [];
  const expect = (holds: boolean, message: string) => holds || found.push(`${file}: ${message}`);
  // A handout's pages are not slides.
  const slides = /\.handout-\w+\.pdf$/.test(file)
    ? []
    : slidesOf(readFileSync(file.replace(/\.pdf$/, ".html"), "utf8"));
  const info = run("pdfinfo", file);
  const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
  expect(
    !slides.length || pages === slides.length,
    `not one page a slide (${slides.length} slides)`,
  );
  for (const { code, message } of accessible.get(file) ?? []) expect(false, `${code} ${message}`);
  const tags = spawnSync("pdfinfo", ["-struct-text", file], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  expect(tags.status === 0 && !tags.stderr, `poppler on its tags: ${tags.stderr.slice(0, 200)}`);
  expect(/Tagged:\s+yes/.test(info), "is not tagged");
  const fonts = run("pdffonts", file).split("\n").slice(2).filter(Boolean);
  expect(
    fonts.length > 0 &&
      fonts.every(
        (line) => /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line)?.[1] === "yes",
      ),
    "has fonts that are not embedded",
  );
  expect(spawnSync("qpdf", ["--check", file]).status === 0, "qpdf finds it damaged");
  expect(
    /\/Outlines/.test(run("qpdf", "--json", "--json-key=outlines", file)) ||
      JSON.parse(run("qpdf", "--json", "--json-key=outlines", file)).outlines.length > 0,
    "has no outline",
  );
  slides.forEach((slide, i) => {
    const page = letters(
      run("pdftotext", "-f", String(i + 1), "-l", String(i + 1), "-raw", file, "-"),
    );
    const lost = slide
      .split(/\s+/)
      .map(letters)
      .filter((word) => word && !page.includes(word));
    expect(lost.length === 0, `page ${i + 1} lacks ${lost.slice(0, 5).join(", ")}`);
  });
  console.log(
    `${file}: ${pages} pages, ${fonts.length} fonts, ${found.length ? `${found.length} fault(s)` : "ok"}`,
  );
  return found;
});
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;
