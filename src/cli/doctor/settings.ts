/** Every setting as it is now, and who said so. */
import { relative } from "node:path";
import type { Command } from "commander";
import { configKeys } from "../../config/schema.ts";
import { configPath } from "../options/apply-config.ts";
import { SETTINGS, variableOf } from "../options/settings.ts";

export interface SettingNow {
  readonly key: string;
  readonly value: unknown;
  readonly source: "flag" | "environment" | "config" | "default";
  /** As "--out" or "BRIEFDECK_OUT". */
  readonly by: string;
}

/** @param command has every setting among its flags, and has been run */
export function settingsNow(command: Command): SettingNow[] {
  const config = configPath(command.opts());
  return configKeys.map((key) => {
    const value: unknown = command.getOptionValue(key);
    const { flags, otherwiseSaid } = SETTINGS[key];
    switch (command.getOptionValueSource(key)) {
      case "cli":
        return { key, value, source: "flag", by: /--[\w-]+/.exec(flags)?.[0] ?? flags };
      case "env":
        return { key, value, source: "environment", by: variableOf(key) };
      case "config":
        return { key, value, source: "config", by: relative(process.cwd(), config ?? "") };
      default:
        return { key, value: otherwiseSaid ?? value, source: "default", by: "" };
    }
  });
}
