/** Verifies a briefing against its sources, and keeps what was found good as hashes beside the content. */
import { join } from "node:path";
import { stringify } from "yaml";
import { judge, settingsOf } from "../../checks/judge.ts";
import { type GivenSource, type Verification, verify } from "../../checks/verify/index.ts";
import { type LastVerification, lastVerification, recordOf } from "../../checks/verify/record.ts";
import type { Briefing } from "../../content/briefing.ts";
import { readSource } from "../../content/source/read-source.ts";
import { type Diagnostic, hasErrors } from "../../core/diagnostics.ts";
import { nearOrAll } from "../../core/nearest.ts";
import { UsageError } from "../../core/usage-error.ts";
import { writeFiles } from "../../core/write-files.ts";
import { verificationPage } from "../../outputs/report/verification.ts";
import { type BriefingChoice, findBriefing, loaded } from "./find-briefing.ts";

/** Which briefing is verified, against which texts. */
export interface VerifyOptions extends BriefingChoice {
  /** Files of sources: `FILE`, or `id=FILE` where there are several; none to be told of the last verification. */
  readonly articles: readonly string[];
  /** Take it as meant that claims cite less than when they were last verified. */
  readonly accept: boolean;
  /** Whether what was found good is written to `verification.yaml`. */
  readonly record: boolean;
  /** Where the page with the heat strip goes; none where undefined. */
  readonly page?: string | undefined;
  /** The day that the record bears. */
  readonly today: Date;
}

/** What a verification found. */
export interface Verified {
  /** As it was read. */
  readonly briefing: Briefing;
  /** Undefined where no source was given. */
  readonly verification: Verification | undefined;
  /** As it stood before. */
  readonly last: LastVerification;
  /** With the severities that the briefing gives them. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether no error was found; without sources, whether there is a record of an earlier verification. */
  readonly passed: boolean;
  /** Path of the record, where one was written. */
  readonly recorded?: string;
}

/** Holds each claim to the paragraphs that it cites. @throws UsageError for files that cannot be read, ContentError for a briefing at fault */
export async function verifyBriefing(options: VerifyOptions): Promise<Verified> {
  const found = await findBriefing(options);
  const briefing = loaded(found);
  const last = lastVerification(briefing);
  if (!options.articles.length)
    return {
      briefing,
      verification: undefined,
      last,
      diagnostics: staleDiagnostics(briefing, last),
      passed: last.record !== undefined,
    };
  const given = await readGiven(briefing, options.articles);
  const verification = verify(briefing, given, options.accept);
  const diagnostics = judge(verification.diagnostics, settingsOf(briefing));
  const passed = !hasErrors(diagnostics);
  const result = { briefing, verification, last, diagnostics, passed };
  if (options.page)
    await writeFiles([
      { path: options.page, bytes: verificationPage(briefing, { ...verification, diagnostics }) },
    ]);
  // Part of the sources is not the whole: nothing is recorded that was not looked at.
  const whole = given.size === briefing.content.source.sources.length;
  if (!passed || !options.record || !whole) return result;
  const path = join(found.folder, "verification.yaml");
  const date = options.today.toISOString().slice(0, 10);
  const record = stringify(
    { last: recordOf(briefing, date) },
    { lineWidth: 0, flowCollectionPadding: false },
  );
  await writeFiles([{ path, bytes: new TextEncoder().encode(`${HEAD}${record}`) }]);
  return { ...result, recorded: path };
}

const HEAD = `# yaml-language-server: $schema=../../src/content/json-schema/verification.schema.json
# Written by \`briefdeck verify\`: what it last found good, as hashes. Not to be edited, and to be kept with the content.
`;

/** @param files as `articles` of the options has them */
async function readGiven(
  briefing: Briefing,
  files: readonly string[],
): Promise<ReadonlyMap<string, GivenSource>> {
  const ids = briefing.content.source.sources.map(({ id }) => id);
  const given = new Map<string, GivenSource>();
  for (const one of files) {
    const [, named, path] = /^([a-z0-9][a-z0-9-]*)=(.+)$/.exec(one) ?? [];
    const file = path ?? one;
    const id = named ?? (ids.length === 1 ? ids[0] : undefined);
    if (id === undefined)
      throw new UsageError(
        `${file}: which of the ${ids.length} sources is it?`,
        `write its id before it: ${ids.map((other) => `${other}=${file}`).join(" or ")}`,
      );
    if (!ids.includes(id)) throw new UsageError(`there is no source \`${id}\``, nearOrAll(id, ids));
    given.set(id, { file, paragraphs: (await readSource(file)).paragraphs });
  }
  return given;
}

/** Claims that the last verification says nothing of any more. */
function staleDiagnostics(
  briefing: Briefing,
  { changedClaims, record }: LastVerification,
): Diagnostic[] {
  return changedClaims.map(
    (id): Diagnostic => ({
      code: "VERIFICATION_STALE",
      severity: "warning",
      message: `claim \`${id}\` has changed since it was last verified, on ${record?.date}`,
      hint: "verify it again: `briefdeck verify --article FILE`",
      ...briefing.locate({
        file: "claims.yaml",
        path: [
          "claims",
          briefing.content.claims.claims.findIndex((claim) => claim.id === id),
          "id",
        ],
      }),
    }),
  );
}
