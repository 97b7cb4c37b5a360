/** Adds flags that are made elsewhere. */
import type { Command, Option } from "commander";

export function withOptions(command: Command, options: readonly Option[]): Command {
  for (const option of options) command.addOption(option);
  return command;
}
