/** What an HTML deck says, read from its source. */
import {
  decodeReferences,
  type Fold,
  manifestPart,
  type SaidPart,
  type SaidSlide,
  sourceOf,
  squash,
  stringsOf,
  textOfMarkup,
} from "./said.ts";

/** The id of the element that holds the manifest. */
export const MANIFEST_ELEMENT = "bd-manifest";

/**
 * What each other format is to say: a PPTX has native charts, whose words are data; a PDF has the drawn words, and does
 * not say what is hidden from readers.
 */
export type As = "pptx" | "pdf";

/** @param html with one `<svg data-marpit-svg>` a slide. */
export function saidByHtml(html: string, as: As, fold: Fold = squash): SaidSlide[] {
  // Fonts, and the viewer's data, stand outside.
  const body = html.slice(html.indexOf("<main>"), html.lastIndexOf("</main>"));
  const [, ...slides] = body.split(/(?=<svg (?:id="[^"]*" )?data-marpit-svg)/);
  return slides.map((rest, i) => {
    const whole = rest
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/<footer\b[^>]*>[\s\S]*?<\/footer>/g, "");
    // Who only listens hears the marking once.
    const headed =
      as === "pdf" && i === 0 ? whole : whole.replace(/<header\b[^>]*>[\s\S]*?<\/header>/g, "");
    const slide = without(headed, /<\w+\b[^>]*\sdata-role="readers"/);
    const words = without(slide, as === "pptx" ? CHART : /<\w+\b[^>]*\saria-hidden="true"/);
    const [heading = "", inner = ""] = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(words) ?? [];
    const links = [...slide.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = ""]) =>
      decodeReferences(href),
    );
    return {
      title: textOf(inner, fold),
      body: textOf(words.replace(heading, ""), fold),
      tables: [...slide.matchAll(/<table\b/g)].length,
      charts: as === "pptx" ? [...slide.matchAll(/\sdata-chart="/g)].length : 0,
      links: [...new Set(links.filter((link) => /^[a-z]+:/.test(link)))].sort(),
    };
  });
}

/** A page, read at most once for each format. */
export type SaidPage = (as: As) => readonly SaidSlide[];

export function saidByPage(html: string): SaidPage {
  const known = new Map<As, SaidSlide[]>();
  return (as) => {
    const said = known.get(as) ?? saidByHtml(html, as);
    known.set(as, said);
    return said;
  };
}

const CHART = /<\w+\b[^>]*\sdata-chart="/;

const textOf = (markup: string, fold: Fold) =>
  fold(
    decodeReferences(
      (fold === squash ? markup : markup.replace(BREAKS, "\n")).replace(/<[^>]*>/g, ""),
    ),
  );

/** Leaves out elements, with all in them, by how their opening tag begins. */
function without(markup: string, opening: RegExp): string {
  let out = markup;
  for (let start = out.search(opening); start >= 0; start = out.search(opening)) {
    const tag = /^<(\w+)/.exec(out.slice(start))?.[1] ?? "";
    const edge = new RegExp(`<(/?)${tag}\\b[^>]*>`, "g");
    edge.lastIndex = start;
    let depth = 0;
    let end = out.length;
    for (let match = edge.exec(out); match; match = edge.exec(out)) {
      depth += match[1] ? -1 : 1;
      if (depth > 0) continue;
      end = edge.lastIndex;
      break;
    }
    out = out.slice(0, start) + out.slice(end);
  }
  return out;
}

/** Tags at which words end. */
const BREAKS = /<\/?(?!(?:a|b|em|i|q|span|strong|sub|sup|tspan|u)\b)[a-z][^>]*>/gi;

/** Everything but pictures and fonts. Data for scripts is text too. */
export function partsOfHtml(name: string, html: string): SaidPart[] {
  const bare = html.replace(/\bdata:[\w/+.-]+(?:;[\w=-]+)*;base64,[A-Za-z0-9+/=]*/g, "");
  const data = [...bare.matchAll(/<script type="application\/json"([^>]*)>([\s\S]*?)<\/script>/g)];
  return [
    { name, text: textOfMarkup(bare) },
    ...data.map(([, attributes = "", json = ""]) =>
      attributes.startsWith(` id="${MANIFEST_ELEMENT}"`)
        ? manifestPart(name, json)
        : { name: `${name} (data)`, text: stringsOf(json).join("\n") },
    ),
    { name: `${name} (source)`, text: sourceOf(bare), source: true },
  ];
}
