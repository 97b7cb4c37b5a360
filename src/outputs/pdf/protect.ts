/** Passwords and permissions, by AES-256. */
import { randomUUID } from "node:crypto";
import type { PDFDict } from "@cantoo/pdf-lib";

export const FORBIDDABLE = ["print", "copy", "change"] as const;
export type Forbiddable = (typeof FORBIDDABLE)[number];

/** How a PDF is locked. */
export interface Protection {
  /** Asked for when the file is opened. */
  readonly password?: string | undefined;
  /** Lifts what is forbidden. */
  readonly ownerPassword?: string | undefined;
  /** What readers are asked not to do. */
  readonly forbid: readonly Forbiddable[];
}

export const isProtected = ({ password, ownerPassword, forbid }: Protection): boolean =>
  Boolean(password || ownerPassword || forbid.length);

/**
 * Screen readers may read any file. Each run gives other bytes: the keys are random, as they must be.
 * What is forbidden is a request to the reader's program, not a lock.
 */
export async function protect(
  bytes: Uint8Array,
  { password = "", ownerPassword, forbid }: Protection,
): Promise<Uint8Array> {
  const lib = await import("@cantoo/pdf-lib");
  const document = await lib.PDFDocument.load(bytes, { updateMetadata: false });
  // The library locks streams, and what lies in them, but no text outside: readers would unlock what was never locked.
  const shelter = (dict: PDFDict): void => {
    for (const [key, value] of dict.entries())
      if (value instanceof lib.PDFString || value instanceof lib.PDFHexString)
        dict.set(key, document.context.register(value));
      else if (value instanceof lib.PDFDict) shelter(value);
  };
  shelter(document.catalog);
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof lib.PDFStream) shelter(object.dict);
  const may = (what: Forbiddable) => !forbid.includes(what);
  document.encrypt({
    algorithm: "AES-256",
    userPassword: password,
    // Without one of its own, nobody shall lift what is forbidden.
    ownerPassword: ownerPassword ?? randomUUID(),
    permissions: {
      printing: may("print") ? "highResolution" : false,
      copying: may("copy"),
      modifying: may("change"),
      annotating: may("change"),
      fillingForms: may("change"),
      documentAssembly: may("change"),
      contentAccessibility: true,
    },
  });
  return document.save({ useObjectStreams: true, updateFieldAppearances: false });
}
