/** Whether texts say of a judgement what its data say: no reader may be told “likely” where the key says otherwise. */
import type { Deck } from "../../audience/deck.ts";
import type { Briefing } from "../../content/briefing.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { below } from "../../core/pointer.ts";
import { contentTexts, type JudgedText, type Judgement, slideTexts } from "./judged-texts.ts";
import type { Quotable } from "./quotable.ts";
import { type LabelsIn, type SchemeTerm, schemeTermsIn, shownTerm } from "./scheme-terms.ts";
import { unquoted, wordsOnly } from "./words.ts";

/** Of claims, scenarios, events, stances and actors. */
export const contentAgreementDiagnostics = (
  briefing: Briefing,
  labels: LabelsIn,
  may: Quotable,
): Diagnostic[] =>
  contentTexts(briefing)
    .filter(({ pointer }) => may(pointer))
    .flatMap((text) => agreementDiagnostics(briefing, text, labels));

/** Of what slides make of them, and their speakers. */
export const slideAgreementDiagnostics = (deck: Deck, labels: LabelsIn): Diagnostic[] =>
  slideTexts(deck).flatMap((text) => agreementDiagnostics(deck.briefing, text, labels));

/** What stands in quotation marks is somebody else's wording. */
function agreementDiagnostics(
  briefing: Briefing,
  text: JudgedText,
  labels: LabelsIn,
): Diagnostic[] {
  const { language } = briefing;
  if (!briefing.isTranslated(text.pointer)) return [];
  const read = unquoted(wordsOnly(text.value, text.rich));
  return schemeTermsIn(read, language, labels(language)).flatMap((term) => {
    const told = tell(term, text.behind, briefing, labels(language));
    return told ? [{ ...told, ...briefing.locate(text.pointer, term.offset) }] : [];
  });
}

type Told = Pick<Diagnostic, "code" | "severity" | "message" | "hint">;

function tell(
  { word, scale, means, own }: SchemeTerm,
  behind: readonly Judgement[],
  briefing: Briefing,
  labels: Readonly<Record<string, string>>,
): Told | undefined {
  const held = behind.filter((one) => one[scale] !== undefined);
  if (!held.length) {
    if (scale === "confidence" && !behind.some(({ judged }) => judged)) return undefined;
    return {
      code: "LIKELIHOOD_UNBACKED",
      severity: "warning",
      message: `“${word}” is a term of the scheme, and no ${scale} in the data stands behind it`,
      hint:
        means === "off"
          ? "say it in a term of the scheme, and give the claim that it rests on the same"
          : `give the claim that it rests on \`${scale}: ${means}\`, or say it in other words`,
    };
  }
  if (held.some((one) => one[scale] === means))
    return own || scale === "confidence"
      ? undefined
      : {
          code: "LIKELIHOOD_WORD",
          severity: "warning",
          message: `“${word}” is not how the scheme words it`,
          hint: `the data say ${shownTerm(means, labels)}: write that`,
        };
  const [first] = held;
  const said = [...new Set(held.flatMap((one) => one[scale] ?? []))]
    .map((id) => shownTerm(id, labels))
    .join(" or ");
  const one = held.length === 1 && first ? first : undefined;
  return {
    code: scale === "likelihood" ? "LIKELIHOOD_DISAGREES" : "CONFIDENCE_DISAGREES",
    severity: "error",
    message: one
      ? `“${word}” is not what ${one.kind} \`${one.id}\` says: ${said}`
      : `“${word}” is not what any judgement behind it says: ${said}`,
    hint: `write ${said}, or ${one ? `change \`${scale}\` at ${dataOf(one, scale, briefing)}` : "cite the judgement that says so"}`,
  };
}

/** The file and line where the data stand. */
function dataOf({ kind, id }: Judgement, scale: SchemeTerm["scale"], briefing: Briefing): string {
  const entry = briefing.index[kind].get(id);
  const { file, line } = entry ? briefing.locate(below(entry.pointer, scale)) : {};
  return `${file}:${line}`;
}
