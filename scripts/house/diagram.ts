/** The floors as a dependency structure matrix: who imports from whom. What climbs would stand left of the dots. */
import { FLOORS, importsIn, roomOf, sourceFiles } from "./floors.ts";

/** @param folder `src/` @returns a table in plain text */
export function floorsDiagram(folder: string): string {
  const imports = importsIn(folder);
  const rows = [...FLOORS]
    .reverse()
    .flatMap(({ name, rooms }) =>
      [...rooms].reverse().map((room, i) => ({ room, floor: i ? "" : name })),
    );
  const files = sourceFiles(folder);
  const from = (room: string, other: string): string => {
    if (room === other) return "·";
    const importing = imports.filter((i) => roomOf(i.from) === room && roomOf(i.to) === other);
    return importing.length ? String(new Set(importing.map((i) => i.from)).size) : "";
  };
  const cells = rows.map(({ room, floor }, i) => [
    floor,
    `${i + 1} ${room.replace(/\.ts$/, "")}`,
    String(files.filter((file) => roomOf(file) === room).length),
    ...rows.map((other) => from(room, other.room)),
  ]);
  const head = ["", "", "files", ...rows.map((_, i) => String(i + 1))];
  return [head, ...cells]
    .map(([floor = "", room = "", count = "", ...marks]) =>
      `${floor.padEnd(9)}${room.padEnd(13)}${count.padStart(5)}  ${marks.map((m) => m.padStart(4)).join("")}`.trimEnd(),
    )
    .join("\n");
}
