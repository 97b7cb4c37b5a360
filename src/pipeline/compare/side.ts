/** What `diff` is asked to compare: audiences, git revisions, folders or the content as it is now, by name. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { didYouMean, nearOrAll } from "../../core/nearest.ts";
import { UsageError } from "../../core/usage-error.ts";
import { type BriefingTexts, readBriefings } from "../select-decks.ts";
import { briefingsAt, type Commit, commitOf, mergeBase } from "./git.ts";

export type Side =
  | { readonly is: "audience"; readonly name: string }
  | { readonly is: "revision"; readonly name: string; readonly commit: Commit }
  | { readonly is: "folder"; readonly name: string }
  | { readonly is: "now"; readonly name: string };

export const NOW: Side = { is: "now", name: "now" };

export interface SideContext {
  /** The content folder. */
  readonly content: string;
  /** Deck names of the present content: audiences, and `press.fr`. */
  readonly audiences: readonly string[];
  /** Told where a name fits several things. */
  readonly note: (line: string) => void;
}

const KINDS = "audience:press, rev:main and dir:old-content say which is meant";

/**
 * `audience:x`, `rev:x` and `dir:x` say what they are, and `now` is the content as it is; another name is an audience,
 * else a folder that holds briefings, else a git revision.
 * @throws UsageError where it is none of them.
 */
export async function sideOf(name: string, context: SideContext): Promise<Side> {
  const [, kind, rest = ""] = /^(audience|rev|dir):(.+)$/s.exec(name) ?? [];
  if (name === "now") return NOW;
  const found = {
    audience: async (): Promise<Side | undefined> =>
      context.audiences.includes(rest || name) ? { is: "audience", name: rest || name } : undefined,
    dir: async (): Promise<Side | undefined> =>
      (await holdsBriefings(rest || name)) ? { is: "folder", name: rest || name } : undefined,
    rev: async (): Promise<Side | undefined> => {
      const commit = await commitOf(context.content, rest || name);
      return commit && { is: "revision", name: rest || name, commit };
    },
  };
  if (kind) {
    const side = await found[kind as keyof typeof found]();
    if (side) return side;
    throw new UsageError(MISSING[kind as keyof typeof found](rest), hintFor(kind, rest, context));
  }
  const sides = [await found.audience(), await found.dir(), await found.rev()].flatMap(
    (side) => side ?? [],
  );
  const [first, other] = sides;
  if (!first)
    throw new UsageError(
      `\`${name}\` is no audience, no content folder and no git revision`,
      didYouMean(name, context.audiences) ?? KINDS,
    );
  if (other)
    context.note(
      `\`${name}\` is taken as the ${first.is}, though it is a ${other.is}, too: ${KINDS}`,
    );
  return first;
}

const MISSING = {
  audience: (name: string) => `there is no audience \`${name}\``,
  dir: (name: string) => `there is no content folder ${name}`,
  rev: (name: string) => `git knows no revision \`${name}\``,
} as const;

const hintFor = (kind: string, name: string, { audiences }: SideContext): string | undefined =>
  kind === "audience"
    ? nearOrAll(name, audiences)
    : kind === "rev"
      ? "`git log` lists them; a shallow clone has only the last"
      : "a content folder holds one folder of YAML files for each briefing";

/** `A..B` as two revisions, `A...B` from what both have in common; undefined where it is no range. */
export async function rangeOf(
  name: string,
  context: SideContext,
): Promise<[Side, Side] | undefined> {
  const [, from = "", dots = "", to = ""] = /^(?:rev:)?(.*?)(\.{2,3})([^.].*)?$/s.exec(name) ?? [];
  if (!dots || /[\\/]$/.test(from) || from === "" || from.startsWith(".")) return undefined;
  const [a, b] = [
    await sideOf(`rev:${from}`, context),
    await sideOf(`rev:${to || "HEAD"}`, context),
  ];
  if (dots === ".." || a.is !== "revision" || b.is !== "revision") return [a, b];
  const base = await mergeBase(context.content, a.commit.hash, b.commit.hash);
  if (!base) throw new UsageError(`${from} and ${to || "HEAD"} have no commit in common`);
  const side = await sideOf(`rev:${base}`, context);
  return [{ ...side, name: `${from}...` }, b];
}

/** Whether a folder in it has a `briefing.yaml`. */
async function holdsBriefings(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => stat(join(folder, entry.name, "briefing.yaml")).catch(() => undefined)),
  );
  return found.some((file) => file?.isFile());
}

/** The texts of a side's briefings. @param briefings names; all where empty. */
export async function textsOf(
  side: Exclude<Side, { is: "audience" }>,
  content: string,
  briefings: readonly string[],
): Promise<BriefingTexts[]> {
  if (side.is !== "revision")
    return readBriefings({ content: side.is === "now" ? content : side.name, briefings });
  const found = await briefingsAt(content, side.commit, side.name);
  return found.filter(
    ({ folder }) => !briefings.length || briefings.some((name) => folder.endsWith(`/${name}`)),
  );
}
