/** What differs from the last verification in a way that no source can judge: a person has to let it pass. */
import type { Briefing } from "../../content/briefing.ts";
import { citationKey } from "../../content/citations.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { backgroundOf } from "./record.ts";

/** Citations that were there when the briefing was last verified: nothing in the words of a claim may miss them. */
export function citationDiagnostics(briefing: Briefing): Diagnostic[] {
  const before = new Map(
    briefing.content.verification.last?.claims.map(({ id, cites }) => [id, cites]),
  );
  return briefing.content.claims.claims.flatMap(({ id, source }, i): Diagnostic[] => {
    const now = new Set(source.map(citationKey));
    const dropped = (before.get(id) ?? []).filter((cited) => !now.has(cited));
    if (!dropped.length) return [];
    return [
      {
        code: "CITATION_DROPPED",
        severity: "error",
        message: `claim \`${id}\` no longer cites ${dropped.join(", ")}, by which it was verified`,
        hint: "put it back, or, if it does not need it, run `briefdeck verify` with `--accept`",
        ...briefing.locate({ file: "claims.yaml", path: ["claims", i, "source"] }),
      },
    ];
  });
}

/** Background that says something else than when it was let pass. */
export function backgroundDiagnostics(briefing: Briefing): Diagnostic[] {
  const { content } = briefing;
  const before = new Map(
    content.verification.last?.background.map(({ file, id, parts }) => [`${file} ${id}`, parts]),
  );
  return backgroundOf(content).flatMap(({ file, id, parts }) => {
    const was = before.get(`${file} ${id}`);
    if (!was) return [];
    const list = file === "claims.yaml" ? "claims" : "events";
    const of = list === "claims" ? content.claims.claims : content.timeline.events;
    const i = of.findIndex((one) => one.id === id);
    return [...new Set([...Object.keys(was), ...Object.keys(parts)])]
      .filter((part) => was[part] !== parts[part])
      .map(
        (part): Diagnostic => ({
          code: "BACKGROUND_CHANGED",
          severity: "error",
          message: `${list === "claims" ? "claim" : "event"} \`${id}\`: \`${part}\` has changed since it was let pass, and no source can verify background`,
          hint: "look it over, and run `briefdeck verify` with `--accept`",
          ...briefing.locate({ file, path: [list, i, part] }),
        }),
      );
  });
}
