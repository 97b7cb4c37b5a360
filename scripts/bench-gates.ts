/**
 * `npm run bench-gates [-- --audience press]`: what of a build its gates cost. Decks are made one after the other, so that
 * nothing is measured that waits for something else. Fonts are told by the PDF, as it is made.
 */

import { parseArgs } from "node:util";
import { deckName } from "../src/audience/deck.ts";
import { launchBrowser } from "../src/browser/launch.ts";
import { linkDiagnostics, measureLinks } from "../src/checks/links.ts";
import { measureDeck, pageDiagnostics } from "../src/checks/page/index.ts";
import { saidByPage } from "../src/checks/read-back/html.ts";
import { briefingTextDiagnostics, deckTextDiagnostics } from "../src/checks/text/index.ts";
import { table } from "../src/cli/reports/table.ts";
import { check } from "../src/pipeline/check.ts";
import { deckFiles } from "../src/pipeline/deck/deck-files.ts";
import { layOut } from "../src/pipeline/deck/lay-out.ts";
import {
  fileLeakDiagnostics,
  fileParityDiagnostics,
  readFiles,
} from "../src/pipeline/deck/read-back.ts";
import { ownTemplate } from "../src/pipeline/options.ts";
import { selectDecks } from "../src/pipeline/select-decks.ts";
import { notesWithSources } from "../src/template/references/notes.ts";
import { loadTemplate } from "../src/template/template.ts";

const { values } = parseArgs({ options: { audience: { type: "string", default: "" } } });
const choice = {
  content: "content",
  briefings: [],
  audiences: values.audience ? [values.audience] : [],
  languages: [],
  template: ownTemplate(),
};

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const loading = await timed(() =>
  Promise.all([selectDecks(choice), loadTemplate(choice.template)]),
);
const [briefings, labelled] = await Promise.all([
  selectDecks(choice),
  loadTemplate(choice.template),
]);
const labels = (language: string) => labelled.labels(language);
const words = await timed(async () => {
  for (const { decks } of briefings) {
    await briefingTextDiagnostics(
      decks.map(({ deck }) => deck),
      labels,
    );
    for (const { deck } of decks) await deckTextDiagnostics(deck, labels);
  }
});
// Figures are drawn once; all else that checking does has been counted.
const first = await timed(() => check(choice));
const figures = first - (await timed(() => check(choice)));
const { decks, template } = await check(choice);
const browser = await launchBrowser();
const open = () => Promise.resolve(browser);
const make = (deck: (typeof decks)[number]) =>
  deckFiles(deck, template, { formats: [], handouts: [] }, open, () => undefined);
const rows: { name: string; ms: number[] }[] = [];
try {
  // The first deck pays for modules and fonts that all use.
  for (const deck of decks.slice(0, 1)) await make(deck);
  for (const deck of decks) {
    const { files, seconds } = await make(deck);
    const laid = await layOut(deck, template, open, () => undefined);
    const page = await timed(async () =>
      pageDiagnostics(await measureDeck(laid.page), deck, template),
    );
    const links = await timed(async () => linkDiagnostics(await measureLinks(laid.page), deck));
    const labels = template.labels(deck.language);
    const notes = await notesWithSources(deck, labels["sources-cited"] ?? "");
    const back = await timed(() => {
      const said = readFiles(files);
      const parts = [...said.values()].flatMap((file) => file.parts());
      fileParityDiagnostics(deck, saidByPage(laid.measured), said, notes);
      fileLeakDiagnostics(deck, template, parts);
    });
    await laid.close();
    rows.push({ name: deckName(deck), ms: [seconds * 1000, page, links, back] });
  }
} finally {
  await browser.close();
}

const sum = (at: number) => rows.reduce((all, { ms }) => all + (ms[at] ?? 0), 0);
const share = (ms: readonly number[]) => {
  const [all = 0, ...gates] = ms;
  return percent(
    gates.reduce((total, one) => total + one, 0),
    all,
  );
};
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`;
const shown = (name: string, ms: readonly number[]) => [
  name,
  ...ms.map((one) => one.toFixed(0)),
  share(ms),
];
const head = ["ms", "deck, all", "page", "links", "files read back", "gates"];
const total = [0, 1, 2, 3].map(sum);
console.log(
  table([head, ...rows.map(({ name, ms }) => shown(name, ms)), shown("all", total)], {
    right: [1, 2, 3, 4, 5],
  }),
);
const whole = loading + words + figures + sum(0);
const gates = words + sum(1) + sum(2) + sum(3);
console.log(
  `\nOnce for all decks: content and templates ${loading.toFixed(0)} ms, the gates that read ${words.toFixed(0)} ms, figures ${figures.toFixed(0)} ms.\nAll gates: ${percent(gates, whole)} of ${(whole / 1000).toFixed(1)} s.`,
);
