/** Files of a deck, made when somebody asks for them, as a build makes them. */
import pLimit from "p-limit";
import type { Format } from "../../content/schema/audience.ts";
import { ContentError, type Diagnostic } from "../../core/diagnostics.ts";
import { make } from "../../pipeline/build.ts";
import type { PreviewOptions } from "../options.ts";
import type { DeckEntry } from "../page-state.ts";

export type Download =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly diagnostics?: undefined }
  | { readonly diagnostics: readonly Diagnostic[] };

/** @returns a function that makes one file after another; each takes a browser of its own. */
export function downloads(options: PreviewOptions) {
  const oneByOne = pLimit(1);
  return (entry: DeckEntry, format: Format): Promise<Download> =>
    oneByOne(async (): Promise<Download> => {
      try {
        const { decks } = await make({
          ...options,
          briefings: [entry.briefing],
          audiences: [entry.audience],
          languages: [entry.language],
          formats: [format],
          handouts: [],
          onProgress: () => undefined,
        });
        const files = decks.flatMap(({ files }) => files);
        const file = files.find(({ name }) => name === `${entry.path}.${format}`);
        if (!file) throw new Error(`${entry.path}.${format} was not made`);
        return { bytes: new Uint8Array(file.bytes) };
      } catch (error) {
        if (error instanceof ContentError) return { diagnostics: error.diagnostics };
        throw error;
      }
    });
}
