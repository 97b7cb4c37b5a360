/** The texts of all briefings as they are on disk: read once, and then only what has changed. */
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { isPicture, pictureText } from "../content/pictures.ts";
import { type BriefingTexts, type DeckChoice, readBriefings } from "../pipeline/select-decks.ts";

export interface Contents {
  /** Of all briefings chosen. */
  readonly briefings: readonly BriefingTexts[];
  /** Takes in what has changed. @throws UsageError where there is no briefing any more. */
  take(changed: readonly string[]): Promise<Contents>;
}

type Choice = Pick<DeckChoice, "content" | "briefings">;

/** @throws UsageError where there are none, or a name is unknown. */
export async function readContents(choice: Choice): Promise<Contents> {
  return contents(choice, await readBriefings(choice));
}

const contents = (choice: Choice, briefings: readonly BriefingTexts[]): Contents => ({
  briefings,
  take: async (changed) => {
    const texts = await Promise.all(changed.map((path) => reread(path, choice, briefings)));
    // What is new or gone may be more than a text.
    if (texts.some((one) => !one)) return readContents(choice);
    return contents(
      choice,
      briefings.map(({ folder, texts: before }) => {
        const own = texts.flatMap((one) => (one?.folder === folder ? [one] : []));
        const after = new Map([...before, ...own.map(({ name, text }) => [name, text] as const)]);
        return { folder, texts: own.length ? after : before };
      }),
    );
  },
});

/** A file that was read before and is still there. */
async function reread(path: string, { content }: Choice, briefings: readonly BriefingTexts[]) {
  const [briefing = "", ...rest] = relative(content, path).split(sep);
  const shown = relative(process.cwd(), join(content, briefing)) || ".";
  const known = briefings.find(({ folder }) => folder === shown);
  const name = rest.join("/");
  if (!known?.texts.has(name)) return undefined;
  const bytes = await readFile(path).catch(() => undefined);
  const text = bytes && (isPicture(name) ? pictureText(bytes) : bytes.toString("utf8"));
  return text === undefined ? undefined : { folder: shown, name, text };
}
