/** A comparison for a terminal: as wide as it is, the most important first, in colour or with signs. */
import type {
  BriefingChange,
  Comparison,
  DeckChange,
  FieldChange,
  ThingChange,
  WordPart,
} from "../../compare/model.ts";
import { differs } from "../../compare/model.ts";
import {
  deckVerb,
  excerpt,
  fieldsTellAll,
  fieldVerb,
  heading,
  isOther,
  isShort,
  kindName,
  many,
  placesOf,
  sideWords,
  slideVerb,
  tally,
  thingVerb,
  touched,
} from "./phrases.ts";

export interface TerminalOptions {
  /** In characters. */
  readonly width: number;
  /** Things told of each briefing; the least important are only counted. */
  readonly most: number;
  readonly colours: Colours;
}

type Paint = (text: string) => string;

/** Where there are no colours, words carry signs, as git's `--word-diff` writes them. */
export interface Colours {
  readonly on: boolean;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly bold: Paint;
  readonly dim: Paint;
}

export function terminal(comparison: Comparison, options: TerminalOptions): string {
  const { bold } = options.colours;
  const lines = [bold(clean(heading(comparison)))];
  if (!differs(comparison)) return [...lines, "", "No difference."].join("\n");
  for (const briefing of comparison.briefings)
    lines.push("", ...briefingLines(briefing, comparison, options));
  return lines.join("\n");
}

/** Control characters of content, names and ids must not steer the terminal. */
const clean = (text: string) => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, " ");

function briefingLines(
  briefing: BriefingChange,
  comparison: Comparison,
  options: TerminalOptions,
): string[] {
  const { of, before, after } = comparison;
  const { bold, dim } = options.colours;
  const { title, things, decks, only, marking } = briefing;
  const name = `${bold(clean(title))} ${dim(briefing.briefing)}`;
  if (only) return [name, `  only ${only === "before" ? before : after} has it`];
  const counts = [...tally(things), touched(briefing)].join(", ");
  const lines =
    of === "versions"
      ? [name, ...wrap([{ text: counts, paint: plainly }], "", options.width)]
      : [name];
  lines.push(dim(`highest marking shown: ${clean(marking.label)}`));
  if (of === "audiences") {
    const sides = [
      ["dropped", before],
      ["added", after],
    ] as const;
    for (const [change, who] of sides) {
      const own = things.filter((thing) => thing.change === change);
      if (own.length) lines.push("", bold(`${many(own.length, "claim")} only ${who} has`));
      lines.push(...own.slice(0, options.most).flatMap((thing) => thingLines(thing, of, options)));
      if (own.length > options.most)
        lines.push(dim(`  … and ${own.length - options.most} more: --all`));
    }
  } else {
    if (things.length) lines.push("");
    lines.push(...things.slice(0, options.most).flatMap((thing) => thingLines(thing, of, options)));
    const left = things.slice(options.most);
    if (left.length) lines.push(dim(`  … and ${many(left.length, "lesser change")}: --all`));
  }
  if (decks.length) lines.push("");
  return [...lines, ...decks.flatMap((deck) => deckLines(deck, decks.length, comparison, options))];
}

function thingLines(thing: ThingChange, of: Comparison["of"], options: TerminalOptions): string[] {
  const { green, red, yellow, dim, bold } = options.colours;
  const paint = thing.change === "added" ? green : thing.change === "dropped" ? red : yellow;
  const sign = thing.change === "added" ? "+" : thing.change === "dropped" ? "−" : "~";
  const verb = of === "audiences" ? "" : ` ${thingVerb(thing)}`;
  const was = thing.wasId ? ` (was ${clean(thing.wasId)})` : "";
  const language = thing.language ? ` in ${thing.language}` : "";
  const where = placesOf(thing);
  const head = `${paint(sign)} ${bold(`${kindName(thing)}${verb}${language}`)}  ${dim(`${clean(thing.id)}${was}`)}`;
  return [
    head,
    ...(fieldsTellAll(thing)
      ? []
      : wrap([{ text: thing.says, paint: plainly }], "    ", options.width)),
    ...thing.fields.flatMap((field) => fieldLines(field, options)),
    ...(where && of === "versions"
      ? wrap([{ text: `on ${where}`, paint: dim }], "    ", options.width)
      : []),
  ];
}

