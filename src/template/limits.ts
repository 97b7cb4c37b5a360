/** How much a layout is made for: data of the template, read by the checks. */
import { z } from "zod";

const lines = z.strictObject({ title: z.int(), takeaway: z.int(), text: z.int() });
const words = z.strictObject({ spare: z.int(), normal: z.int(), dense: z.int() });

/** In `template.yaml`: for all layouts, and what some of them have otherwise. */
export const limits = z.strictObject({
  /** Of one text. */
  lines,
  /** Of a slide, by the audience's density. */
  words,
  layouts: z
    .record(
      z.string(),
      z.strictObject({ lines: lines.partial().default({}), words: words.partial().default({}) }),
    )
    .default({}),
});

export interface LayoutLimits {
  readonly lines: z.output<typeof lines>;
  readonly words: z.output<typeof words>;
}

/** A template that says nothing sets no limits. */
export function limitsFor(all: z.output<typeof limits> | undefined, layout: string): LayoutLimits {
  const most = Number.POSITIVE_INFINITY;
  return {
    lines: {
      title: most,
      takeaway: most,
      text: most,
      ...all?.lines,
      ...all?.layouts[layout]?.lines,
    },
    words: {
      spare: most,
      normal: most,
      dense: most,
      ...all?.words,
      ...all?.layouts[layout]?.words,
    },
  };
}
