/** A PPTX, ours or as another program has saved it. */
import { unzipSync } from "fflate";
import { chartDataOf } from "../checks/read-back/chart-data.ts";
import { MANIFEST, relations, slidePaths, slidesOfParts } from "../checks/read-back/pptx.ts";
import { decodeReferences, spaced, withoutMarking } from "../checks/read-back/said.ts";
import { type Manifest, parseManifest } from "../manifest/schema.ts";
import { sealParts } from "../manifest/seal.ts";
import { type FoundFile, type FoundSlide, manifestOr, missing, unreadable } from "./found.ts";
import { mustBeTame } from "./tame.ts";

type Parts = Readonly<Record<string, Uint8Array>>;

/** Bytes that one part, and all together, may unpack to; and how many there may be. */
const [MOST_PART, MOST_ALL, MOST_PARTS] = [1 << 26, 1 << 28, 10_000];
/** Elements that readers look for. */
const PAIRS = ["p:sp", "p:graphicFrame", "c:ser", "c:tx", "c:cat", "c:val", "c:xVal", "c:yVal"];

/** @throws NotOurs */
export function inspectPptx(bytes: Uint8Array): FoundFile {
  const parts = unpacked(bytes);
  const own = Object.keys(parts).find(
    (name) => /^customXml\/item\d+\.xml$/.test(name) && MANIFEST.test(text(parts, name)),
  );
  if (!own) throw missing();
  const [, json = ""] = MANIFEST.exec(text(parts, own)) ?? [];
  const manifest = manifestOr(parseManifest(decodeReferences(json)));
  return {
    format: "pptx",
    manifest,
    intact: sealParts(Object.entries(parts), own).intact,
    slides: slidesIn(parts, manifest),
  };
}

function unpacked(bytes: Uint8Array): Parts {
  let [all, count] = [0, 0];
  let parts: Parts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        all += originalSize;
        if (originalSize > MOST_PART || all > MOST_ALL || ++count > MOST_PARTS)
          throw new RangeError("it unpacks to more than any deck holds");
        return true;
      },
    });
  } catch (error) {
    throw unreadable(
      `it cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`,
      "it is damaged, or no PPTX",
    );
  }
  for (const [name, part] of Object.entries(parts)) {
    if (!/^(ppt|customXml)\/.*\.(xml|rels)$/.test(name)) continue;
    const xml = new TextDecoder().decode(part);
    if (/<!(DOCTYPE|ENTITY)/i.test(xml))
      throw unreadable(`${name} declares entities, which no presentation does`);
    mustBeTame(xml, PAIRS);
  }
  return parts;
}

const text = (parts: Parts, name: string) => new TextDecoder().decode(parts[name]);

function slidesIn(parts: Parts, { marking }: Manifest): FoundSlide[] {
  const words = slidesOfParts(parts, spaced).map((slide) =>
    withoutMarking(slide, marking.label, spaced),
  );
  const paths = slidePaths(parts);
  return slidesOfParts(parts).map((said, i) => {
    const { title = "", body = "", notes = "" } = words[i] ?? {};
    return {
      said: withoutMarking(said, marking.label),
      text: `${title} ${body}`.trim(),
      notesText: notes,
      figures: chartsOf(parts, paths[i] ?? ""),
    };
  });
}

/** As they were written down: each chart's in the order in which the slide relates to them. */
function chartsOf(parts: Parts, slide: string): string {
  const file = slide.slice(slide.lastIndexOf("/") + 1);
  const order = [...text(parts, slide).matchAll(/<c:chart\b[^>]*\br:id="(\w+)"/g)];
  const related = relations(parts, `ppt/slides/_rels/${file}.rels`);
  return order
    .map(([, id = ""]) => related.get(id)?.target.replace("../", "ppt/") ?? "")
    .map((path) => chartDataOf(text(parts, path)))
    .join("\n");
}
