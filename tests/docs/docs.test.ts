/** Holds the pages to the project: links lead to files, named commands, codes, layouts and fields exist. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { GROUPS } from "../../docs/.vitepress/sidebar.ts";
import { benchQuote } from "../../scripts/bench/quote.ts";
import { variableOf } from "../../src/cli/options/settings.ts";
import { configKeys } from "../../src/config/schema.ts";
import { LAYOUTS } from "../../src/content/schema/layout-fields.ts";
import { CODES } from "../../src/core/codes.ts";
import { root, pages as texts } from "./pages.ts";

const pages = [...texts].map(([name, text]) => ({ name, text }));

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
/** Links are looked for outside code. */
const withoutCode = (text: string) =>
  text.replace(/^ *```[\s\S]*?^ *```$/gm, "").replace(/`[^`\n]*`/g, "");

/** As `page: what`, for every match that does not hold. */
const wrong = (
  pattern: RegExp,
  holds: (found: string, page: string) => boolean,
  read: (text: string) => string = (text) => text,
) =>
  pages.flatMap(({ name, text }) =>
    [...read(text).matchAll(pattern)]
      .map(([, found = ""]) => found)
      .filter((found) => !holds(found, name))
      .map((found) => `${name}: ${found}`),
  );

describe("the pages", () => {
  it("link to files that are there", () => {
    const isThere = (link: string, page: string) => {
      const [path = ""] = link.split("#");
      return /^[a-z]+:/.test(link) || !path || existsSync(join(root, dirname(page), path));
    };
    expect(wrong(/\]\(([^)\s]+)\)/g, isThere, withoutCode)).toEqual([]);
  });

  it("link to headings that are there", () => {
    const headings = (path: string) =>
      [...readFileSync(path, "utf8").matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
        heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N} _-]/gu, "")
          .replaceAll(" ", "-"),
      );
    const isThere = (link: string, page: string) => {
      const [path = "", heading] = link.split("#");
      if (/^[a-z]+:/.test(link) || !heading) return true;
      return headings(path ? join(root, dirname(page), path) : join(root, page)).includes(heading);
    };
    expect(wrong(/\]\(([^)\s]+)\)/g, isThere, withoutCode)).toEqual([]);
  });

  it("name files of the repository that are there", () => {
    const path = /`((?:src|scripts|tests|docs|templates|content|\.ci)\/[\w./-]+)`/g;
    // What `npm run docs` makes is not there at first.
    const made = /^docs\/\.vitepress\/dist/;
    expect(wrong(path, (found) => made.test(found) || existsSync(join(root, found)))).toEqual([]);
  });

  it("name commands that package.json has", () => {
    expect(wrong(/npm run ([a-z][\w-]*)/g, (found) => found in scripts)).toEqual([]);
  });

  it("tell developers of every command", () => {
    const guide = pages.find(({ name }) => name === join("docs", "developers.md"))?.text ?? "";
    const hooks = /^(pre|post)/;
    const untold = Object.keys(scripts).filter(
      (name) =>
        name !== "test" &&
        !hooks.test(name) &&
        !new RegExp(`npm run ${name}(?![\\w-])`).test(guide),
    );
    expect(untold).toEqual([]);
  });

  it("name diagnostics, constants and variables that src/ has", () => {
    const src = join(root, "src");
    const code = readdirSync(src, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(src, name), "utf8"))
      .concat(configKeys.map(variableOf))
      .join("\n");
    const isThere = (found: string) => new RegExp(`\\b${found}\\b`).test(code);
    expect(wrong(/`([A-Z][A-Z_]{3,})(?:=\w+)?`/g, isThere)).toEqual([]);
    expect(wrong(/(?:error|warning) ([A-Z_]+) /g, (found) => found in CODES)).toEqual([]);
  });

  it("are all in the site's sidebar", () => {
    const listed = new Set(["index", ...Object.values(GROUPS).flat()]);
    const docs = pages.filter(({ name }) => name.startsWith("docs"));
    const lost = docs.filter(({ name }) => !listed.has(name.slice("docs/".length, -".md".length)));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it("tell writers of every layout", () => {
    const guide = pages.find(({ name }) => name === join("docs", "layouts.md"))?.text ?? "";
    expect(Object.keys(LAYOUTS).filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  it("say of a decision that was changed by which, and of that one which it changed", () => {
    const said = (words: RegExp) =>
      pages.flatMap(({ name, text }) => {
        const of = /decisions\/(\d{4})-/.exec(name)?.[1];
        const notes = text.split("\n").filter((line) => words.test(line));
        return notes.flatMap((line) =>
          [...line.matchAll(/\]\((\d{4})-/g)].map(([, other]) => [of, other]),
        );
      });
    const changes = said(/^Changes \[/).map(([later, earlier]) => `${earlier} by ${later}`);
    const changed = said(/^\*\*Changed by /).map(([earlier, later]) => `${earlier} by ${later}`);
    expect(changed.length).toBeGreaterThan(0);
    expect(changes.sort()).toEqual(changed.sort());
  });

  it("number decisions without a gap", () => {
    const numbers = readdirSync(join(root, "docs", "decisions"))
      .filter((name) => /^\d{4}-.*\.md$/.test(name))
      .map((name) => name.slice(0, 4));
    expect(numbers).toEqual(numbers.map((_, i) => String(i + 1).padStart(4, "0")));
  });

  it("quote the last benchmark as it was: npm run generate", () => {
    expect(texts.get("README.md")).toContain(benchQuote());
  });

  it("are short enough to be read", () => {
    // What is made from the code is looked up, not read.
    const written = pages.filter(({ text }) => !text.includes("by `npm run generate`"));
    const long = written.filter(({ text }) => text.split("\n").length > 320);
    expect(long.map(({ name }) => relative(root, join(root, name)))).toEqual([]);
  });
});
