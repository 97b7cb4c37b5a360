/** Writes a PDF 1.7 file: what is no stream goes into compressed object streams, with a cross-reference stream at the end. */
import { createHash } from "node:crypto";
import { deflated } from "./flate.ts";
import type { CosFile } from "./read.ts";
import { type Cos, type CosObject, dict, isDict, isRef } from "./value.ts";

/** Objects in one object stream; readers unpack it as a whole. */
const TOGETHER = 200;
/** The four bytes above 127 tell programs that the file is not text. */
const HEADER = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");

/** The file id is a hash of all that the file holds: the same deck has the same id. Only what the trailer leads to is written. */
export async function writeCos(file: CosFile): Promise<Uint8Array> {
  const { objects, numbers } = renumbered(file);
  const chunks: Uint8Array[] = [HEADER];
  let length = HEADER.length;
  /** Per object: type, offset or containing stream, index within it. */
  const entries: [number, number, number][] = [[0, 0, 0xffff]];
  const add = (number: number, { value, stream }: Required<CosObject>) => {
    entries[number] = [1, length, 0];
    if (isDict(value)) value.set("Length", String(stream.length));
    for (const chunk of [
      latin1(`${number} 0 obj\n${source(value, numbers)}stream\n`),
      stream,
      latin1("\nendstream\nendobj\n"),
    ]) {
      chunks.push(chunk);
      length += chunk.length;
    }
  };
  const packed: [number, Cos][] = [];
  objects.forEach(({ value, stream }, i) => {
    if (stream) add(i + 1, { value, stream });
    else packed.push([i + 1, value]);
  });
  let next = objects.length + 1;
  const groups: [number, Cos][][] = [];
  for (let i = 0; i < packed.length; i += TOGETHER) groups.push(packed.slice(i, i + TOGETHER));
  const streams = await Promise.all(groups.map((group) => objectStream(group, numbers)));
  streams.forEach((stream, i) => {
    const number = next++;
    groups[i]?.forEach(([inner], index) => {
      entries[inner] = [2, number, index];
    });
    add(number, stream);
  });
  const id = `<${createHash("sha256").update(Buffer.concat(chunks)).digest("hex").slice(0, 32).toUpperCase()}>`;
  const start = length;
  entries[next] = [1, start, 0];
  add(next, {
    value: dict({
      Type: "/XRef",
      Size: String(next + 1),
      W: ["1", "4", "2"],
      Root: file.trailer.get("Root"),
      Info: file.trailer.get("Info"),
      ID: [id, id],
      Filter: "/FlateDecode",
    }),
    stream: await deflated(table(entries)),
  });
  chunks.push(latin1(`startxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(chunks));
}

/** From the numbers that objects were read with to those that they are written with. */
type Numbers = ReadonlyMap<number, number>;

/** Numbers objects anew, in the order in which the trailer leads to them. */
function renumbered({ objects, trailer }: CosFile) {
  const numbers = new Map<number, number>();
  const order: CosObject[] = [];
  const visit = (value: Cos | undefined): void => {
    const open: (Cos | undefined)[] = [value];
    while (open.length) {
      const now = open.pop();
      if (isRef(now)) {
        const object = objects.get(now.ref);
        if (!object || numbers.has(now.ref)) continue;
        numbers.set(now.ref, order.push(object));
        open.push(object.value);
      } else if (typeof now === "object") {
        const inner = isDict(now) ? [...now.values()] : now;
        for (let i = inner.length - 1; i >= 0; i--) open.push(inner[i]);
      }
    }
  };
  visit(trailer.get("Root"));
  visit(trailer.get("Info"));
  return { objects: order, numbers };
}

async function objectStream(
  group: readonly [number, Cos][],
  numbers: Numbers,
): Promise<Required<CosObject>> {
  const sources = group.map(([, value]) => source(value, numbers));
  let offset = 0;
  const index = group.map(([number], i) => {
    const place = `${number} ${offset}`;
    offset += (sources[i]?.length ?? 0) + 1;
    return place;
  });
  const head = `${index.join(" ")}\n`;
  return {
    value: dict({
      Type: "/ObjStm",
      N: String(group.length),
      First: String(head.length),
      Filter: "/FlateDecode",
    }),
    stream: await deflated(latin1(`${head}${sources.join("\n")}\n`)),
  };
}

function table(entries: readonly (readonly [number, number, number])[]): Buffer {
  const out = Buffer.alloc(entries.length * 7);
  entries.forEach(([type, where, index], i) => {
    out.writeUInt8(type, 7 * i);
    out.writeUInt32BE(where, 7 * i + 1);
    out.writeUInt16BE(index, 7 * i + 5);
  });
  return out;
}

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

function source(value: Cos, numbers: Numbers): string {
  if (typeof value === "string") return value;
  if (isRef(value)) {
    const number = numbers.get(value.ref);
    return number ? `${number} 0 R` : "null";
  }
  if (isDict(value)) {
    let out = "<<";
    for (const [key, inner] of value) {
      const text = source(inner, numbers);
      out += `/${key}${STARTS_PLAIN.test(text) ? " " : ""}${text}`;
    }
    return `${out}>>`;
  }
  return `[${value.map((inner) => source(inner, numbers)).join(" ")}]`;
}

/** What would run together with the name before it. */
const STARTS_PLAIN = /^[\w.+-]/;
