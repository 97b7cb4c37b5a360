/** Gives what the checks found the severity that the briefing wants: the one place where settings are applied. */

import type { Briefing } from "../content/briefing.ts";
import { audienceFile } from "../content/files.ts";
import type { Code } from "../core/codes.ts";
import type { Diagnostic, Setting } from "../core/diagnostics.ts";

export type Settings = ReadonlyMap<Code, Setting>;

/** Those of the briefing; for an audience its own before them. */
export function settingsOf(briefing: Briefing, audienceId?: string): Settings {
  const read = (file: string, gates: Briefing["content"]["briefing"]["gates"] = {}) =>
    Object.entries(gates).flatMap(([code, setting]) =>
      setting
        ? [
            [
              code as Code,
              { ...setting, ...briefing.locate({ file, path: ["gates", code] }) },
            ] as const,
          ]
        : [],
    );
  return new Map([
    ...read("briefing.yaml", briefing.content.briefing.gates),
    ...(audienceId === undefined
      ? []
      : read(audienceFile(audienceId), briefing.audiences.get(audienceId)?.gates)),
  ]);
}

/** What is set keeps its first severity in `set.from`; to judge twice changes nothing. */
export const judge = (diagnostics: readonly Diagnostic[], settings: Settings): Diagnostic[] =>
  diagnostics.map((found) => {
    const set = settings.get(found.code);
    return set
      ? {
          ...found,
          severity: set.severity,
          set: { ...set, from: found.set?.from ?? found.severity },
        }
      : found;
  });
