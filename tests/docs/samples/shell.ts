/** Command lines in the docs, read as a shell would and asked of the program that they start. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, CommanderError } from "commander";
import { commandTree } from "../../../src/cli/program.ts";
import { root } from "../pages.ts";

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Readonly<Record<string, string>>;
};

/** Of a block: one list of words for each program that it starts, without comments, settings and what is piped on. */
export function commandLines(text: string): string[][] {
  return text
    .split("\n")
    .flatMap((line) => pieces(line))
    .filter((words) => words.length > 0);
}

function pieces(line: string): string[][] {
  const found: string[][] = [[]];
  for (const [, quoted, plain] of line.matchAll(/["']([^"']*)["']|(\S+)/g)) {
    if (plain?.startsWith("#")) break;
    if (plain && ["&&", "|", ";", "||"].includes(plain)) found.push([]);
    else if (!(plain && /^[A-Z_]+=/.test(plain) && !found.at(-1)?.length))
      found.at(-1)?.push(quoted ?? plain ?? "");
  }
  return found;
}

/** What is wrong with a command line; undefined if its program would take it. */
export async function fault(words: readonly string[]): Promise<string | undefined> {
  const [program = "", ...args] = words;
  if (program === "npx") return fault(args);
  if (program === "briefdeck") return faultOfOurs(args);
  if (program === "npm") return faultOfNpm(args);
  if (program === "vitest")
    return args.slice(1).every((path) => existsSync(join(root, path))) ? undefined : "no such test";
  return ["cat", "jq", "rm", "source", "eval"].includes(program)
    ? undefined
    : `${program} is not known`;
}

async function faultOfNpm([verb = "", name = "", dashes, ...args]: readonly string[]) {
  if (["ci", "test", "install", "pack"].includes(verb)) return undefined;
  const script = scripts[name];
  if (verb !== "run" || !script) return `npm ${verb} ${name} is not known`;
  if (dashes !== undefined && dashes !== "--") return "flags of a script stand after --";
  const [, ours] = /scripts\/start\.mjs ([\w-]+)/.exec(script) ?? [];
  const command = ours === "verify-sources" ? "verify" : ours;
  if (command && (await commandTree()).commands.some((one) => one.name() === command))
    return faultOfOurs([command, ...args]);
  const code = codeOf(name);
  const unknown = args.filter((arg) => arg.startsWith("-") && !code.includes(`"${arg}"`));
  return unknown.length ? `npm run ${name} knows no ${unknown.join(" ")}` : undefined;
}

/** A script with what lies in the folder of its name. */
const codeOf = (name: string): string =>
  readdirSync(join(root, "scripts"), { recursive: true, encoding: "utf8" })
    .filter((path) => path === `${name}.ts` || path.startsWith(`${name}/`))
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(root, "scripts", path), "utf8"))
    .join();

/** Parsed by the commands themselves, without running one. */
async function faultOfOurs(args: readonly string[]): Promise<string | undefined> {
  const program = await commandTree();
  withoutActions(program);
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode !== 0)
      return `${error instanceof CommanderError ? error.code : ""} ${String(error)}`;
  }
  return undefined;
}

function withoutActions(command: Command): void {
  command.configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  if (!command.commands.length) command.action(() => undefined);
  command.commands.forEach(withoutActions);
}

/** Flags of npm and git that the docs speak of. */
const FOREIGN = ["--help", "--omit", "--word-diff"];

/** All that is written with two hyphens: flags of commands and scripts, what Chromium is started with, tokens of themes. */
export function namedFlags(command: Command): ReadonlySet<string> {
  const own = (one: Command): string[] => [
    ...one.options.map(({ long }) => long ?? ""),
    ...one.commands.flatMap(own),
  ];
  const written = ["scripts", "templates", join("src", "browser"), join("src", "slides")].flatMap(
    (folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((path) => /\.(ts|css|hbs)$/.test(path))
        .flatMap(
          (path) => readFileSync(join(root, folder, path), "utf8").match(/--[a-z][\w-]*/g) ?? [],
        ),
  );
  return new Set([...own(command), ...written, ...FOREIGN]);
}
