/**
 * Office underlines every linked run. A link that is not underlined goes to the whole shape where it has all of its text;
 * else it leaves the text, and what one clicks is a hotspot.
 */
import type { Link, Run, TextBody } from "../../model.ts";
import { joined } from "./runs.ts";

/** The body, and the link that all of its text shares where none of it is underlined. */
export function linked(text: TextBody): { text: TextBody; link?: Link } {
  const runs = text.paragraphs.flatMap((p) => p.runs);
  const link = runs[0]?.style.link;
  if (runs.every((r) => r.style.link === undefined)) return { text };
  const same = JSON.stringify(link);
  const shared = runs.every((r) => !r.style.underline && JSON.stringify(r.style.link) === same);
  if (!shared || link === undefined) return { text: withoutQuietLinks(text) };
  const paragraphs = text.paragraphs.map((p) => ({ ...p, runs: p.runs.map(unlinked) }));
  return { text: { ...text, paragraphs }, link };
}

/** The same text without links that Office would underline; what differed by them alone is one run again. */
function withoutQuietLinks(text: TextBody): TextBody {
  const paragraphs = text.paragraphs.map((p) => ({ ...p, runs: joined(p.runs.map(quietened)) }));
  return { ...text, paragraphs };
}

const quietened = (run: Run): Run => (run.style.link && !run.style.underline ? unlinked(run) : run);

const unlinked = (run: Run): Run => ({ ...run, style: { ...run.style, link: undefined } });
