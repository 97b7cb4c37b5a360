/** Paragraphs of plain text: blocks between blank lines, or lines, where each line is one. */
import { normalised } from "./fingerprint.ts";

/** Lines up to this long were broken by an editor; longer ones are paragraphs of their own. */
const WRAPPED = 100;

export function textParagraphs(text: string): string[] {
  const blocks = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n/)
    .map((block) => block.split("\n").filter((line) => line.trim()));
  const single = blocks.filter(({ length }) => length).length === 1;
  return blocks
    .flatMap((lines) => {
      const wrapped = !single && lines.every((line) => line.length <= WRAPPED);
      return wrapped ? [joined(lines)] : lines;
    })
    .map(normalised)
    .filter(Boolean);
}

/** Lines of one paragraph, with words put together that were parted at the end of one. */
export const joined = (
  lines: readonly string[],
  isOneWord: (word: string) => boolean = () => false,
) =>
  lines.reduce((text, line) => {
    const next = line.trim();
    const parted = /(\p{L}+)[-\u00ad‐]$/u.exec(text);
    const rest = /^\p{Ll}+/u.exec(next)?.[0];
    if (parted && rest && (text.endsWith("\u00ad") || isOneWord(`${parted[1]}${rest}`)))
      return text.slice(0, -1) + next;
    return parted && rest ? text + next : `${text} ${next}`.trim();
  }, "");
