/** `gates:` in a briefing or an audience: codes that weigh more or less than they do by themselves. */
import { z } from "zod";
import { CODES, type Code } from "../../core/codes.ts";
import { isLower } from "../../core/diagnostics.ts";
import { didYouMean } from "../../core/nearest.ts";
import { verbatim } from "./text.ts";

const names = Object.keys(CODES) as Code[];

/** @param ofWhole whether codes may be set that are said of a whole briefing. */
export const gateSettings = ({ ofWhole }: { readonly ofWhole: boolean }) => {
  const settable = names.filter((code) => !CODES[code].fixed && (ofWhole || !CODES[code].whole));
  return z
    .partialRecord(
      z.string().meta({ enum: settable }),
      z.strictObject({
        severity: z.enum(["error", "warning", "off"]).describe("What it weighs here."),
        reason: verbatim("Why; must be given where the severity is lowered.").optional(),
      }),
    )
    .check(({ value, issues }) => {
      for (const [name, setting] of Object.entries(value)) {
        const fault = (code: Code, message: string, hint: string) =>
          issues.push({
            code: "custom",
            input: value,
            path: [name],
            message,
            params: { hint, code },
          });
        const code = names.find((known) => known === name);
        if (!code)
          fault(
            "REF_UNKNOWN",
            `no check has the code \`${name}\``,
            didYouMean(name, settable) ?? "docs/diagnostics.md lists them",
          );
        else if (!settable.includes(code))
          fault(
            "GATE_FIXED",
            CODES[code].fixed
              ? `the severity of \`${name}\` cannot be changed`
              : `\`${name}\` is said of the whole briefing, so no audience can set it`,
            CODES[code].fixed ? "mend what it tells of" : "set it in briefing.yaml",
          );
        else if (isLower(setting?.severity ?? "error", CODES[code].severity) && !setting?.reason)
          fault(
            "GATE_REASON",
            `\`${name}\` is lowered to ${setting?.severity}, and nothing says why`,
            "add `reason: …`; the report prints it",
          );
      }
    });
};
