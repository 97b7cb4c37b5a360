/** Whether the events of the timeline are dated as the claims are that they cite. */
import type { Briefing } from "../../content/briefing.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { agrees, detailsIn, unfoundFigures } from "./details.ts";

export function eventDiagnostics(briefing: Briefing): Diagnostic[] {
  const { content, language } = briefing;
  const claims = new Map(content.claims.claims.map((claim) => [claim.id, claim]));
  return content.timeline.events.flatMap((event, i): Diagnostic[] => {
    const cited = event.claims.flatMap((id) => claims.get(id) ?? []);
    const said = detailsIn(
      cited.flatMap(({ text, quote, knownFrom }) => [text, quote ?? "", knownFrom ?? ""]),
      language,
    );
    const dates = [...said.dates, ...cited.flatMap(({ date }) => date ?? [])];
    const place = (path: readonly string[], offset?: number) =>
      briefing.locate({ file: "timeline.yaml", path: ["events", i, ...path] }, offset);
    const make = (written: string, at: ReturnType<typeof place>): Diagnostic => ({
      code: "DETAIL_UNFOUND",
      severity: "error",
      message: `event \`${event.id}\`: “${written}” is in none of the claims that it cites`,
      hint: "correct it, or cite the claim that says so",
      ...at,
    });
    const ends = event.date.replace(/[?~%]/g, "").split("/");
    const undated = ends.filter((end) => !agrees(end, dates));
    const figures = (["label", "text"] as const).flatMap((key) =>
      unfoundFigures(event[key], language, { ...said, dates }, new Set(), dates).map((one) =>
        make(one.text, place([key], one.offset)),
      ),
    );
    return [...undated.map((end) => make(end, place(["date"]))), ...figures];
  });
}
