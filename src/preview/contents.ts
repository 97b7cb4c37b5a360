/** The texts of all briefings as they are on disk: read once, and then only what has changed. */
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isPicture, pictureText } from "../content/pictures.ts";
import { type BriefingTexts, type DeckChoice, readBriefings } from "../pipeline/select-decks.ts";

export interface Contents {
  /** Of all briefings chosen. */
  readonly briefings: readonly BriefingTexts[];
  /** Takes in what has changed. @returns itself where nothing has. @throws UsageError where there is no briefing any more. */
  take(changed: readonly string[]): Promise<Contents>;
}

type Choice = Pick<DeckChoice, "content" | "briefings">;

/** @throws UsageError where there are none, or a name is unknown. */
export async function readContents(choice: Choice): Promise<Contents> {
  return contents(choice, await readBriefings(choice));
}

const contents = (choice: Choice, briefings: readonly BriefingTexts[]): Contents => {
  const take = async (changed: readonly string[]): Promise<Contents> => {
    const texts = await Promise.all(changed.map((path) => reread(path, choice, briefings)));
    // What is new or gone may be more than a text.
    if (texts.some((one) => !one)) return readContents(choice);
    const now = briefings.map((briefing) => {
      const own = texts.flatMap((one) =>
        one?.folder === briefing.folder && briefing.texts.get(one.name) !== one.text
          ? [[one.name, one.text] as const]
          : [],
      );
      return own.length ? { ...briefing, texts: new Map([...briefing.texts, ...own]) } : briefing;
    });
    return now.some((one, i) => one !== briefings[i]) ? contents(choice, now) : self;
  };
  const self: Contents = { briefings, take };
  return self;
};

/** Ms after which an empty file is read again: whoever writes it has emptied it first. */
const EMPTIED = [4, 8, 16, 32];

/** A file that was read before and is still there. */
async function reread(path: string, { content }: Choice, briefings: readonly BriefingTexts[]) {
  const [briefing = "", ...rest] = relative(content, path).split(sep);
  const shown = relative(process.cwd(), join(content, briefing)) || ".";
  const known = briefings.find(({ folder }) => folder === shown);
  const name = rest.join("/");
  if (!known?.texts.has(name)) return undefined;
  let bytes = await readFile(path).catch(() => undefined);
  for (const ms of EMPTIED) {
    if (bytes?.length !== 0) break;
    await wait(ms);
    bytes = await readFile(path).catch(() => undefined);
  }
  const text = bytes && (isPicture(name) ? pictureText(bytes) : bytes.toString("utf8"));
  return text === undefined ? undefined : { folder: shown, name, text };
}
