/** Two decks of a briefing, slide by slide, made of what the list already holds. */
import { WORDS } from "../words.ts";
import { read, write } from "./address.ts";
import { align } from "./align.ts";
import { all, byId, make } from "./elements.ts";

export function startCompare(): { show: () => void } {
  const view = byId("compare", HTMLElement);
  const title = byId("compare-title", HTMLElement);
  const [left, right] = [byId("left", HTMLSelectElement), byId("right", HTMLSelectElement)];
  const only = byId("only-differences", HTMLInputElement);
  const decks = new Map(all(".deck").map((card) => [card.dataset["deck"] ?? "", card]));
  /** Where the reader was before. */
  let cameFrom: HTMLElement | undefined;

  /** Only decks of the same briefing have slides in common. */
  function sameBriefing(): void {
    const briefing = left.selectedOptions[0]?.dataset["briefing"];
    for (const option of right.options) {
      option.hidden = option.dataset["briefing"] !== briefing;
      option.disabled = option.hidden;
    }
    if (right.selectedOptions[0]?.disabled !== false || right.value === left.value)
      right.value = another(left.value) ?? left.value;
  }

  const another = (deck: string) => {
    const briefing = decks.get(deck)?.dataset["briefing"];
    return [...decks.keys()].find(
      (id) => id !== deck && decks.get(id)?.dataset["briefing"] === briefing,
    );
  };

  function open(first: string, second: string, step: boolean): void {
    const values = read();
    values.set("left", first);
    values.set("right", second);
    write(values, step);
    show();
  }

  function close(): void {
    const values = read();
    values.delete("left");
    values.delete("right");
    write(values, true);
    show();
  }

  function show(): void {
    const [first, second] = [read().get("left") ?? "", read().get("right") ?? ""];
    const shown = decks.has(first) && decks.has(second);
    const opened = shown && view.hidden;
    const closed = !shown && !view.hidden;
    view.hidden = !shown;
    byId("list", HTMLElement).hidden = shown;
    byId("filters", HTMLFormElement).hidden = shown;
    if (shown) {
      left.value = first;
      right.value = second;
      sameBriefing();
      fill();
    }
    // Not where the page begins with it.
    if (opened && cameFrom) {
      window.scrollTo(0, 0);
      title.focus();
    }
    if (closed) (cameFrom ?? byId("to-compare", HTMLElement)).focus();
  }

  function fill(): void {
    const [a, b] = [decks.get(left.value), decks.get(right.value)];
    if (!a || !b) return;
    for (const [id, card] of [
      ["left-name", a],
      ["right-name", b],
    ] as const)
      byId(id, HTMLElement).replaceChildren(
        ...all("h3 > *, .figures > .mark", card).flatMap((part) => [part.cloneNode(true), " "]),
      );
    const comparable = a.dataset["language"] === b.dataset["language"];
    const [mine, theirs] = [slidesOf(a), slidesOf(b)];
    const rows = align([...mine.keys()], [...theirs.keys()]).map((pair) => {
      const [l, r] = [mine.get(pair.left ?? ""), theirs.get(pair.right ?? "")];
      const alike = l && r && linesOf(l).join("\n") === linesOf(r).join("\n");
      const kind = !r ? "left" : !l ? "right" : !comparable || alike ? "same" : "differs";
      return { kind, row: rowOf(kind, [a, l], [b, r], comparable) };
    });
    byId("rows", HTMLElement).replaceChildren(
      ...rows.filter(({ kind }) => !only.checked || kind !== "same").map(({ row }) => row),
    );
    const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
    const name = (card: HTMLElement) => card.dataset["audience"] ?? "";
    byId("compare-summary", HTMLElement).textContent = [
      comparable
        ? WORDS.inBoth(count("same"), count("differs"))
        : WORDS.inBothLanguages(count("same")),
      WORDS.onlyIn(name(a), count("left")),
      WORDS.onlyIn(name(b), count("right")),
      ...(comparable ? [] : [WORDS.otherLanguage]),
    ].join(" · ");
  }

  for (const button of all(".compare-with"))
    button.addEventListener("click", () => {
      const deck = button.closest<HTMLElement>(".deck")?.dataset["deck"] ?? "";
      cameFrom = button;
      open(deck, another(deck) ?? deck, true);
    });
  byId("to-compare", HTMLElement).addEventListener("click", ({ currentTarget }) => {
    cameFrom = currentTarget instanceof HTMLElement ? currentTarget : undefined;
    const shown = all(".deck").find((card) => !card.closest("[hidden]"))?.dataset["deck"];
    const first = shown ?? left.value;
    open(first, another(first) ?? first, true);
  });
  left.addEventListener("change", () => {
    sameBriefing();
    open(left.value, right.value, false);
  });
  right.addEventListener("change", () => open(left.value, right.value, false));
  byId("swap", HTMLElement).addEventListener("click", () => open(right.value, left.value, false));
  only.addEventListener("change", fill);
  byId("close-compare", HTMLElement).addEventListener("click", close);
  view.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
  for (const button of all(".compare-with")) {
    const deck = button.closest<HTMLElement>(".deck")?.dataset["deck"] ?? "";
    button.hidden = !another(deck);
  }
  byId("to-compare", HTMLElement).hidden = ![...decks.keys()].some(another);
  return { show };
}

const slidesOf = (card: HTMLElement) =>
  new Map(all(".slide", card).map((slide) => [slide.dataset["slide"] ?? "", slide]));

const linesOf = (slide: HTMLElement) => all(".line", slide).map((line) => line.textContent);

type Side = readonly [card: HTMLElement, slide: HTMLElement | undefined];

function rowOf(kind: string, left: Side, right: Side, comparable: boolean): HTMLElement {
  const row = make("tr", kind);
  for (const [[card, slide], other] of [
    [left, right[1]],
    [right, left[1]],
  ] as const) {
    if (!slide) {
      row.append(make("td", "gap", make("p", "", WORDS.absent(card.dataset["audience"] ?? ""))));
      continue;
    }
    const cell = make("td", "");
    for (const part of all(":scope > .open", slide)) cell.append(part.cloneNode(true));
    const marks = all(":scope > .small > .mark", slide).map((mark) => mark.cloneNode(true));
    const [verdict, ...own] = other && comparable ? difference(slide, other) : [];
    cell.append(make("p", "small", ...marks, ...(verdict ? [verdict] : [])), ...own);
    row.append(cell);
  }
  return row;
}

/** Whether the texts are alike, and the lines that the other slide lacks. */
function difference(slide: HTMLElement, other: HTMLElement): HTMLElement[] {
  const [mine, theirs] = [linesOf(slide), linesOf(other)];
  if (mine.join("\n") === theirs.join("\n")) return [make("span", "verdict", WORDS.alike)];
  const verdict = make("span", "verdict differs", WORDS.differs);
  // Bare numbers say nothing away from their place.
  const lines = all(".line", slide).filter(
    ({ textContent }) => !theirs.includes(textContent) && /\p{L}/u.test(textContent),
  );
  if (!lines.length) return [verdict];
  const list = make(
    "ul",
    "own",
    ...lines.map((line) => {
      const item = make("li", "", line.textContent);
      item.lang = line.lang;
      item.dir = "auto";
      return item;
    }),
  );
  return [verdict, make("p", "key", WORDS.onlyHere), list];
}
