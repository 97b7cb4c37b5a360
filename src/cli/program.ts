/** The whole command line as commander knows it; commands that nobody asked for are there by name alone. */
import { Command } from "commander";
import { ownVersion } from "../core/own-package.ts";
import { COMMANDS, loadCommand } from "./registry.ts";
import { NO_TERMINAL, type Terminal } from "./terminal.ts";

const EPILOGUE = `
Examples:
  briefdeck build --audience minister --format pdf
  briefdeck check --full

briefdeck <command> --help tells more of one.
Exit codes: 0 made, 1 content at fault, 2 wrong usage, 3 something broke, 130 stopped.`;

/** @param args decide which command is loaded with its flags */
export async function program(args: readonly string[], terminal: Terminal): Promise<Command> {
  const wanted = args.find((arg) => !arg.startsWith("-") && arg !== "help");
  const commands = await Promise.all(
    COMMANDS.map((entry) =>
      entry.name === wanted
        ? loadCommand(entry, terminal)
        : new Command(entry.name).description(entry.summary),
    ),
  );
  return assembled(commands);
}

/** With every command and flag, and nothing that could be run: for pages, completion and tests. */
export const commandTree = async (): Promise<Command> =>
  assembled(await Promise.all(COMMANDS.map((entry) => loadCommand(entry, NO_TERMINAL))));

function assembled(commands: readonly Command[]): Command {
  const top = new Command("briefdeck")
    .description(
      "Briefing decks from structured content: one command, every audience, as HTML, PDF and editable PPTX.",
    )
    .version(ownVersion(), "-V, --version", "tell which Briefdeck this is")
    .helpOption("-h, --help", "tell what there is")
    .helpCommand("help [command]", "tell what a command does")
    .addHelpText("after", EPILOGUE);
  commands.forEach((command, i) => {
    top.addCommand(command.helpGroup(`${COMMANDS[i]?.group}:`));
  });
  top.commandsGroup("Find out:");
  return settled(top);
}

/** Errors are thrown instead of ending the process, and name a way out. */
function settled(command: Command): Command {
  command.exitOverride().showHelpAfterError("(--help tells what there is)");
  command.commands.forEach(settled);
  return command;
}
