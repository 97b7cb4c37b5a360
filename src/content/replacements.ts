/** An audience's `replace`: keys of a slide that read otherwise. Checked as the slide that comes of it. */
import type { z } from "zod";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Audience } from "./briefing.ts";
import type { Indexed } from "./index-entries.ts";
import { keyReferenceDiagnostics, referenceDiagnostics } from "./references.ts";
import { slide as slideSchema } from "./schema/layouts.ts";
import { schemaDiagnostics } from "./schema-diagnostics.ts";
import type { YamlFile } from "./yaml-file.ts";

/** A slide with some keys put in the place of its own. */
export const replaceKeys = (slide: object, keys: object | undefined): object => ({
  ...slide,
  ...keys,
});

export function replacementDiagnostics(
  audience: Audience,
  file: YamlFile,
  index: Indexed["index"],
  storyline: YamlFile | undefined,
): Diagnostic[] {
  const slides = index.slide;
  if (!slides || !storyline) return [];
  const unknown = keyReferenceDiagnostics(
    "slide",
    Object.keys(audience.replace),
    [...slides.keys()],
    (key) => file.keyPlace(["replace", key]),
  );
  const faults = Object.entries(audience.replace).flatMap(([id, keys]) => {
    const entry = slides.get(id);
    const original = entry && rawSlide(storyline, entry.pointer.path.at(-1));
    if (!original) return [];
    const merged = replaceKeys(original, keys);
    const result = slideSchema.safeParse(merged);
    const prefix = ["replace", id];
    if (!result.success)
      return schemaDiagnostics(
        file,
        slideSchema,
        merged,
        ofReplaced(result.error.issues, keys),
        prefix,
      );
    return referenceDiagnostics(
      { ...file, place: (path) => file.place([...prefix, ...path]) },
      slideSchema,
      Object.fromEntries(
        Object.entries(result.data).filter(([key]) => key in keys || key === "layout"),
      ),
      index,
    );
  });
  return [...unknown, ...faults];
}

/** Faults of the storyline's own keys are told there. */
const ofReplaced = (issues: readonly z.core.$ZodIssue[], replaced: object): z.core.$ZodIssue[] =>
  issues.flatMap((issue) => {
    if (issue.path.length) return String(issue.path[0]) in replaced ? [issue] : [];
    if (issue.code !== "unrecognized_keys") return [];
    const keys = issue.keys.filter((key) => key in replaced);
    return keys.length ? [{ ...issue, keys }] : [];
  });

function rawSlide(storyline: YamlFile, position: string | number | undefined): object | undefined {
  const slides = (storyline.data as { slides?: unknown[] } | undefined)?.slides;
  const slide = slides?.[Number(position)];
  return typeof slide === "object" && slide !== null ? slide : undefined;
}
