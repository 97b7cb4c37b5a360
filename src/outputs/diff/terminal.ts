/** A comparison for a terminal: as wide as it is, the most important first, in colour or with signs. */
import { wrapAnsi } from "fast-wrap-ansi";
import {
  type BriefingChange,
  type Comparison,
  type DeckChange,
  differs,
  type FieldChange,
  type ThingChange,
  type WordPart,
} from "../../compare/model.ts";
import { many } from "../../core/many.ts";
import * as say from "./phrases.ts";

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
  const lines = [bold(clean(say.heading(comparison)))];
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
  const counts = say.tally(briefing, of).join(", ");
  const lines =
    of === "versions"
      ? [name, ...wrap([{ text: counts, paint: plainly }], "", options.width)]
      : [name];
  lines.push(dim(`highest marking shown: ${clean(marking.label)}`));
  if (of === "audiences") {
    for (const { own, head } of say.byAudience(comparison, things)) {
      lines.push("", bold(head));
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
  const verb = of === "audiences" ? "" : ` ${say.thingVerb(thing)}`;
  const was = thing.wasId ? ` (was ${clean(thing.wasId)})` : "";
  const language = thing.language ? ` in ${thing.language}` : "";
  const where = say.placesOf(thing);
  const head = `${paint(sign)} ${bold(`${say.kindName(thing)}${verb}${language}`)}  ${dim(`${clean(thing.id)}${was}`)}`;
  return [
    head,
    ...(say.fieldsTellAll(thing)
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
  const label: Piece = { text: `${say.fieldVerb(field)}: `, paint: dim };
  return wrap([label, ...say.fieldParts(field).map((part) => piece(part, colours))], "    ", width);
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
      { text: `: ${say.deckVerb(deck, comparison)}`, paint: plainly },
      { text: of === "versions" ? ` (${numbersOf(deck)})` : "", paint: dim },
      { text: deck.withheld ? ` (${many(deck.withheld, "slide")} withheld)` : "", paint: dim },
    ],
    "",
    width,
  );
  if (deck.change !== "changed") return count > 8 && deck.change === "same" ? [] : lines;
  const others = deck.slides.filter(say.isOther);
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
          { text: side?.title ?? slide.id, paint: plainly },
          { text: `  ${only(say.slideVerb(slide), comparison)}`, paint: dim },
        ],
        `${place.padStart(5)}  `,
        width,
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
    .filter(say.isOther)
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

/** @param first what the first line begins with; as far in are those that follow. */
function wrap(pieces: readonly Piece[], first: string, width: number): string[] {
  const text = pieces.flatMap(({ text, paint }) => (text ? [paint(clean(text))] : [])).join("");
  const lines = wrapAnsi(text, width - first.length, { hard: true }).split("\n");
  return lines.map((line, i) => `${i ? " ".repeat(first.length) : first}${line}`);
}
