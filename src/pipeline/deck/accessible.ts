/** What keeps finished files from being accessible; asked by `check --full` only, since it costs as much as a build. */
import type { Deck } from "../../audience/deck.ts";
import type { DeckBrowser } from "../../browser/launch.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { OutputFile } from "../../outputs/output-file.ts";
import type { Template } from "../../template/template.ts";

export async function accessibilityDiagnostics(
  files: readonly OutputFile[],
  deck: Deck,
  template: Template,
  browser: DeckBrowser,
): Promise<Diagnostic[]> {
  // Loaded where they are needed: they take longer than most checks.
  const [{ pdfDiagnostics }, { pptxDiagnostics }, { axeDiagnostics }] = await Promise.all([
    import("../../checks/pdf/index.ts"),
    import("../../checks/pptx.ts"),
    import("../../checks/axe.ts"),
  ]);
  const diagnostics: Diagnostic[] = [];
  for (const { name, bytes } of files) {
    if (name.endsWith(".pdf")) diagnostics.push(...(await pdfDiagnostics(bytes, name)));
    if (name.endsWith(".pptx")) {
      const typefaces = template.fonts.map(({ pptx }) => pptx);
      diagnostics.push(...pptxDiagnostics(bytes, typefaces, deck));
    }
    if (name.endsWith(".html")) {
      const { page, close } = await browser.open(new TextDecoder().decode(bytes), {
        scripts: true,
      });
      diagnostics.push(...(await axeDiagnostics(page, deck)));
      await close();
    }
  }
  return diagnostics;
}
