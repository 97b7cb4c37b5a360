/** `briefdeck diff` as a person types it: names, words and exit codes, in a git repository of its own. */
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli/run.ts";
import { type Files, files, write } from "../fixtures/briefing.ts";

let folder: string;
const claim = (data: Files, id: string) =>
  data["claims.yaml"].claims.find((one) => one["id"] === id) ?? {};
const git = (...args: string[]) =>
  execFileSync(
    "git",
    ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", ...args],
    {
      stdio: "pipe",
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: "2017-09-01T10:00:00Z",
        GIT_COMMITTER_DATE: "2017-09-01T10:00:00Z",
      },
    },
  );
const content = (name = "content") => join(folder, "desk", name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-diff-"));
  git("init", "--quiet", "--initial-branch", "main");
  const data = files();
  // Not at the top of its repository; the second audience is called like a branch.
  Object.assign(data, {
    "audiences/press.yaml": {
      ...data["audiences/all.yaml"],
      name: "The press",
      ceiling: "clear",
      include: ["statement"],
    },
  });
  delete (data["audiences/press.yaml" as keyof Files] as Record<string, unknown>)["include"];
  await write(join(content(), "first"), data);
  git("add", ".");
  git("commit", "--quiet", "-m", "one");
  git("branch", "press");
  await write(join(content("old"), "first"), data);
  Object.assign(claim(data, "judgement"), { confidence: "high" });
  Object.assign(claim(data, "secret"), { text: "A zzsecretzz." });
  await write(join(content(), "first"), data);
  git("add", "desk/content");
  git("commit", "--quiet", "-m", "two");
  Object.assign(claim(data, "fact"), { text: "A plain fact." });
  await write(join(content(), "first"), data);
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

async function diff(...args: string[]) {
  const said = { out: "", err: "" };
  vi.spyOn(console, "log").mockImplementation((line: string) => {
    said.out += `${line}\n`;
  });
  vi.spyOn(console, "error").mockImplementation((line: string) => {
    said.err += `${line}\n`;
  });
  const code = await run(["diff", "--content", content(), ...args]);
  return { code, ...said };
}

describe("briefdeck diff", () => {
  it("without a word tells what has not been committed", async () => {
    const { code, out } = await diff();
    expect(code).toBe(0);
    expect(out).toMatch(/^rev:HEAD|HEAD → now/);
    expect(out).toMatch(/claim reworded\S* {2}\S*fact/);
    expect(out).not.toContain("judgement");
  });

  it.each([
    ["a revision", ["HEAD~1"], ["fact", "judgement", "secret"]],
    ["two revisions", ["HEAD~1", "HEAD"], ["judgement", "secret"]],
    ["a range", ["HEAD~1..HEAD"], ["judgement", "secret"]],
    ["a range from the common commit", ["press...HEAD"], ["judgement", "secret"]],
    ["a branch, said to be one", ["rev:press"], ["fact", "judgement", "secret"]],
  ])("takes %s", async (_, args, ids) => {
    const { out } = await diff(...args, "--json");
    const { briefings } = JSON.parse(out);
    expect(briefings[0].things.map(({ id }: { id: string }) => id).sort()).toEqual(ids);
  });

  it("takes folders", async () => {
    const { out } = await diff(content("old"), content(), "--json");
    expect(JSON.parse(out).briefings[0].things).toHaveLength(3);
  });

  it("takes two audiences, and says where a name means something else, too", async () => {
    const { out, err } = await diff("all", "press");
    expect(err).toContain("`press` is taken as the audience, though it is a revision, too");
    expect(out).toContain("all and press");
    expect(out).toMatch(/claims? only all has/);
  });

  it("tells by its exit code whether anything differs, if asked", async () => {
    expect((await diff("HEAD", "HEAD", "--exit-code")).code).toBe(0);
    expect((await diff("HEAD", "--exit-code")).code).toBe(1);
    expect((await diff("HEAD")).code).toBe(0);
  });

  it("shows an audience nothing above its ceiling in any output", async () => {
    const page = join(folder, "changes.md");
    for (const args of [["--all"], ["--json"], ["--markdown"], ["--markdown", page]]) {
      const { out } = await diff("HEAD~1", "--audience", "press", ...args);
      expect(out).not.toMatch(/zzsecretzz|judgement/);
    }
    expect(await readFile(page, "utf8")).toContain("A <ins>plain </ins>fact.");
    expect((await diff("HEAD~1", "--all")).out).toContain("zzsecretzz");
  });

  it.each([
    ["a name that is nothing", ["pres"], /`pres` is no audience[\s\S]*did you mean `press`/],
    ["one audience", ["all"], /a second one is needed/],
    ["an audience and a revision", ["all", "HEAD"], /only one is an audience/],
    ["a revision that looks like a flag", ["rev:--output=x"], /git knows no revision/],
    ["an unknown audience", ["HEAD", "--audience", "presse"], /no audience `presse`[\s\S]*`press`/],
  ])("explains %s: exit code 2", async (_, args, words) => {
    const { code, err } = await diff(...args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });

  it("tells of a revision at fault where it is at fault", async () => {
    const file = join(content(), "first", "claims.yaml");
    const good = await readFile(file, "utf8");
    await writeFile(file, good.replace("kind:", "kin:"));
    git("commit", "--quiet", "-am", "three");
    await writeFile(file, good);
    const { code, err } = await diff("HEAD");
    git("reset", "--quiet", "--soft", "HEAD~1");
    expect(code).toBe(1);
    expect(err).toMatch(/HEAD:desk\/content\/first\/claims\.yaml\S*:\d+:\d+/);
  });

  it("leaves the repository as it was", () => {
    expect(git("status", "--porcelain", "--untracked-files=no").toString().trim()).toMatch(
      /^M+ desk\/content\/first\/claims\.yaml$/m,
    );
  });
});
