/** Flags that take several values: by commas, or by repeating the flag. */
import { Option } from "commander";
import { UsageError } from "../../core/usage-error.ts";

const parts = (value: string) => value.split(",").filter(Boolean);

/** Names from a list. */
export const collect =
  (what: string, known: readonly string[]) =>
  (value: string, before: readonly string[]): string[] => [
    ...before,
    ...parts(value).map((name) => {
      const found = known.find((one) => one === name);
      if (found) return found;
      throw new UsageError(`there is no ${what} \`${name}\``, `${what}s are ${known.join(", ")}`);
    }),
  ];

/** Any names; `otherwise` says what there is where none is given. */
export const several = (flags: string, means: string, otherwise: string): Option =>
  new Option(flags, `${means} (repeats, or a,b)`)
    .argParser((value: string, before: readonly string[]) => [...before, ...parts(value)])
    .default([], otherwise);

/** Any words, commas and all. */
export const repeated = (flags: string, means: string, otherwise: string): Option =>
  new Option(flags, `${means} (repeats)`)
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([], otherwise);
