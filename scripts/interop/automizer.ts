/** Changes a title through pptx-automizer, an editor of PPTX in JavaScript that no one here wrote. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Automizer, ModifyTextHelper } from "pptx-automizer";

/** What its first slide is called afterwards. */
export const NEW_TITLE = "A title that another program wrote";

/** It puts each slide into the file anew, takes the old ones out, and saves. @throws where it cannot read the file. */
export async function retitle(file: string): Promise<Uint8Array> {
  const outputDir = mkdtempSync(join(tmpdir(), "briefdeck-automizer-"));
  const automizer = new Automizer({
    templateDir: dirname(file),
    outputDir,
    removeExistingSlides: true,
    verbosity: 0,
  });
  const deck = automizer.loadRoot(basename(file)).load(basename(file), "deck");
  const { slidesByTemplate } = await deck.getInfo();
  for (const [i, { number }] of slidesByTemplate("deck").entries())
    deck.addSlide("deck", number, async (slide) => {
      if (i > 0) return;
      const elements = await slide.getAllElements();
      const title = elements.find((element) => element.getPlaceholderInfo()?.type === "title");
      if (title) slide.modifyElement(title.name, [ModifyTextHelper.setText(NEW_TITLE)]);
    });
  await deck.write("out.pptx");
  const bytes = readFileSync(join(outputDir, "out.pptx"));
  rmSync(outputDir, { recursive: true });
  return bytes;
}

/** What it leaves behind of slides that it took out: harmless, and not ours. */
export const isLitter = (fault: string): boolean =>
  /is reached by nothing$|\(chart\) is never used$/.test(fault);
