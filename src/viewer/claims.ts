/** The claims that a slide rests on, as a list to read. */
import type { ViewerMarking } from "./data.ts";
import type { DeckPage } from "./deck.ts";
import { make } from "./elements.ts";

export interface CardOptions {
  /** Puts a button on the cards of which it says yes. */
  readonly hasPhrase: (claim: string) => boolean;
  readonly show: (claim: string) => void;
}

/** Each card can take the focus, and names its claim as `data-claim`. */
export function claimCards(
  doc: Document,
  { slides, data }: DeckPage,
  slide: number,
  options?: CardOptions,
): Node {
  const { words, claims } = data;
  const ids = slides[slide]?.claims ?? [];
  if (!ids.length) return make(doc, "p", { class: "bd-soft" }, words["no-claims"]);
  const cards = ids.flatMap((id) => {
    const claim = claims[id];
    if (!claim) return [];
    const facts = claim.facts.map(([label, value]) =>
      make(doc, "div", {}, make(doc, "dt", {}, label), make(doc, "dd", {}, value)),
    );
    const lang = { lang: data.contentLanguage };
    const button = make(
      doc,
      "button",
      { type: "button", class: "bd-text-button" },
      words["show-phrase"],
    );
    button.addEventListener("click", () => options?.show(id));
    return [
      make(
        doc,
        "li",
        { class: "bd-claim", tabindex: "-1", "data-claim": id },
        make(
          doc,
          "p",
          { class: "bd-claim-head" },
          make(doc, "span", { class: `bd-kind bd-kind-${claim.is}` }, claim.kind),
          markingLabel(doc, claim.marking),
        ),
        make(doc, "p", { class: "bd-claim-text", ...lang }, claim.text),
        claim.quote === undefined
          ? undefined
          : make(doc, "blockquote", {}, make(doc, "p", {}, claim.quote)),
        make(doc, "dl", {}, ...facts),
        options?.hasPhrase(id) ? button : undefined,
      ),
    ];
  });
  return make(doc, "ol", { class: "bd-claims" }, ...cards);
}

function markingLabel(doc: Document, { label, color, background }: ViewerMarking): Node {
  const made = make(doc, "span", { class: "bd-marking" }, label);
  made.style.color = color;
  made.style.background = background;
  return made;
}
