/** What may stand where the cursor is, from the commands themselves and what there is to name. */
import type { Command, Option } from "commander";

/** Names that are looked up only where they are asked for. */
export type Names = Readonly<Record<string, () => Promise<readonly string[]>>>;

/**
 * @param words all after `briefdeck`, the last as far as it is typed
 * @param names by option (`audience`) or by command and argument (`explain code`)
 */
export async function completions(
  tree: Command,
  words: readonly string[],
  names: Names,
): Promise<string[]> {
  const typed = words.at(-1) ?? "";
  const { command, operands } = reached(tree, words.slice(0, -1));
  const asked = waiting(command, words.at(-2) ?? "");
  const all = asked
    ? await valuesOf(asked, names)
    : typed.startsWith("-")
      ? command.options.flatMap(({ long, hidden }) => (long && !hidden ? long : []))
      : await operandsOf(command, operands, names);
  const [, before = ""] = /^(.*,)/.exec(typed) ?? [];
  return all.map((one) => `${asked ? before : ""}${one}`).filter((one) => one.startsWith(typed));
}

/** The command that the words lead to, and how many operands it has been given. */
function reached(tree: Command, words: readonly string[]): { command: Command; operands: number } {
  let command = tree;
  let operands = 0;
  words.forEach((word, i) => {
    const below = command.commands.find((one) => one.name() === word);
    if (below) command = below;
    else if (!word.startsWith("-") && !waiting(command, words[i - 1] ?? "")) operands++;
  });
  return { command, operands };
}

/** The option that waits for a value after a word. */
const waiting = (command: Command, word: string): Option | undefined =>
  command.options.find(
    ({ long, short, required }) => required && (long === word || short === word),
  );

const valuesOf = async (option: Option, names: Names): Promise<readonly string[]> =>
  option.argChoices ?? (await names[option.attributeName()]?.()) ?? [];

async function operandsOf(
  command: Command,
  operands: number,
  names: Names,
): Promise<readonly string[]> {
  if (command.commands.length) return [...command.commands.map((one) => one.name()), "help"];
  const argument = command.registeredArguments[operands];
  if (!argument) return [];
  const key = `${command.name()} ${argument.name()}`;
  return argument.argChoices ?? (await names[key]?.()) ?? [];
}
