/** `briefdeck verify`: whether each claim says what its sources say; without them, what was last found. */
import { join } from "node:path";
import { Command, Option } from "commander";
import { ContentError } from "../../core/diagnostics.ts";
import { type Verified, verifyBriefing } from "../../pipeline/briefing/verify.ts";
import { printJson } from "../json.ts";
import { settings } from "../options/settings.ts";
import { repeated } from "../options/several-values.ts";
import { withOptions } from "../options/with-options.ts";
import { countDiagnostics, formatDiagnostics } from "../reports/diagnostics.ts";
import { heatStrip } from "../reports/heat-strip.ts";
import { table } from "../reports/table.ts";
import type { CommonFlags } from "../terminal.ts";

interface VerifyFlags extends CommonFlags {
  readonly content: string;
  readonly briefing?: string;
  readonly article: readonly string[];
  readonly accept?: boolean;
  readonly record: boolean;
  readonly out: string;
}

export const verifyCommand = (): Command =>
  withOptions(new Command("verify"), [
    ...settings(["content"]),
    new Option("-b, --briefing <name>", "which briefing, where there are several"),
    repeated("--article <file>", "a source, or id=file where there are several", "none"),
    ...settings(["out"], { out: "where verification.html goes" }),
  ])
    .description(
      "Hold a briefing to its sources: paragraphs, quotations word for word, names, dates and numbers.",
    )
    .addHelpText(
      "after",
      "\nExamples:\n  briefdeck verify --article article.pdf\n  briefdeck verify --article pajon=article.txt --article memo=memo.docx\n  briefdeck verify          what was last found, and what has changed since",
    )
    .option("--accept", "take it as meant that claims cite less than when they were last verified")
    .option("--no-record", "do not write verification.yaml")
    .action(async (flags: VerifyFlags) => {
      const page = flags.article.length ? join(flags.out, "verification.html") : undefined;
      const verified = await verifyBriefing({
        content: flags.content,
        briefing: flags.briefing,
        articles: flags.article,
        accept: flags.accept ?? false,
        record: flags.record,
        page,
        today: new Date(),
      });
      if (flags.json) printJson(asJson(verified));
      else if (verified.verification) show(verified, page);
      else showLast(verified);
      if (verified.verification && !verified.passed)
        throw new ContentError(flags.json ? [] : verified.diagnostics);
      if (!flags.json && verified.diagnostics.length)
        console.log(
          `\n${formatDiagnostics(verified.diagnostics)}\n\n${countDiagnostics(verified.diagnostics)}`,
        );
    });

function show({ verification, recorded }: Verified, page: string | undefined): void {
  if (!verification) return;
  for (const { source, title, paragraphs, accounted } of verification.coverage) {
    const aligned = verification.sources.find((one) => one.source === source);
    const same = aligned?.paragraphs.filter(({ state }) => state === "same").length;
    console.log(`${source}: ${title}\n`);
    console.log(heatStrip(paragraphs));
    console.log(
      `\n${table(
        [
          ["paragraph", "words", "claims", "cited by"],
          ...paragraphs.map(({ id, words, claims, unused }) => [
            id,
            String(words),
            String(claims.length),
            short(claims.length ? claims.join(", ") : unused ? `set aside: ${unused}` : "none"),
          ]),
        ],
        { right: [1, 2] },
      )}\n`,
    );
    console.log(
      aligned
        ? `${same} of ${paragraphs.length} paragraphs match ${aligned.file}; ${accounted} of ${paragraphs.length} are accounted for`
        : `not at hand; ${accounted} of ${paragraphs.length} paragraphs are accounted for`,
    );
  }
  const wrong = verification.diagnostics.filter(({ code }) => code === "QUOTE_DIFFERS").length;
  console.log(
    `${verification.quotations - wrong} of ${verification.quotations} quotations found word for word; ${verification.claims} claims verified, ${verification.unverified} are background or cite what is not at hand`,
  );
  if (recorded) console.log(`recorded in ${recorded}`);
  if (page) console.log(`as a page: ${page}`);
}

/** So that a row stays on a line of a terminal. */
const short = (text: string) => (text.length > 70 ? `${text.slice(0, 69)}…` : text);

function showLast({ briefing, last: { record, changedClaims, changedSources } }: Verified): void {
  if (!record) {
    console.log(`${briefing.id} has never been verified; give its sources with --article`);
    return;
  }
  console.log(
    `${briefing.id}: not verified now, for no source was given. Last verified on ${record.date}, ${record.claims.length} claims, against`,
  );
  for (const { id, paragraphs, sha256 } of record.sources)
    console.log(`  ${id}, ${paragraphs} paragraphs, ${sha256.slice(0, 16)}`);
  console.log(
    changedClaims.length || changedSources.length
      ? `Since then ${changedClaims.length} claims and ${changedSources.length} sources have changed.`
      : "No claim and no source has changed since.",
  );
}

/** No text of a source but the few letters that a fault quotes. */
const asJson = ({ briefing, verification, last, diagnostics, passed }: Verified) => ({
  briefing: briefing.id,
  fresh: verification !== undefined,
  passed,
  ...(verification
    ? {
        claims: verification.claims,
        quotations: verification.quotations,
        unverified: verification.unverified,
        coverage: verification.coverage,
        sources: verification.sources.map(({ source, file, paragraphs }) => ({
          source,
          file,
          paragraphs: paragraphs.map(({ state, old }) => ({ id: old?.id, state })),
        })),
      }
    : {
        last: last.record ?? null,
        changed: { claims: last.changedClaims, sources: last.changedSources },
      }),
  diagnostics,
});
