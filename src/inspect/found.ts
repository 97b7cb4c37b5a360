/** What reading a finished file has found, whatever its format. */
import type { SaidSlide } from "../checks/read-back/said.ts";
import type { Manifest } from "../manifest/schema.ts";

export interface FoundSlide {
  /** As it is compared. */
  readonly said: SaidSlide;
  /** The same with its spaces, for people. */
  readonly text: string;
  readonly notesText: string;
  /** Only where the format tells: HTML. */
  readonly id?: string | undefined;
  /** Only in PPTX. */
  readonly figures?: string | undefined;
}

export interface FoundFile {
  readonly format: "html" | "pdf" | "pptx";
  /** Undefined where it needs a password. */
  readonly manifest: Manifest | undefined;
  /** Whether it still is what was built; undefined where nothing says so. */
  readonly intact: boolean | undefined;
  /** Undefined where its slides cannot be read; handouts have none. */
  readonly slides: readonly FoundSlide[] | undefined;
}

/** Why a file cannot be told of. */
export class NotOurs extends Error {
  readonly code: "FILE_UNREADABLE" | "MANIFEST_MISSING";
  readonly hint: string | undefined;
  constructor(code: NotOurs["code"], message: string, hint?: string) {
    super(message);
    this.name = "NotOurs";
    this.code = code;
    this.hint = hint;
  }
}

export const unreadable = (message: string, hint?: string) =>
  new NotOurs("FILE_UNREADABLE", message, hint);

export const missing = (message = "it holds no manifest of Briefdeck") =>
  new NotOurs(
    "MANIFEST_MISSING",
    message,
    "it was not made by `briefdeck build`, or a program that saved it since has left the manifest out",
  );

/** @throws NotOurs where it is none. */
export function manifestOr(parsed: Manifest | string): Manifest {
  if (typeof parsed === "string") throw unreadable(parsed);
  return parsed;
}
