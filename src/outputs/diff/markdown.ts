/** A comparison as GitHub-flavoured Markdown, for a pull request: content in it is text, whatever it looks like. */
import {
  type BriefingChange,
  type Comparison,
  type DeckChange,
  differs,
  type FieldChange,
  type ThingChange,
} from "../../compare/model.ts";
import { many } from "../../core/many.ts";
import * as say from "./phrases.ts";

/** GitHub takes 65,536 characters in a comment. */
const MOST = 60_000;

/**
 * Ends before a comment would be too long, and says so.
 * @example
 * await writeFile("changes.md", markdown(comparison));
 */
export function markdown(comparison: Comparison): string {
  const head = `### ${safe(`What changed: ${say.heading(comparison)}`)}\n`;
  if (!differs(comparison)) return `${head}\nNo difference.\n`;
  const blocks = comparison.briefings.flatMap((briefing) => briefingBlocks(briefing, comparison));
  let out = head;
  for (const [i, block] of blocks.entries()) {
    if (out.length + block.length > MOST)
      return `${out}\n… and ${many(blocks.length - i, "further entry", "further entries")}, left out for length.\n`;
    out += block;
  }
  return out;
}

function briefingBlocks(briefing: BriefingChange, comparison: Comparison): string[] {
  const { of, before, after } = comparison;
  const { title, things, decks, only, marking } = briefing;
  const head = `\n**${safe(title)}** · ${safe(marking.label)}\n`;
  if (only) return [`${head}\nOnly ${safe(only === "before" ? before : after)} has it.\n`];
  const counts = say.tally(briefing, of).join(", ");
  const rows = decks.map(
    (deck) =>
      `| ${safe(deck.deck)} | ${safe(say.deckVerb(deck, comparison))} | ${safe(numbers(deck))} |\n`,
  );
  return [
    `${head}\n${safe(counts)}.\n`,
    ...(rows.length ? [`\n| deck | what | slides |\n| --- | --- | --- |\n${rows.join("")}`] : []),
    ...(things.length ? ["\n"] : []),
    ...things.map((thing) => thingBlock(thing, of === "audiences" ? { before, after } : undefined)),
    ...(of === "audiences" ? decks.flatMap(slideBlocks) : []),
  ];
}

const numbers = ({ slides }: DeckChange) =>
  slides
    .filter((slide) => say.isOther(slide) && slide.after)
    .map(({ after }) => after?.number)
    .join(", ");

function thingBlock(
  thing: ThingChange,
  audiences: { readonly before: string; readonly after: string } | undefined,
): string {
  const who = thing.change === "added" ? audiences?.after : audiences?.before;
  const what = audiences
    ? `${say.kindName(thing)}, only ${who}`
    : `${say.kindName(thing)} ${say.thingVerb(thing)}`;
  const was = thing.wasId ? ` (was ${code(thing.wasId)})` : "";
  const language = thing.language ? ` in ${safe(thing.language)}` : "";
  const said = say.fieldsTellAll(thing)
    ? ""
    : `: ${thing.change === "dropped" && !audiences ? `<del>${safe(thing.says)}</del>` : safe(thing.says)}`;
  const where = say.placesOf(thing);
  return [
    `- **${safe(capital(what))}**${language} ${code(thing.id)}${was}${said}\n`,
    ...thing.fields.map((field) => `  - ${fieldText(field)}\n`),
    ...(where && !audiences ? [`  - on ${safe(where)}\n`] : []),
  ].join("");
}

const slideBlocks = ({ slides }: DeckChange): string[] => {
  const told = slides.filter(say.isOther).map((slide) => {
    const side = slide.after ?? slide.before;
    const fields = slide.fields.map((field) => `  - ${fieldText(field)}\n`).join("");
    return `- ${safe(side?.title ?? "")} ${code(slide.id)}: ${safe(say.slideVerb(slide))}\n${fields}`;
  });
  return told.length ? ["\n**Slides**\n\n", ...told] : [];
};

/** Space at its edges stays outside of the mark. */
function fieldText(field: FieldChange): string {
  const parts = say.fieldParts(field).map(({ text, is }) => {
    const tag = is === "dropped" ? "del" : "ins";
    return is === "same" ? safe(text) : `<${tag}>${safe(text)}</${tag}>`;
  });
  return `${safe(say.fieldVerb(field))}: ${parts.join("")}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** Ids hold letters, digits, hyphens and slashes only. */
const code = (id: string) => `\`${id.replace(/[^\w/.-]/g, "")}\``;

/**
 * The very characters, in GitHub's eyes too: what Markdown or HTML could read as theirs is written by its number, and
 * an empty comment parts what GitHub would link without being asked (@name, #1, addresses, :smile:).
 */
export function safe(raw: string): string {
  const text = raw.replace(/\s+/g, " ");
  return text.replace(
    /[\\`*_[\]<>&!|~$"^=@#:]|\/(?=\/)|(?<=\bwww)\.(?=\S)|(?<=\bGH)-(?=\d)/gi,
    (sign, at: number) => {
      const parts = "@#:.-/".includes(sign) && /\S/.test(text.charAt(at + 1));
      return `&#${sign.charCodeAt(0)};${parts ? "<!-- -->" : ""}`;
    },
  );
}
