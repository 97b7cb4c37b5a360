/** The one order in which all commands take what they are told: flags, environment, config file, defaults. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { findConfig } from "../../config/find.ts";
import { loadConfig } from "../../config/load.ts";
import { type Config, configKeys } from "../../config/schema.ts";
import { UsageError } from "../../core/usage-error.ts";
import { SWITCHES, variableOf } from "./settings.ts";

/** Of the `--config` and `--no-config` flags. */
interface ConfigFlags {
  readonly config?: string | boolean;
}

/** To be run when flags and environment have been read, and before the command does anything. */
export async function applyConfig(command: Command): Promise<void> {
  const path = configPath(command.opts<ConfigFlags>());
  const config: Config = path ? await loadConfig(path) : {};
  const known = new Set(command.options.map((option) => option.attributeName()));
  for (const key of configKeys.filter((one) => known.has(one))) {
    if (!["default", undefined].includes(command.getOptionValueSource(key))) continue;
    const told = SWITCHES.has(key) ? switched(key) : undefined;
    if (told !== undefined) command.setOptionValueWithSource(key, told, "env");
    else if (config[key] !== undefined)
      command.setOptionValueWithSource(key, config[key], "config");
  }
}

/** Where the config file is that counts, if any does. */
export function configPath({ config }: ConfigFlags): string | undefined {
  if (config === false) return undefined;
  return typeof config === "string" ? resolve(config) : findConfig(process.cwd());
}

/** What a variable says of a switch. */
function switched(key: keyof Config): boolean | undefined {
  const value = process.env[variableOf(key)]?.toLowerCase();
  if (!value) return undefined;
  if (["1", "true", "yes"].includes(value)) return true;
  if (["0", "false", "no"].includes(value)) return false;
  throw new UsageError(`${variableOf(key)} is \`${value}\``, "it may be 1 or 0");
}
