/** Reads a PPTX through python-pptx, a second reader that no one here wrote. */
import { spawnSync } from "node:child_process";
import { type ReadSlide, squash } from "./office.ts";

/** Why python-pptx cannot be asked; undefined where it can. */
export const pythonMissing = (): string | undefined =>
  spawnSync("python3", ["-c", "import pptx"]).status === 0
    ? undefined
    : "python3 cannot import pptx (Debian's python3-pptx is not installed)";

const SCRIPT = `
import json, sys
from pptx import Presentation
def texts(shapes):
    for s in shapes:
        if s.shape_type == 6: yield from texts(s.shapes)
        elif s.has_text_frame: yield s.text_frame.text
        elif getattr(s, "has_table", False) and s.has_table:
            for row in s.table.rows:
                for cell in row.cells: yield cell.text_frame.text
out = []
for slide in Presentation(sys.argv[1]).slides:
    title = slide.shapes.title
    out.append({"title": title.text_frame.text if title is not None else "",
                "text": "\\n".join(texts(slide.shapes)),
                "notes": slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""})
print(json.dumps(out))
`;

/** @returns undefined where python-pptx cannot open the file. */
export function readInPython(file: string): ReadSlide[] | undefined {
  const { status, stdout } = spawnSync("python3", ["-c", SCRIPT, file], { encoding: "utf8" });
  if (status !== 0) return undefined;
  const slides: unknown = JSON.parse(stdout);
  if (!Array.isArray(slides)) return undefined;
  return slides.map((slide: Readonly<Record<string, unknown>>) => ({
    title: String(slide["title"]),
    text: squash(String(slide["text"])),
    notes: squash(String(slide["notes"])),
  }));
}
