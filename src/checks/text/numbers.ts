/** Whether each figure on a slide is in a claim that the slide cites, or counts what the slide itself shows. */
import type { Deck, DeckSlide } from "../../audience/deck.ts";
import { LIKELIHOODS } from "../../content/schema/scales.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { escapeRegExp } from "../../core/escape.ts";
import type { Path } from "../../core/pointer.ts";
import { type Figure, figuresIn } from "./figures/read.ts";
import { namedOn, slideLeaves } from "./slide-leaves.ts";
import { wordsOnly } from "./words.ts";

export function numberDiagnostics(deck: Deck): Diagnostic[] {
  const names = namesOf(deck);
  return deck.slides.flatMap((slide) => {
    const cited = figuresOf(deck, slide);
    const texts = slideLeaves(slide.slide).filter(({ meta }) => meta.text);
    const unsourced = texts.flatMap(({ value, path, meta }) =>
      inChart(path)
        ? []
        : figuresIn(hideNames(wordsOnly(value, meta.rich === true), names), deck.language)
            // What a speaker counts on the way is his own: only digits are held to the record.
            .filter(({ spelt }) => !(spelt && path[0] === "notes"))
            .filter((figure) => !isCited(figure, cited))
            .map((figure) => fault(deck, slide, path, figure)),
    );
    return [...unsourced, ...chartDiagnostics(deck, slide)];
  });
}

const inChart = (path: Path) => path[0] === "chart" && path[1] !== "annotations";

/** Numbers and dates that a slide may write. */
interface Cited {
  readonly numbers: ReadonlySet<number>;
  readonly dates: readonly string[];
  /** How many things its longest list has. */
  readonly longest: number;
}

function isCited({ value, spelt }: Figure, { numbers, dates, longest }: Cited): boolean {
  // “Three of the four”: some of what is listed.
  if (spelt && Number(value) <= longest) return true;
  if (typeof value === "number") return numbers.has(Math.abs(value));
  return dates.some((date) => date.startsWith(value)) || numbers.has(Number(value));
}

/** What is said by all that a slide cites, and what can be counted on it. */
function figuresOf(deck: Deck, deckSlide: DeckSlide): Cited {
  const { numbers, dates } = saidOf(deck, deckSlide);
  const { slide } = deckSlide;
  const listed = counts(slide);
  if (slide.layout === "agenda") listed.push(deck.sections.length);
  const own = [...listed, ...charted(slide), ...distances(dates)];
  return { numbers: new Set([...numbers, ...own]), dates, longest: Math.max(0, ...listed) };
}

/** Dates that every slide may write: the occasion's, and those of the sources. */
const ownDates = ({ briefing: { content } }: Deck): string[] => [
  content.briefing.date,
  ...content.source.sources.flatMap(({ issued }) => issued ?? []),
];

/** What its claims, events, scenarios, terms and actors say. */
function saidOf(deck: Deck, { slide, claims }: DeckSlide): Omit<Cited, "longest"> {
  const { briefing } = deck;
  const { content } = briefing;
  const numbers = new Set<number>();
  const dates = ownDates(deck);
  const read = (value: string | undefined) => {
    for (const language of new Set([deck.language, content.briefing.language]))
      for (const figure of figuresIn(value ?? "", language))
        if (typeof figure.value === "number") numbers.add(Math.abs(figure.value));
        else dates.push(figure.value);
  };
  const range = (id: keyof typeof LIKELIHOODS | undefined) => {
    if (id) for (const end of [LIKELIHOODS[id].from, LIKELIHOODS[id].to]) numbers.add(end);
  };
  const cites = new Set(slide.layout === "cover" ? deck.claims : claims);
  for (const claim of content.claims.claims.filter(({ id }) => cites.has(id))) {
    for (const value of [claim.text, claim.quote, claim.knownFrom]) read(value);
    if (claim.date) dates.push(claim.date);
    range(claim.likelihood);
  }
  const [events, scenarios, terms, actors] = (["event", "scenario", "term", "actor"] as const).map(
    (kind) => namedOn(slide, kind),
  );
  for (const event of content.timeline.events.filter(({ id }) => events?.has(id))) {
    dates.push(...event.date.replace(/[?~%]/g, "").split("/"));
    for (const value of [event.label, event.text]) read(value);
  }
  for (const scenario of content.scenarios.scenarios.filter(({ id }) => scenarios?.has(id))) {
    for (const value of [scenario.summary, ...scenario.drivers, ...scenario.indicators])
      read(value);
    range(scenario.likelihood);
  }
  for (const { id, definition, expansion } of content.glossary.terms)
    if (terms?.has(id)) for (const value of [definition, expansion]) read(value);
  for (const { id, role } of content.actors.actors) if (actors?.has(id)) read(role);
  return { numbers, dates };
}

