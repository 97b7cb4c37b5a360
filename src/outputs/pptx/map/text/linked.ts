/** Office underlines every linked run, so a link that is not underlined goes to the whole shape. */
import type { Link, Run, TextBody } from "../../model.ts";
import { withoutQuietLinks } from "./hotspot.ts";

/** The body, and the link that all of its text shares where none of it is underlined; others are `hotspots`. */
export function linked(text: TextBody): { text: TextBody; link?: Link } {
  const runs = text.paragraphs.flatMap((p) => p.runs);
  const link = runs[0]?.style.link;
  if (runs.every((r) => r.style.link === undefined)) return { text };
  const same = JSON.stringify(link);
  const shared = runs.every((r) => !r.style.underline && JSON.stringify(r.style.link) === same);
  if (!shared || link === undefined) return { text: withoutQuietLinks(text) };
  const plain = (run: Run): Run => ({ ...run, style: { ...run.style, link: undefined } });
  const paragraphs = text.paragraphs.map((p) => ({ ...p, runs: p.runs.map(plain) }));
  return { text: { ...text, paragraphs }, link };
}
