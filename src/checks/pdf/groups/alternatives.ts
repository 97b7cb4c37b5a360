/** What is said in place of figures and formulas, and notes: checkpoints 13, 17 and 19. */
import type { Fault } from "../conditions.ts";
import type { PdfFile } from "../file.ts";
import { get, getText } from "../reading.ts";
import { pageOf, type Tags } from "../tags.ts";

const SPOKEN = { Figure: "13-004", Formula: "17-002" } as const;

export function* alternativeFaults({ all }: Tags, file: PdfFile): Generator<Fault> {
  const notes = new Set<string>();
  for (const tag of all) {
    const page = pageOf(tag, file);
    const condition = SPOKEN[tag.type as keyof typeof SPOKEN];
    if (condition && !getText(tag.dict, "Alt") && !get(tag.dict, "ActualText"))
      yield { condition, page, message: `${tag.type} has no alternative text` };
    if (tag.type !== "Note") continue;
    const id = getText(tag.dict, "ID");
    if (!id) yield { condition: "19-003", page, message: "a note has no ID" };
    else if (notes.has(id))
      yield { condition: "19-004", page, message: `two notes have the ID ${id}` };
    else notes.add(id);
  }
}
