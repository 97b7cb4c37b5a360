/** Holds a briefing to its sources: paragraphs, quotations, names, dates, numbers, and citations once verified. */
import type { Briefing, Claim } from "../../content/briefing.ts";
import { citationKey } from "../../content/citations.ts";
import { type Aligned, align } from "../../content/source/align.ts";
import { type Diagnostic, sortDiagnostics } from "../../core/diagnostics.ts";
import type { Path } from "../../core/pointer.ts";
import { detailDiagnostics, type PlaceInClaim } from "./claim-details.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import { eventDiagnostics } from "./events.ts";
import { backgroundDiagnostics, citationDiagnostics } from "./history.ts";
import { nameBook } from "./names.ts";
import { difference, quotedIn } from "./quotes.ts";

/** The texts of the paragraphs of a source, in order, and the file that they are from. */
export interface GivenSource {
  readonly file: string;
  readonly paragraphs: readonly string[];
}

export interface Verification {
  /** How each paragraph of each source compares with its fingerprint. */
  readonly sources: readonly {
    readonly source: string;
    readonly file: string;
    readonly paragraphs: readonly Aligned[];
  }[];
  readonly coverage: readonly Coverage[];
  /** Quotations looked for: of persons, and words in quotation marks. */
  readonly quotations: number;
  readonly claims: number;
  /** Background and what cites only sources that are not at hand. */
  readonly unverified: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * @param given by id; of sources that are not given nothing is said
 * @param accept whether citations may be fewer than when it was last verified
 */
export function verify(
  briefing: Briefing,
  given: ReadonlyMap<string, GivenSource>,
  accept = false,
): Verification {
  const { content } = briefing;
  const sources = content.source.sources.flatMap(({ id, paragraphs }) => {
    const now = given.get(id);
    if (!now) return [];
    return [{ source: id, file: now.file, paragraphs: align(paragraphs, now.paragraphs, id) }];
  });
  const texts = new Map(
    sources.flatMap(({ source, paragraphs }) =>
      paragraphs.flatMap(({ old, text }) =>
        old && text !== undefined
          ? [[citationKey({ source, paragraph: old.id }), text] as const]
          : [],
      ),
    ),
  );
  const book = nameBook(briefing);
  let claims = 0;
  let quotations = 0;
  const ofClaims = content.claims.claims.flatMap((claim, i) => {
    const at = (path: Path, offset?: number) =>
      briefing.locate({ file: "claims.yaml", path: ["claims", i, ...path] }, offset);
    const cited = claim.source.map((one) => texts.get(citationKey(one)));
    const paragraphs = cited.filter((text) => text !== undefined);
    // What cites a source that is not at hand may rest on that.
    if (claim.source.length === 0 || paragraphs.length < claim.source.length)
      return claim.source.length ? [] : detailDiagnostics(briefing, claim, undefined, book, at);
    claims++;
    const quotes = quotesOf(claim);
    quotations += quotes.length;
    return [
      ...quotes.flatMap((quote) => quoteFault(claim, quote, paragraphs, at)),
      ...detailDiagnostics(briefing, claim, paragraphs, book, at),
    ];
  });
  return {
    sources,
    coverage: coverageOf(briefing),
    quotations,
    claims,
    unverified: content.claims.claims.length - claims,
    diagnostics: sortDiagnostics([
      ...sources.flatMap(({ source, file, paragraphs }) =>
        changedParagraphs(briefing, source, file, paragraphs),
      ),
      ...ofClaims,
      ...eventDiagnostics(briefing),
      ...(accept ? [] : [...citationDiagnostics(briefing), ...backgroundDiagnostics(briefing)]),
    ]),
  };
}

interface Quote {
  readonly words: string;
  readonly path: Path;
  /** Where in the value at `path` the words begin. */
  readonly offset: number;
}

function quotesOf({ quote, original, text }: Claim): Quote[] {
  const whole = original ?? quote;
  return [
    ...(whole ? [{ words: whole, path: [original ? "original" : "quote"], offset: 0 }] : []),
    ...quotedIn(text).map(({ words, offset }) => ({ words, path: ["text"], offset })),
  ];
}

function quoteFault(
  { id, source }: Claim,
  { words, path, offset }: Quote,
  paragraphs: readonly string[],
  at: PlaceInClaim,
): Diagnostic[] {
  const found = difference(words, paragraphs);
  if (!found) return [];
  const where = source.map((cited) => cited.id).join(", ");
  return [
    {
      code: "QUOTE_DIFFERS",
      severity: "error",
      message: found.unlike
        ? `claim \`${id}\` quotes words that are not in ${where}`
        : `claim \`${id}\` does not quote ${where} word for word: “${found.said}”`,
      hint: found.unlike
        ? "cite the paragraph that has them; of a translated quotation, give `original`"
        : `the paragraph has “${found.written}”`,
      // Where the words break off, the caret stands at their last.
      ...at(path, offset + Math.min(found.offset, Math.max(0, words.length - 1))),
    },
  ];
}

/** Paragraphs that are not as they were fingerprinted. */
function changedParagraphs(
  briefing: Briefing,
  source: string,
  file: string,
  paragraphs: readonly Aligned[],
): Diagnostic[] {
  const { sources } = briefing.content.source;
  const s = sources.findIndex(({ id }) => id === source);
  const fault = (message: string, path: Path): Diagnostic => ({
    code: "SOURCE_CHANGED",
    severity: "error",
    message,
    hint: `\`briefdeck source diff ${file}\` tells which claims are in doubt`,
    ...briefing.locate({ file: "source.yaml", path: ["sources", s, ...path] }),
  });
  return paragraphs.flatMap(({ state, old, position }) => {
    if (state === "same") return [];
    if (!old)
      return [
        fault(`${file} has a paragraph ${(position ?? 0) + 1} that is not in source.yaml`, ["id"]),
      ];
    const says = {
      moved: "stands elsewhere",
      edited: "reads otherwise",
      gone: "is missing",
      new: "",
    }[state];
    const i = sources[s]?.paragraphs.findIndex(({ id }) => id === old.id) ?? 0;
    return [fault(`paragraph \`${old.id}\` ${says} in ${file}`, ["paragraphs", i, "id"])];
  });
}
