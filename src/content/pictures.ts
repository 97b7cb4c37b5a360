/** The files of pictures: read as data, so that a deck carries them, and held to be there. */
import type { Diagnostic } from "../core/diagnostics.ts";
import { didYouMean } from "../core/nearest.ts";
import { type PictureSize, pictureSize } from "../core/picture-size.ts";
import type { Content } from "./briefing.ts";
import type { YamlFile } from "./yaml-file.ts";

/** A picture as it goes into a deck. */
export interface PictureFile extends PictureSize {
  /** `data:image/png;base64,…` */
  readonly uri: string;
}

export const isPicture = (name: string): boolean => /\.(?:png|jpe?g)$/i.test(name);

/** What stands among the texts of a briefing for a picture. */
export const pictureText = (bytes: Buffer): string => bytes.toString("base64");

/** By file name; those that are no PNG or JPEG, whatever their name says, are left out. */
export function pictureFiles(texts: ReadonlyMap<string, string>): Map<string, PictureFile> {
  return new Map(
    [...texts].flatMap(([name, text]) => {
      if (!isPicture(name)) return [];
      const size = pictureSize(Buffer.from(text.slice(0, 262144), "base64"));
      const type = text.startsWith("iVBOR") ? "png" : text.startsWith("/9j/") ? "jpeg" : undefined;
      return size && type
        ? [[name, { ...size, uri: `data:image/${type};base64,${text}` }] as const]
        : [];
    }),
  );
}

/** Pictures that are named and not there, and pictures that are there and not named. */
export function pictureFileDiagnostics(
  folder: string,
  texts: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, PictureFile>,
  named: Content["pictures"] | undefined,
  file: YamlFile | undefined,
): Diagnostic[] {
  // Of a file that is at fault itself nothing can be said.
  if (file && !named) return [];
  const list = named?.pictures ?? [];
  const names = [...texts.keys()].filter(isPicture);
  const lacking = list.flatMap((picture, i): Diagnostic[] =>
    found.has(picture.file) || !file
      ? []
      : [
          {
            code: "ASSET_MISSING",
            severity: "error",
            message: names.includes(picture.file)
              ? `\`${picture.file}\` is neither a PNG nor a JPEG`
              : `there is no \`${picture.file}\` in the briefing's folder`,
            hint: didYouMean(picture.file, names) ?? "put the picture below it",
            ...file.place(["pictures", i, "file"]),
          },
        ],
  );
  const unused = names
    .filter((name) => !list.some((picture) => picture.file === name))
    .map(
      (name): Diagnostic => ({
        code: "FILE_UNKNOWN",
        severity: "warning",
        message: "no entry of pictures.yaml names this picture",
        file: `${folder}/${name}`,
        line: 1,
        column: 1,
      }),
    );
  return [...lacking, ...unused];
}
