/** `briefdeck doctor`: what would be used here, why, and what is missing. */
import { Command } from "commander";
import { configKeys } from "../../config/schema.ts";
import { onOut } from "../colours.ts";
import { browserFindings } from "../doctor/browser.ts";
import type { Finding } from "../doctor/finding.ts";
import {
  cacheFindings,
  fontFindings,
  packageFindings,
  versionFindings,
} from "../doctor/machine.ts";
import { type SettingNow, settingsNow } from "../doctor/settings.ts";
import { printJson } from "../json.ts";
import { configPath } from "../options/apply-config.ts";
import { type CacheFlags, cacheOf } from "../options/cache.ts";
import { settings } from "../options/settings.ts";
import { withOptions } from "../options/with-options.ts";
import { table } from "../reports/table.ts";
import type { CommonFlags, Terminal } from "../terminal.ts";

interface DoctorFlags extends CommonFlags, CacheFlags {
  readonly template: string;
  readonly browser?: string;
  readonly config?: string | boolean;
}

const EXAMPLES = `
Exit codes: 0 all that is needed is there; 1 something is missing.

Examples:
  briefdeck doctor
  briefdeck doctor --browser /usr/bin/chromium
  briefdeck doctor --json`;

export const doctorCommand = ({ leave, signal }: Terminal): Command =>
  withOptions(new Command("doctor"), settings(configKeys))
    .description(
      "Tell what would be used here and why: browser, fonts, versions, cache, and each setting with who said it.",
    )
    .addHelpText("after", EXAMPLES)
    .action(async (flags: DoctorFlags, command: Command) => {
      const found: Readonly<Record<string, readonly Finding[]>> = {
        versions: versionFindings(),
        browser: await browserFindings(flags.browser, signal),
        fonts: await fontFindings(flags.template),
        cache: await cacheFindings(cacheOf(flags)),
        "optional packages": packageFindings(),
      };
      const now = settingsNow(command);
      const config = configPath(flags);
      const ok = !Object.values(found)
        .flat()
        .some(({ state }) => state === "missing");
      if (flags.json) printJson({ ok, config: config ?? null, found, settings: now });
      else {
        for (const [title, findings] of Object.entries(found))
          console.log(section(title, findings));
        console.log(
          `${onOut.bold("settings")}, config file: ${config ?? "none"}\n${settingRows(now)}`,
        );
        console.log(ok ? "\nAll that is needed is there." : "\nSomething is missing: see ✗ above.");
      }
      if (!ok) leave(1);
    });

const SIGNS = { fine: onOut.green("✓"), missing: onOut.red("✗"), note: onOut.dim("·") } as const;

const section = (title: string, findings: readonly Finding[]): string =>
  `${onOut.bold(title)}\n${table(findings.map(({ what, state, says }) => [`${SIGNS[state]} ${what}`, says]))}\n`;

const settingRows = (now: readonly SettingNow[]): string =>
  table(now.map(({ key, value, source, by }) => [`  ${key}`, shown(value), by || source]));

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.join(", ") : value === undefined ? "" : String(value);
