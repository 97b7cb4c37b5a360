import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { expect, it } from "vitest";
import { select } from "../../../src/audience/select.ts";
import { reportOf } from "../../../src/checks/report.ts";
import type { Gate } from "../../../src/core/codes.ts";
import type { Diagnostic } from "../../../src/core/diagnostics.ts";
import { reportPage } from "../../../src/outputs/report/index.ts";
import { load } from "../../fixtures/briefing.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";

const browser = await sharedBrowser();

const HOSTILE = '</li><script>alert(1)</script><img src="https://example.org/x"> & "quoted"';
const place = { file: "storyline.yaml", line: 3, column: 7 };

function report() {
  const { briefing } = load((data) => {
    Object.assign(data["storyline.yaml"].slides[1] ?? {}, { title: HOSTILE });
  });
  if (!briefing) throw new Error("the fixture is broken");
  const diagnostics: Diagnostic[] = [
    { code: "OVERFLOW", severity: "error", message: HOSTILE, hint: HOSTILE, ...place },
    {
      code: "PICTURE_SMALL",
      severity: "off",
      message: "a small picture",
      set: { severity: "off", from: "warning", reason: HOSTILE, ...place },
    },
  ];
  const ran = new Set<Gate>(["layout", "glyphs"]);
  const { deck } = select(briefing, "all");
  return reportOf([], [{ deck, diagnostics, ran }]);
}

it("counts by gate, and tells what was not asked", () => {
  const { passed, decks } = report();
  const state = (gate: Gate) => decks[0]?.gates.find((own) => own.gate === gate);
  expect(passed).toBe(false);
  expect(state("layout")).toMatchObject({ state: "errors", errors: 1, warnings: 0, lowered: 1 });
  expect(state("glyphs")).toMatchObject({ state: "passed" });
  expect(state("accessibility")).toMatchObject({ state: "not run" });
});

it("is accessible, asks for nothing, and shows what it quotes as it stands", async () => {
  const html = new TextDecoder().decode(reportPage(report()));
  const { page, refused, close } = await browser.open(html, { scripts: true });
  const shown = await page.evaluate(() => document.body.innerText);
  for (const words of [
    "storyline.yaml:3:7",
    "OVERFLOW",
    "a small picture",
    "off instead of warning",
  ])
    expect(shown).toContain(words);
  expect(shown.split(HOSTILE)).toHaveLength(5); // title, message, hint, reason
  const titles = await page.$$eval("ol li", (items) => items.map((item) => item.textContent));
  expect(titles.slice(0, 3)).toEqual(
    ["Cover title", HOSTILE, "Agenda title"].map((title) =>
      expect.stringMatching(
        new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")} \\d+\\.\\d min$`),
      ),
    ),
  );
  await page.evaluate(
    readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"),
  );
  const { violations } = (await page.evaluate("axe.run(document)")) as AxeResults;
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(refused).toEqual([]);
  await close();
});
