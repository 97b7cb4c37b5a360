/** Text as the theme has it, where nothing is known of how it looks. */
import { fullTag } from "../language.ts";
import type { Paragraph, RunStyle, TextBody } from "../model.ts";
import type { Context } from "./context.ts";

/** What text has only where something asks for it. */
export const PLAIN = {
  italic: false,
  underline: false,
  strike: false,
  baseline: 0,
  spacing: 0,
} as const;

export const plainStyle = (context: Context, heading: boolean): RunStyle => ({
  latin: heading ? "+mj-lt" : "+mn-lt",
  eastAsian: heading ? "+mj-ea" : "+mn-ea",
  size: heading ? 28 : 18,
  bold: heading,
  ...PLAIN,
  color: { value: "tx1", scheme: true, alpha: 1 },
  lang: fullTag(context.lang),
});

/** One paragraph in one style. */
export const plainBody = (
  text: string,
  style: RunStyle,
  { align = "l", anchor = "t" }: Partial<Pick<Paragraph, "align"> & Pick<TextBody, "anchor">> = {},
): TextBody => ({
  insets: [0, 0, 0, 0],
  anchor,
  wrap: true,
  paragraphs: [
    {
      align,
      rtl: false,
      level: 0,
      margin: 0,
      indent: 0,
      before: 0,
      runs: [{ kind: "text", text, style }],
    },
  ],
});
