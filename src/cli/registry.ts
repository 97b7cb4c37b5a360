/** All commands: what the top level must know of them. Only the one that is asked for is loaded. */
import type { Command } from "commander";
import { commonOptions } from "./options/common.ts";
import type { Terminal } from "./terminal.ts";

interface Entry {
  readonly name: string;
  readonly group: "Make" | "Look" | "Check" | "Find out";
  /** One line for the list of commands; the command's own description says more. */
  readonly summary: string;
  readonly load: (terminal: Terminal) => Promise<Command>;
}

/** In the order of the help. */
export const COMMANDS: readonly Entry[] = [
  {
    name: "init",
    group: "Make",
    summary: "begin a new briefing",
    load: async () => (await import("./commands/init.ts")).initCommand(),
  },
  {
    name: "build",
    group: "Make",
    summary: "make the decks of all audiences",
    load: async (terminal) => (await import("./commands/build.ts")).buildCommand(terminal),
  },
  {
    name: "convert",
    group: "Make",
    summary: "make HTML, PDF and PPTX of any Marp Markdown",
    load: async (terminal) => (await import("./commands/convert.ts")).convertCommand(terminal),
  },
  {
    name: "enqueue",
    group: "Make",
    summary: "put one deck for each row of a list on a queue",
    load: async () => (await import("./commands/enqueue.ts")).enqueueCommand(),
  },
  {
    name: "worker",
    group: "Make",
    summary: "make the decks that are on a queue",
    load: async (terminal) => (await import("./commands/worker.ts")).workerCommand(terminal),
  },
  {
    name: "preview",
    group: "Look",
    summary: "serve all decks, and show what is saved as soon as it is",
    load: async (terminal) => (await import("./commands/preview.ts")).previewCommand(terminal),
  },
  {
    name: "diff",
    group: "Look",
    summary: "tell what changed, or what two audiences see otherwise",
    load: async (terminal) => (await import("./commands/diff.ts")).diffCommand(terminal),
  },
  {
    name: "inspect",
    group: "Look",
    summary: "tell what a finished file is, and whether it was edited",
    load: async () => (await import("./commands/inspect.ts")).inspectCommand(),
  },
  {
    name: "check",
    group: "Check",
    summary: "ask the gates without writing a file",
    load: async (terminal) => (await import("./commands/check.ts")).checkCommand(terminal),
  },
  {
    name: "verify",
    group: "Check",
    summary: "hold each claim to the words of its sources",
    load: async () => (await import("./commands/verify.ts")).verifyCommand(),
  },
  {
    name: "source",
    group: "Check",
    summary: "keep sources as fingerprints, and see what a revision puts in doubt",
    load: async () => (await import("./commands/source.ts")).sourceCommand(),
  },
  {
    name: "list",
    group: "Find out",
    summary: "list briefings, audiences, layouts, themes or codes",
    load: async () => (await import("./commands/list.ts")).listCommand(),
  },
  {
    name: "explain",
    group: "Find out",
    summary: "tell what a code means, and what to do",
    load: async () => (await import("./commands/explain.ts")).explainCommand(),
  },
  {
    name: "doctor",
    group: "Find out",
    summary: "tell what would be used here and why, and what is missing",
    load: async (terminal) => (await import("./commands/doctor.ts")).doctorCommand(terminal),
  },
  {
    name: "completion",
    group: "Find out",
    summary: "let a shell complete commands and names",
    load: async (terminal) =>
      (await import("./commands/completion.ts")).completionCommand(terminal),
  },
];

/** One command with all its flags. */
export async function loadCommand(entry: Entry, terminal: Terminal): Promise<Command> {
  const command = (await entry.load(terminal)).summary(entry.summary);
  for (const one of leaves(command)) commonOptions(one);
  return command;
}

/** The commands that do something: itself, or those below it. */
const leaves = (command: Command): readonly Command[] =>
  command.commands.length ? command.commands.flatMap(leaves) : [command];
