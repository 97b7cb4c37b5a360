/** Buttons at the foot of the window: there when the pointer moves or the keyboard is in them, else out of the way. */
import type { Command, Run } from "./commands.ts";
import type { DeckPage } from "./deck.ts";
import { icon, make } from "./elements.ts";
import { ICONS } from "./icons.ts";
import { KEYS } from "./keys.ts";
import type { Store } from "./state.ts";

/** How long they stay after the pointer rests, in ms. */
const LINGER = 2500;

export function toolbar(doc: Document, { data, slides }: DeckPage, store: Store, run: Run): Node {
  const { words } = data;
  const button = (command: Command & keyof typeof ICONS) => {
    const made = make(
      doc,
      "button",
      {
        type: "button",
        class: `bd-button bd-${command}`,
        "aria-label": words[command],
        title: `${words[command]} (${KEYS[command].find((key) => key.length === 1 && key > " ") ?? KEYS[command][0]})`,
      },
      icon(doc, ICONS[command]),
    );
    made.addEventListener("click", (event) => {
      run(command, doc);
      // A button that was clicked by the mouse must not take the next press of the space bar.
      if (event.detail > 0) made.blur();
    });
    return made;
  };
  const count = make(doc, "span", { class: "bd-count" });
  const sources = button("sources");
  const hasClaims = Object.keys(data.claims).length > 0;
  const bar = make(
    doc,
    "nav",
    { class: "bd-bar", "aria-label": words.controls },
    button("previous"),
    count,
    button("next"),
    button("overview"),
    button("find"),
    hasClaims ? sources : undefined,
    button("presenter"),
    button("view"),
    doc.fullscreenEnabled ? button("full-screen") : undefined,
    button("help"),
  );
  store.watch(({ slide, sources: open }) => {
    count.textContent = `${slide + 1} / ${slides.length}`;
    sources.setAttribute("aria-pressed", String(open));
  });
  awake(doc, bar);
  return bar;
}

function awake(doc: Document, bar: HTMLElement): void {
  const root = doc.documentElement;
  let timer = 0;
  const wake = () => {
    root.classList.add("bd-awake");
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!bar.matches(":hover")) root.classList.remove("bd-awake");
    }, LINGER);
  };
  doc.addEventListener("pointermove", wake);
  doc.addEventListener("pointerdown", wake);
  wake();
}
