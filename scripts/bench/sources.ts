/** Decks of any length to measure with, as Markdown: our own slides repeated in turn, and plain ones for every tool. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { briefdeck, type Source } from "./commands.ts";

const BREAK = "\n\n---\n\n";

/** The six audiences of the first briefing, in its own language. */
export const AUDIENCES = ["minister", "business", "defence", "parliament", "press", "full"];

/** Builds all decks once. @returns where the Markdown and theme of each is. */
export function builtSources(folder: string): (audience: string) => Source {
  briefdeck("build", "--language", "en-GB", "--format", "md", "--out", folder, "--quiet");
  return (audience) => {
    const name = join(folder, "japan-russia-2017", audience);
    return { markdown: `${name}.md`, theme: `${name}.css` };
  };
}

/** A deck of so many slides, from the longest deck's. */
export function repeated(source: Source, count: number, folder: string): Source {
  const text = readFileSync(source.markdown, "utf8");
  const [front = "", ...slides] = text.split("\n---\n");
  const body = Array.from({ length: count }, (_, i) => (slides[i % slides.length] ?? "").trim());
  const markdown = join(folder, `${count}.md`);
  writeFileSync(markdown, `${front}\n---\n\n${body.join(BREAK)}\n`);
  return { markdown, theme: source.theme };
}

/** Headings, lists and text that Marp and Slidev both read, without a theme of ours. */
export function plain(count: number, folder: string): { marp: Source; slidev: string } {
  const body = Array.from(
    { length: count },
    (_, i) =>
      `# Slide ${i + 1}\n\nWhat it says in one line\n\n- first of ${i + 3} points\n- second, with **weight**\n- third, with \`code\` and [an address](https://example.org/${i})`,
  ).join(BREAK);
  const [marp, slidev] = [join(folder, `plain-${count}.md`), join(folder, `slidev-${count}.md`)];
  writeFileSync(marp, `---\nmarp: true\n---\n\n${body}\n`);
  writeFileSync(slidev, `---\ntheme: default\n---\n\n${body}\n`);
  return { marp: { markdown: marp }, slidev };
}
