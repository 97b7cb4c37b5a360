/** Opens a place in the person's own editor. */
import launchEditor from "launch-editor";
import { z } from "zod";
import type { Place } from "../../core/diagnostics.ts";

/** Ms in which an editor that cannot be started has said so. */
const SAID = 400;

/** @returns what kept it from opening, if anything did. @param place with the file's whole path */
export function openInEditor(
  { file, line, column }: Place,
  editor: string | undefined,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    launchEditor(`${file}:${line}:${column}`, editor, (_, message) =>
      resolve(message ?? "no editor was found; start yours, or set LAUNCH_EDITOR or --editor"),
    );
    setTimeout(() => resolve(undefined), SAID).unref();
  });
}

const asked = z.union([
  /** A place that was told, as of a fault. */
  z.strictObject({
    place: z.strictObject({
      file: z.string(),
      line: z.int().min(1).default(1),
      column: z.int().min(1).default(1),
    }),
  }),
  /** Something on a slide: an element by its `data-content`, the title, or the slide itself. */
  z.strictObject({
    deck: z.string(),
    slide: z.string(),
    content: z.string().optional(),
    title: z.boolean().default(false),
  }),
]);

export interface AskedPlace {
  readonly place?: Place | undefined;
  readonly deck?: string | undefined;
  readonly slide?: string | undefined;
  readonly content?: string | undefined;
  readonly title?: boolean | undefined;
}

/** @returns undefined for what nobody asks like this */
export const askedPlace = (body: unknown): AskedPlace | undefined => asked.safeParse(body).data;
