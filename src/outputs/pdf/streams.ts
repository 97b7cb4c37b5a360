/** What paints a page: its own stream, and the layers in it that hold tagged text, as opacity makes them. */
import { bytesOf, deflated } from "../../core/cos/flate.ts";
import { type CosFile, resolve } from "../../core/cos/read.ts";
import { type Dict, isDict, isRef, type Ref } from "../../core/cos/value.ts";

export interface Stream {
  readonly page: Ref;
  /** The layer; none where it is the page's own. */
  readonly layer?: Ref;
  /** The object that holds the bytes. */
  readonly reference: Ref;
  /** Decoded. */
  readonly content: string;
  /** Names of layers that it paints and that have tagged text in them. */
  readonly layers: ReadonlySet<string>;
}

const MARKED = /\/MCID \d+ >>BDC/;

/** The page's own stream comes first. */
export async function streamsOf(file: CosFile, page: Ref, dict: Dict): Promise<Stream[]> {
  const reference = dict.get("Contents");
  if (!isRef(reference) || !file.objects.get(reference.ref)?.stream)
    throw new Error("a page without one content stream");
  return read(file, page, reference, dict, undefined);
}

async function read(
  file: CosFile,
  page: Ref,
  reference: Ref,
  owner: Dict,
  layer: Ref | undefined,
): Promise<Stream[]> {
  const content = (await bytesOf(file.objects.get(reference.ref))).toString("latin1");
  const inner: Stream[] = [];
  const layers = new Set<string>();
  for (const [name, form] of formsOf(file, owner)) {
    const dict = resolve(file, form);
    const streams = isDict(dict) ? await read(file, page, form, dict, form) : [];
    if (!streams.some((one) => MARKED.test(one.content))) continue;
    layers.add(name);
    inner.push(...streams);
  }
  return [{ page, reference, content, layers, ...(layer ? { layer } : {}) }, ...inner];
}

function* formsOf(file: CosFile, owner: Dict): Generator<[string, Ref]> {
  const resources = resolve(file, owner.get("Resources"));
  const objects = isDict(resources) ? resolve(file, resources.get("XObject")) : undefined;
  for (const [name, object] of isDict(objects) ? objects : []) {
    const dict = resolve(file, object);
    if (isRef(object) && isDict(dict) && dict.get("Subtype") === "/Form") yield [name, object];
  }
}

export async function replaceContent(file: CosFile, { reference }: Stream, content: string) {
  const object = file.objects.get(reference.ref);
  if (!object || !isDict(object.value)) return;
  object.value.set("Filter", "/FlateDecode");
  const stream = await deflated(Buffer.from(content, "latin1"));
  file.objects.set(reference.ref, { value: object.value, stream });
}
