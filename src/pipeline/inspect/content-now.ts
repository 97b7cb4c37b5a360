/** What the content at hand would say in a deck's place: the same deck, composed again without a browser. */
import { saidByHtml, saidByPage } from "../../checks/read-back/html.ts";
import { spaced } from "../../checks/read-back/said.ts";
import type { Place } from "../../core/diagnostics.ts";
import { ContentError } from "../../core/diagnostics.ts";
import { UsageError } from "../../core/usage-error.ts";
import type { Manifest } from "../../manifest/schema.ts";
import { renderSlides } from "../../slides/render.ts";
import { themeCss } from "../../slides/theme.ts";
import { compose, themeName } from "../../template/compose.ts";
import { notesWithSources } from "../../template/references/notes.ts";
import { loadTemplate } from "../../template/template.ts";
import { PLAIN, stamped } from "../deck/circulation.ts";
import { manifestsOf } from "../deck/manifests.ts";
import { selectDecks } from "../select-decks.ts";

export interface ContentNow {
  readonly manifest: Manifest;
  /** By slide id, with spaces. */
  readonly words: ReadonlyMap<string, string>;
  /** Of a claim or slide; undefined where it is no more. */
  readonly place: (kind: "claim" | "slide", id: string) => Place | undefined;
}

/** @returns in words why there is nothing to compare with. */
export async function contentNow(
  built: Manifest,
  content: string,
  template: string,
): Promise<ContentNow | string> {
  try {
    return await composed(built, content, template);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    if (error instanceof ContentError) return "the content or template at hand has faults";
    throw error;
  }
}

async function composed(
  built: Manifest,
  content: string,
  folder: string,
): Promise<ContentNow | string> {
  const { briefing: was, audience, language, stamp, kind } = built;
  const [found] = await selectDecks({
    content,
    briefings: [was.id],
    audiences: [audience.id],
    languages: [language],
  });
  const selected = found?.decks[0]?.deck;
  if (!found?.briefing) return "the content at hand has faults; `briefdeck check` tells them";
  if (!selected) return `the content at hand has no deck for \`${audience.id}\` in \`${language}\``;
  const deck = stamped(selected, { ...PLAIN, stamp });
  const template = await loadTemplate(folder);
  const theme = template.themes.get(deck.audience.theme) ?? "";
  const markdown = await compose(deck, template);
  const slides = renderSlides(markdown, themeCss(themeName(deck), theme, deck.marking));
  const html = `<main>${slides.html.join("\n")}</main>`;
  const label = template.labels(deck.language)["sources-cited"] ?? "";
  const notes = await notesWithSources(deck, label);
  const manifests = manifestsOf(deck, template, saidByPage(html), slides.html, { stamp }, notes);
  const words = saidByHtml(html, kind === "pptx" ? "pptx" : "pdf", spaced);
  return {
    manifest:
      kind === "pptx"
        ? manifests.pptx([])
        : { ...manifests[kind === "html" ? "html" : "pdf"](), kind },
    words: new Map(
      deck.slides.map(({ slide }, i) => [
        slide.id,
        `${words[i]?.title ?? ""} ${words[i]?.body ?? ""}`.trim(),
      ]),
    ),
    place: (what, id) => {
      const own = what === "slide" && deck.slides.find(({ slide }) => slide.id === id);
      const pointer = own ? own.origin([]) : selected.briefing.index[what].get(id)?.pointer;
      return pointer && selected.briefing.locate(pointer);
    },
  };
}
