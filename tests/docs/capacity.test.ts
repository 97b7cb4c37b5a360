/** What `docs/layouts.md` says of how much text a layout holds: texts of that length stay on their slide and apart. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { measureOverflow } from "../../src/checks/overflow.ts";
import { htmlDocument } from "../../src/slides/document.ts";
import { fontCss } from "../../src/slides/fonts.ts";
import { renderSlides } from "../../src/slides/render.ts";
import { themeCss } from "../../src/slides/theme.ts";
import { compose, themeName } from "../../src/template/compose.ts";
import { loadTemplate, type Template } from "../../src/template/template.ts";
import { type Files, load } from "../fixtures/briefing.ts";
import { sharedBrowser } from "../fixtures/browser.ts";

const root = join(import.meta.dirname, "..", "..");
const guide = readFileSync(join(root, "docs", "layouts.md"), "utf8");

const browser = await sharedBrowser();
let template: Template;
beforeAll(async () => {
  template = await loadTemplate(join(root, "templates", "briefdeck"));
});
const WORDS =
  "The leaders settle for small practical steps and leave the harder questions of sovereignty and of the alliance to others who come later ".repeat(
    12,
  );
const words = (length: number) => WORDS.slice(0, length).trim();
const many = <T>(count: number, make: (i: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
const points = (count: number, length: number) =>
  many(count, () => ({ text: words(length), claim: "judgement" }));
const takeaway = words(90);

interface Case {
  readonly layout: string;
  /** As the row of the table has it. */
  readonly part: string;
  readonly length: number;
  readonly keys: Readonly<Record<string, unknown>>;
  readonly change?: (data: Files) => void;
}

const side = (count: number, length: number) => ({
  heading: words(30),
  points: points(count, length),
});
const CASES: readonly Case[] = [
  { layout: "cover", part: "`title`", length: 90, keys: { title: words(90), subtitle: words(80) } },
  {
    layout: "bottom-line",
    part: "each of 4 `points`",
    length: 200,
    keys: { points: points(4, 200), takeaway },
  },
  {
    layout: "statement",
    part: "each of 4 `evidence`, with a `lead` of 90",
    length: 200,
    keys: { lead: words(90), evidence: points(4, 200), takeaway },
  },
  {
    layout: "two-sides",
    part: "each of 4 + 4 `points`",
    length: 150,
    keys: { left: side(4, 150), right: side(4, 150), takeaway },
  },
  {
    layout: "causal-chain",
    part: "each of 5 `steps`, with an `outcome` of 50",
    length: 120,
    keys: { steps: points(5, 120), outcome: words(50), takeaway },
  },
  {
    layout: "obstacles",
    part: "`text` of each of 5 `items`",
    length: 160,
    keys: {
      items: points(5, 160).map((point) => ({ ...point, name: words(25), severity: 3 })),
      takeaway,
    },
  },
  {
    layout: "quotation",
    part: "`context`, with a `reading` of 120",
    length: 300,
    keys: { claim: "words", context: words(300), reading: words(120) },
  },
  {
    layout: "implications",
    part: "each of 4 `points`",
    length: 200,
    keys: { points: points(4, 200), ask: words(110) },
  },
  {
    layout: "questions",
    part: "each of 4 `answer`s",
    length: 250,
    keys: {
      items: many(4, () => ({ question: words(50), answer: words(250), claim: "judgement" })),
    },
  },
  {
    layout: "scenarios",
    part: "`summary` of each of 3, with 3 `drivers` of 35",
    length: 250,
    keys: { scenarios: ["s1", "s2", "s3"], takeaway },
    change: (data) => {
      data["scenarios.yaml"].scenarios = scenarios({
        summary: words(250),
        drivers: many(3, () => words(35)),
      });
    },
  },
  {
    layout: "indicators",
    part: "each of 4 `indicators` of 3 scenarios",
    length: 70,
    keys: { scenarios: ["s1", "s2", "s3"], takeaway },
    change: (data) => {
      data["scenarios.yaml"].scenarios = scenarios({ indicators: many(4, () => words(70)) });
    },
  },
  {
    layout: "glossary",
    part: "`definition` of each of 8 `terms`",
    length: 180,
    keys: { terms: many(8, (i) => `term${i}`) },
    change: (data) => {
      data["glossary.yaml"].terms = many(8, (i) => ({
        id: `term${i}`,
        term: "METI",
        definition: words(180),
        knownFrom: "General knowledge",
      }));
    },
  },
  { layout: "sources", part: "`method`", length: 500, keys: { method: words(500) } },
];

type Scenarios = Files["scenarios.yaml"]["scenarios"];
function scenarios(keys: Partial<Scenarios[number]>): Scenarios {
  const [first] = load().briefing?.content.scenarios.scenarios ?? [];
  return many(3, (i) => ({ ...first, ...keys, id: `s${i + 1}` })) as Scenarios;
}

/** The page of one slide, with what is wrong on it. */
async function faults({ layout, keys, change }: Case): Promise<readonly unknown[]> {
  const { briefing, diagnostics } = load((data) => {
    data["storyline.yaml"].slides = [{ id: "only", layout, title: words(60), ...keys }];
    change?.(data);
  });
  if (!briefing) return diagnostics;
  const { deck } = select(briefing, "all");
  const css = themeCss(themeName(deck), template.themes.get("briefdeck-light") ?? "", deck.marking);
  const markdown = await compose(deck, template);
  const slides = renderSlides(markdown, css);
  const fonts = await fontCss(template.fonts, briefing.characters + markdown);
  const parts = { title: "t", author: "a", description: "d", language: "en" };
  const { page, close } = await browser.open(
    htmlDocument({
      ...parts,
      fonts: fonts.css,
      css: slides.css,
      slides: slides.html,
      size: slides.size,
    }),
  );
  const found = await measureOverflow(page);
  await close();
  return found;
}

describe("the table of lengths for writers", () => {
  it.each(CASES)("holds for $layout: $part, $length characters", async (one) => {
    expect(guide).toContain(`| \`${one.layout}\` | ${one.part} | ${one.length} |`);
    expect(await faults(one)).toEqual([]);
  });

  it("has no row that is not tried", () => {
    const rows = [...guide.matchAll(/^\| `[\w-]+` \| .* \| \d+ \|$/gm)];
    expect(rows).toHaveLength(CASES.length);
  });
});
