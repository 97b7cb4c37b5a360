/** Reads content as it was at a git revision, straight from git's store: nothing is checked out, and no hook or filter runs. */
import { spawn } from "node:child_process";
import { realpath } from "node:fs/promises";
import { isPicture, pictureText } from "../../content/pictures.ts";
import { UsageError } from "../../core/usage-error.ts";
import type { BriefingTexts } from "../select-decks.ts";

interface Ran {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Git runs without a shell; it may write no index, ask nobody and fetch nothing. */
function git(folder: string, args: readonly string[], input = ""): Promise<Ran> {
  const env = {
    ...process.env,
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
  };
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["-C", folder, ...args], { env, stdio: "pipe" });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.on("data", (part: Buffer) => err.push(part));
    child.on("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "ENOENT"
          ? new UsageError("git is not there", "it is needed to read revisions; folders do without")
          : error,
      ),
    );
    child.on("close", (code) =>
      resolve({
        code: code ?? 1,
        out: Buffer.concat(out),
        err: Buffer.concat(err).toString("utf8").trim(),
      }),
    );
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

export interface Commit {
  readonly hash: string;
  /** The day that it was written on, by its author's clock: 2017-09-03. */
  readonly day: string;
}

/** The commit that a revision names; undefined where it names none, or the folder is in no repository. */
export async function commitOf(folder: string, revision: string): Promise<Commit | undefined> {
  if (revision.startsWith("-")) return undefined;
  const asked = await git(folder, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
  const hash = asked.out.toString("utf8").trim();
  if (asked.code !== 0 || !/^[0-9a-f]{40,64}$/.test(hash)) return undefined;
  const told = await git(folder, ["show", "--no-patch", "--format=%ad", "--date=short", hash]);
  return { hash, day: told.out.toString("utf8").trim() };
}

/** The commit that two have in common, as `git diff A...B` takes it. */
export async function mergeBase(folder: string, a: string, b: string): Promise<string | undefined> {
  const found = await git(folder, ["merge-base", "--", a, b]);
  return found.code === 0 ? found.out.toString("utf8").trim() : undefined;
}

/**
 * The briefings below a content folder at a commit. Only files are read: no links, no submodules.
 * @param folder the content folder as it is now; it need not be at the top of its repository.
 * @param name how the revision is named to people, before the colon.
 * @throws UsageError where the commit has nothing there.
 */
export async function briefingsAt(
  folder: string,
  { hash }: Commit,
  name: string,
): Promise<BriefingTexts[]> {
  const inside = await realpath(folder);
  const prefix = (await git(inside, ["rev-parse", "--show-prefix"])).out.toString("utf8").trim();
  const listed = await git(inside, [
    "ls-tree",
    "-r",
    "-z",
    "--full-tree",
    hash,
    ...(prefix ? ["--", prefix] : []),
  ]);
  const files = listed.out
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const [, mode = "", object = "", path = ""] =
        /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      const own = path.slice(prefix.length);
      const [briefing = "", ...rest] = own.split("/");
      const hidden = own.split("/").some((part) => part.startsWith("."));
      return mode.startsWith("100") && rest.length && !hidden
        ? [{ object, briefing, file: rest.join("/") }]
        : [];
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  if (!files.length)
    throw new UsageError(
      `there is no content in ${prefix || "the repository"} at ${name}`,
      "the content folder is looked for at the place that it has now; name another with --content",
    );
  const blobs = blobsOf(
    (
      await git(
        inside,
        ["cat-file", "--batch"],
        `${files.map(({ object }) => object).join("\n")}\n`,
      )
    ).out,
  );
  const names = [...new Set(files.map(({ briefing }) => briefing))].sort();
  return names.map((briefing) => ({
    folder: `${name}:${prefix}${briefing}`,
    texts: new Map(
      files.flatMap((file, i) => {
        const bytes = blobs[i];
        if (file.briefing !== briefing || !bytes) return [];
        return [[file.file, isPicture(file.file) ? pictureText(bytes) : bytes.toString("utf8")]];
      }),
    ),
  }));
}

/** Of `git cat-file --batch`: a line with hash, kind and size, so many bytes, a line feed; in the order asked. */
function blobsOf(out: Buffer): (Buffer | undefined)[] {
  const blobs: (Buffer | undefined)[] = [];
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const [, size] = / blob (\d+)$/.exec(out.toString("utf8", at, end)) ?? [];
    at = end + 1;
    if (size === undefined) blobs.push(undefined);
    else {
      blobs.push(out.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
  }
  return blobs;
}
