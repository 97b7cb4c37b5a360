/** Content as templates see it: values that Handlebars can only write in encoded form. */
import type { Pointer } from "../core/pointer.ts";
import { encodeSpans, encodeText } from "./encode.ts";
import type { LinkedSpan } from "./links.ts";

/** A string of content. `{{x}}` and even `{{{x}}}` write it encoded; `{{at x}}` writes where it stands. */
export interface TextView {
  /** What Handlebars writes for `{{x}}`. */
  toHTML(): string;
  toString(): string;
  /** The characters themselves, for helpers and figures; never for output. */
  readonly raw: string;
  readonly pointer: Pointer | undefined;
}

const view = (raw: string, encoded: string, pointer: Pointer | undefined): TextView => ({
  toHTML: () => encoded,
  toString: () => encoded,
  raw,
  pointer,
});

export const textView = (raw: string, pointer?: Pointer): TextView =>
  view(raw, encodeText(raw), pointer);

export const richView = (
  raw: string,
  spans: readonly LinkedSpan[],
  slideNumber: (id: string) => number | undefined,
  pointer?: Pointer,
): TextView => view(raw, encodeSpans(spans, slideNumber), pointer);

/** A URI whose special characters are all percent-encoded: it means nothing but itself in CSS, HTML and Markdown. */
export const uriView = (uri: string): TextView => view(uri, uri, undefined);

export const isTextView = (value: unknown): value is TextView =>
  typeof value === "object" && value !== null && "toHTML" in value && "raw" in value;

/** The characters of a view, or the value itself as a string. */
export const rawText = (value: unknown): string =>
  isTextView(value) ? value.raw : String(value ?? "");
