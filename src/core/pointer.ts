/** Where a value stands in the content: a file and the keys that lead to it. */

export type Path = readonly (string | number)[];

export interface Pointer {
  /** As `storyline.yaml`, relative to the briefing's folder. */
  readonly file: string;
  readonly path: Path;
}

/** As `storyline.yaml#/slides/3/title` (RFC 6901 after the `#`). */
export const formatPointer = ({ file, path }: Pointer): string =>
  `${file}#${path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`;

/** Undefined where the string is no pointer. Numeric keys come back as numbers. */
export function parsePointer(pointer: string): Pointer | undefined {
  const at = pointer.indexOf("#");
  if (at < 1) return undefined;
  const path = pointer
    .slice(at + 1)
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  return { file: pointer.slice(0, at), path };
}

export const below = (pointer: Pointer, ...keys: Path): Pointer => ({
  file: pointer.file,
  path: [...pointer.path, ...keys],
});

/** The value that a path leads to; undefined where it leads nowhere. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined,
    value,
  );
