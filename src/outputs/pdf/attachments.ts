/** Files that travel inside a PDF, and that readers list beside it. */
import { deflateSync } from "node:zlib";
import {
  type Cos,
  type CosObject,
  type Dict,
  dateString,
  dict,
  type Ref,
  textString,
} from "../../core/cos/value.ts";

export interface Attachment {
  readonly name: string;
  readonly description: string;
  /** E.g. `text/markdown`. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** What the file is to the document: what it was made from, unless it says otherwise. */
  readonly relationship?: "Source" | "Data";
}

/** @returns the catalog's entries; none without files. */
export function writeAttachments(
  files: readonly Attachment[],
  date: Date,
  add: (object: CosObject) => Ref,
): Dict {
  if (!files.length) return dict({});
  const named = [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((file): [string, Ref] => [
      textString(file.name),
      add({ value: specification(file, date, add) }),
    ]);
  return dict({
    AF: named.map(([, ref]) => ref),
    Names: dict({ EmbeddedFiles: dict({ Names: named.flat() }) }),
  });
}

/** The name stands twice, for older readers: PDF/UA-1, 7.11. */
function specification(
  { name, description, type, bytes, relationship = "Source" }: Attachment,
  date: Date,
  add: (object: CosObject) => Ref,
): Cos {
  const stream = add({
    value: dict({
      Type: "/EmbeddedFile",
      Subtype: `/${type.replace("/", "#2F")}`,
      Filter: "/FlateDecode",
      Params: dict({ Size: String(bytes.length), ModDate: dateString(date) }),
    }),
    stream: deflateSync(bytes, { level: 9 }),
  });
  return dict({
    Type: "/Filespec",
    F: textString(name),
    UF: textString(name),
    Desc: textString(description),
    AFRelationship: `/${relationship}`,
    EF: dict({ F: stream, UF: stream }),
  });
}