/** The lengths of all lists in a value: five obstacles are five without a source. */
function counts(value: unknown): number[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [value.length] : [];
  return [...own, ...Object.values(value).flatMap(counts)];
}

/** The figures of a chart, what they add up to, and by how much one differs from the other. */
function charted(slide: DeckSlide["slide"]): number[] {
  if (slide.layout !== "chart" || !("series" in slide.chart) || !slide.chart.series) return [];
  const series = slide.chart.series.map(({ values }) => values.filter(Number.isFinite));
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const across = series[0]?.map((_, i) => sum(series.map((values) => values[i] ?? 0))) ?? [];
  return [
    ...series.flat(),
    ...series.map(sum),
    ...across,
    sum(series.flat()),
    ...series.flatMap((values) => values.flatMap((a) => values.map((b) => Math.abs(a - b)))),
  ].map((n) => Math.abs(Number(n.toFixed(6))));
}

/** Years and months from one date to another. */
function distances(dates: readonly string[]): number[] {
  const known = [...new Set(dates)].map((date) => date.split("-").map(Number));
  return known.flatMap(([a = 0, b]) =>
    known.flatMap(([c = 0, d]) => [
      Math.abs(a - c),
      ...(b === undefined || d === undefined ? [] : [Math.abs((a - c) * 12 + b - d)]),
    ]),
  );
}

function fault(deck: Deck, deckSlide: DeckSlide, path: Path, { text, offset }: Figure): Diagnostic {
  const { slide, origin, claims } = deckSlide;
  const said = saidOf(deck, deckSlide);
  const shown = [
    ...new Set([...said.dates.slice(ownDates(deck).length), ...[...said.numbers].map(String)]),
  ];
  return {
    code: "NUMBER_UNSOURCED",
    severity: "warning",
    message: claims.length
      ? `“${text}” is in none of the claims that slide \`${slide.id}\` cites`
      : `“${text}” has no source: slide \`${slide.id}\` cites no claim`,
    hint: `cite the claim that says so (\`claims: […]\`), or correct the figure${shown.length ? `; the slide’s claims have ${shown.slice(0, 6).join(", ")}` : ""}`,
    ...deck.briefing.locate(origin(path), offset),
  };
}

/** Figures of a chart that are in no claim need a `source`, which is printed under it. */
function chartDiagnostics(deck: Deck, deckSlide: DeckSlide): Diagnostic[] {
  const { slide, origin } = deckSlide;
  if (slide.layout !== "chart" || !("series" in slide.chart) || !slide.chart.series) return [];
  if (slide.chart.source) return [];
  const { numbers, dates } = saidOf(deck, deckSlide);
  const missing = slide.chart.series.flatMap(({ values }, n) =>
    values.flatMap((value, i) =>
      Number.isNaN(value) || numbers.has(Math.abs(value)) || dates.includes(String(value))
        ? []
        : [{ value, path: ["chart", "series", n, "values", i] }],
    ),
  );
  const [first] = missing;
  return first
    ? [
        {
          code: "NUMBER_UNSOURCED",
          severity: "warning",
          message: `${missing.length === 1 ? `the chart’s ${first.value} is` : `${missing.length} figures of the chart, as ${first.value}, are`} in none of the claims that slide \`${slide.id}\` cites`,
          hint: "cite the claims that say so, or write under `chart` in `source` where the figures come from",
          ...deck.briefing.locate(origin(first.path)),
        },
      ]
    : [];
}

/** Names that hold a number, as “eight-point plan”, are names. */
const namesOf = ({ briefing: { content }, language }: Deck): RegExp | undefined => {
  const names = [
    ...content.glossary.terms.flatMap(({ term, expansion }) => [term, expansion]),
    ...content.actors.actors.flatMap(({ name, short }) => [name, short]),
    ...content.places.places.flatMap(({ name, names }) => [name, ...Object.values(names ?? {})]),
  ].filter((name): name is string => name !== undefined && figuresIn(name, language).length > 0);
  const escaped = names.map(escapeRegExp);
  return escaped.length ? new RegExp(`(?<!\\p{L})(?:${escaped.join("|")})`, "giu") : undefined;
};

const hideNames = (text: string, names: RegExp | undefined) =>
  names ? text.replace(names, (name) => "_".repeat(name.length)) : text;
