/**
 * `npm run bench-gates [-- --audience press]`: what the gates of a build cost, beside the build without them. Decks are made
 * one after the other, so that nothing is measured that waits for something else.
 */
import { parseArgs } from "node:util";
import { deckName } from "../src/audience/deck.ts";
import { launchBrowser } from "../src/browser/launch.ts";
import { fallbackDiagnostics, measureFallbacks } from "../src/checks/fallback.ts";
import { linkDiagnostics, measureLinks } from "../src/checks/links.ts";
import { pageDiagnostics } from "../src/checks/page/index.ts";
import { saidByPage } from "../src/checks/read-back/html.ts";
import { table } from "../src/cli/table.ts";
import { check } from "../src/pipeline/check.ts";
import { deckFiles } from "../src/pipeline/deck-files.ts";
import { layOut } from "../src/pipeline/lay-out.ts";
import { ownTemplate } from "../src/pipeline/options.ts";
import { readBack } from "../src/pipeline/read-back.ts";

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

const reading = await timed(() => check(choice));
const { decks, template } = await check(choice);
const again = await timed(() => check(choice));
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
    const page = await timed(() => pageDiagnostics(laid.page, deck, template));
    const fonts = await timed(async () =>
      fallbackDiagnostics(await measureFallbacks(laid.page), laid.missing, deck),
    );
    const links = await timed(async () => linkDiagnostics(await measureLinks(laid.page), deck));
    const back = await timed(() => readBack(deck, template, saidByPage(laid.measured), files));
    await laid.close();
    rows.push({ name: deckName(deck), ms: [seconds * 1000, page, fonts, links, back] });
  }
} finally {
  await browser.close();
}

const sum = (at: number) => rows.reduce((all, { ms }) => all + (ms[at] ?? 0), 0);
const share = (ms: readonly number[]) => {
  const [all = 0, ...gates] = ms;
  const cost = gates.reduce((total, one) => total + one, 0);
  return `${((100 * cost) / (all - cost)).toFixed(0)} %`;
};
const shown = (name: string, ms: readonly number[]) => [
  name,
  ...ms.map((one) => one.toFixed(0)),
  share(ms),
];
const head = ["ms", "deck, all", "page", "fonts", "links", "files read back", "gates to the rest"];
const total = [0, 1, 2, 3, 4].map(sum);
console.log(
  table(
    [head, ...rows.map(({ name, ms }) => shown(name, ms)), shown("all", total)],
    [1, 2, 3, 4, 5, 6],
  ),
);
console.log(
  `\nBesides, once for all decks: content, templates and the gates that read, ${reading.toFixed(0)} ms at first, ${again.toFixed(0)} ms again.`,
);
