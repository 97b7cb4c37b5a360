/** An HTML deck, ours or changed since. */
import { MANIFEST_ELEMENT, saidByHtml } from "../checks/read-back/html.ts";
import { decodeReferences, spaced } from "../checks/read-back/said.ts";
import { parseManifest } from "../manifest/schema.ts";
import { sealHtml } from "../manifest/seal.ts";
import { type FoundFile, manifestOr, missing } from "./found.ts";
import { mustBeTame } from "./tame.ts";

/** @throws NotOurs */
export function inspectHtml(bytes: Uint8Array): FoundFile {
  const html = new TextDecoder().decode(bytes);
  const opening = `<script type="application/json" id="${MANIFEST_ELEMENT}"`;
  const at = html.lastIndexOf(opening);
  if (at < 0) throw missing();
  const start = html.indexOf(">", at) + 1;
  const json = html.slice(start, html.indexOf("</script>", start));
  const manifest = manifestOr(parseManifest(json));
  const main = html.slice(html.indexOf("<main>"), html.lastIndexOf("</main>") + "</main>".length);
  mustBeTame(main, ["footer", "header", "h1"]);
  const said = saidByHtml(html, "pdf");
  const words = saidByHtml(html, "pdf", spaced);
  const ids = [...main.matchAll(/<svg (?:id="([^"]*)" )?data-marpit-svg/g)].map(([, id]) => id);
  const notes = notesIn(html);
  return {
    format: "html",
    manifest,
    intact: sealHtml(html).intact,
    slides: said.map((slide, i) => ({
      said: { ...slide, notes: notes[i] ?? "" },
      text: `${words[i]?.title ?? ""} ${words[i]?.body ?? ""}`.trim(),
      notesText: spaced(notes[i] ?? ""),
      id: ids[i] && decodeReferences(ids[i]),
    })),
  };
}

/** From the viewer's data. */
function notesIn(html: string): string[] {
  const opening = '<script type="application/json" id="bd-data">';
  const start = html.indexOf(opening) + opening.length;
  try {
    const data: unknown = JSON.parse(html.slice(start, html.indexOf("</script>", start)));
    if (typeof data !== "object" || data === null || !("slides" in data)) return [];
    const slides: unknown[] = Array.isArray(data.slides) ? data.slides : [];
    return slides.map((slide) =>
      typeof slide === "object" && slide !== null && "notes" in slide ? String(slide.notes) : "",
    );
  } catch {
    return [];
  }
}
