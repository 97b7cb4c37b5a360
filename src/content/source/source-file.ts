/** Writes `source.yaml` anew with a source added or brought up to date; all else in it stays, comments too. */
import { type Document, isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from "yaml";
import { type Aligned, align, type Known } from "./align.ts";
import { type Fingerprint, fingerprint } from "./fingerprint.ts";
import type { Bibliography, SourceText } from "./source-text.ts";

const NEW_FILE = `# What the briefing rests on: bibliographic data, and fingerprints of paragraphs. The texts themselves are never kept here.
sources: []
`;

/** The text of the file with one source more. @param text undefined where there is no file yet. */
export function withSource(
  text: string | undefined,
  id: string,
  about: Bibliography,
  paragraphs: SourceText["paragraphs"],
): string {
  const doc = parseDocument(text ?? NEW_FILE);
  const sources = doc.get("sources");
  const list = isSeq(sources) ? sources : new YAMLSeq();
  list.flow = false;
  list.add(
    doc.createNode({
      id,
      ...about,
      paragraphs: paragraphs.map((paragraph, i) => ({
        id: `p${i + 1}`,
        ...fingerprint(paragraph, id),
      })),
    }),
  );
  doc.set("sources", list);
  return written(doc);
}

export interface Update {
  readonly text: string;
  readonly aligned: readonly Aligned[];
  /** The ids in the new order, by position. */
  readonly ids: readonly string[];
}

/** The text of the file with the paragraphs of one source as they are now: ids are kept, and none is given twice. */
export function withParagraphs(
  text: string,
  id: string,
  known: readonly Known[],
  retired: readonly string[],
  paragraphs: SourceText["paragraphs"],
): Update {
  const aligned = align(known, paragraphs, id);
  const doc = parseDocument(text);
  const source = sourceOf(doc, id);
  const old = source?.get("paragraphs");
  if (!source || !isSeq(old)) throw new Error(`no source \`${id}\` in the file`);
  const nodes = new Map(
    old.items.flatMap((node) => (isMap(node) ? [[String(node.get("id")), node] as const] : [])),
  );
  const fresh = freshIds([...known.map((one) => one.id), ...retired]);
  const now = aligned.filter(({ position }) => position !== undefined);
  const ids = now.map(({ old: before }) => before?.id ?? fresh());
  old.items = now.map(({ text: words = "" }, i) => {
    const one = ids[i] ?? "";
    const print = fingerprint(words, id);
    const node = nodes.get(one);
    return node ? printed(doc, node, print) : doc.createNode({ id: one, ...print });
  });
  const gone = aligned.flatMap(({ state, old: before }) =>
    state === "gone" && before ? before.id : [],
  );
  if (gone.length) source.set("retired", doc.createNode([...retired, ...gone], { flow: true }));
  return { text: written(doc), aligned, ids };
}

function sourceOf(doc: Document, id: string): YAMLMap | undefined {
  const sources = doc.get("sources");
  return isSeq(sources)
    ? sources.items.filter(isMap).find((node) => node.get("id") === id)
    : undefined;
}

/** A paragraph's node with another print; what a writer has put there stays. */
function printed(doc: Document, node: YAMLMap, { words, sha256, sketch }: Fingerprint): YAMLMap {
  node.set("words", words);
  node.set("sha256", sha256);
  if (!sketch) node.delete("sketch");
  else if (node.has("sketch")) node.set("sketch", sketch);
  else {
    const at = node.items.findIndex(({ key }) => String(key) === "sha256");
    node.items.splice(at + 1, 0, doc.createPair("sketch", sketch));
  }
  return node;
}

/** Ids after the highest that there has been. */
function freshIds(taken: readonly string[]): () => string {
  let last = Math.max(0, ...taken.map((id) => Number(/^p(\d+)$/.exec(id)?.[1] ?? 0)));
  return () => `p${++last}`;
}

const written = (doc: Document) => doc.toString({ lineWidth: 0, flowCollectionPadding: false });