function fieldLines(field: FieldChange, { colours, width }: TerminalOptions): string[] {
  const { dim } = colours;
  const label: Piece = { text: `${fieldVerb(field)}: `, paint: dim };
  if (field.words) {
    const pieces = excerpt(field.words).map((part) => piece(part, colours));
    return wrap([label, ...pieces], "    ", width);
  }
  if (isShort(field) || field.sort === "moved")
    return wrap([label, { text: sideWords(field), paint: plainly }], "    ", width);
  const part: WordPart =
    field.after === undefined
      ? { text: field.before ?? "", is: "dropped" }
      : { text: field.after, is: "added" };
  return wrap([label, piece(part, colours)], "    ", width);
}

function deckLines(
  deck: DeckChange,
  count: number,
  comparison: Comparison,
  { colours, width, most }: TerminalOptions,
): string[] {
  const { bold, dim } = colours;
  const { of } = comparison;
  const lines = wrap(
    [
      { text: deck.deck, paint: bold },
      { text: `: ${deckVerb(deck, comparison)}`, paint: plainly },
      { text: of === "versions" ? ` (${numbersOf(deck)})` : "", paint: dim },
      { text: deck.withheld ? ` (${many(deck.withheld, "slide")} withheld)` : "", paint: dim },
    ],
    "",
    width,
  );
  if (deck.change !== "changed") return count > 8 && deck.change === "same" ? [] : lines;
  const others = deck.slides.filter(isOther);
  // What a slide shows that changed has been told above, with its number.
  const told = others.filter(
    (slide) => !Number.isFinite(most) || slide.fields.length || slide.change !== "changed",
  );
  const slides = told.flatMap((slide) => {
    const side = slide.after ?? slide.before;
    const place = slide.after ? `${slide.after.number}` : `(${slide.before?.number})`;
    return [
      ...wrap(
        [
          { text: `${place.padStart(5)}  ${side?.title ?? slide.id}`, paint: plainly },
          { text: `  ${only(slideVerb(slide), comparison)}`, paint: dim },
        ],
        "",
        width,
        "       ",
      ),
      ...(of === "audiences"
        ? slide.fields.flatMap((field) => fieldLines(field, { colours, width, most: 0 }))
        : []),
    ];
  });
  return [...lines, ...slides];
}

const numbersOf = ({ slides }: DeckChange) =>
  slides
    .filter(isOther)
    .map(({ before, after }) => after?.number ?? `${before?.number} before`)
    .join(", ");

const only = (verb: string, { of, before, after }: Comparison) =>
  of === "audiences"
    ? verb.replace(/^added/, `only ${after}`).replace(/^dropped/, `only ${before}`)
    : verb;

interface Piece {
  readonly text: string;
  readonly paint: Paint;
}
const plainly: Paint = (text) => text;

function piece({ text, is }: WordPart, { on, red, green }: Colours): Piece {
  if (is === "same") return { text, paint: plainly };
  const [open, close] = is === "dropped" ? ["[-", "-]"] : ["{+", "+}"];
  // Signs stand at the words, and space outside of them.
  const signed = text.replace(/^(\s*)(.*?)(\s*)$/s, `$1${open}$2${close}$3`);
  return { text: on ? text : signed, paint: is === "dropped" ? red : green };
}

/** Of letters as a terminal counts them: those of East Asia take two places. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const columns = (text: string) => [...text].reduce((sum, c) => sum + (wide.test(c) ? 2 : 1), 0);

/** Breaks at spaces, and between letters of East Asia. */
function wrap(pieces: readonly Piece[], indent: string, width: number, hang = indent): string[] {
  const lines: string[] = [];
  let line = indent;
  let used = columns(indent);
  for (const { text, paint } of pieces)
    for (const word of clean(text).match(
      /\s+|[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]|[^\s\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]+/gu,
    ) ?? []) {
      const room = columns(word);
      const blank = /^\s+$/.test(word);
      if (used + room > width && used > columns(hang) && !blank) {
        lines.push(line.trimEnd());
        line = hang;
        used = columns(hang);
      }
      line += blank ? word : paint(word);
      used += room;
    }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}
