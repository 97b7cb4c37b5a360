/**
 * The second window. It is a blank page that this one writes into: so it works from a file, where pages may share
 * neither storage nor channels, and the deck's own policy holds in it, since blank pages inherit it.
 */
import type { Command, Run, Steps } from "../commands.ts";
import type { DeckPage } from "../deck.ts";
import { openFinder } from "../finder.ts";
import { listenToKeys, ownUse } from "../keys.ts";
import { followMouse, laserPoint } from "../laser.ts";
import { notice } from "../notice.ts";
import { type Store, scoped } from "../state.ts";
import { desk } from "./view.ts";

const SHAPE = "popup,width=1180,height=760";

export interface PresenterOptions {
  readonly deck: DeckPage;
  readonly store: Store;
  readonly steps: Steps;
  readonly run: Run;
  /** Where the browser refuses. */
  readonly refused: () => void;
}

/** Opens it, or brings it to the front. */
export function presenterWindow(options: PresenterOptions): () => void {
  let opened: Window | undefined;
  // What the window shows comes from this page: without it, it would stand still.
  window.addEventListener("pagehide", () => opened?.close());
  return () => {
    if (opened && !opened.closed) return opened.focus();
    const popup = window.open("about:blank", "", SHAPE);
    if (!popup) return options.refused();
    opened = popup;
    furnish(popup, options);
  };
}

function furnish(popup: Window, { deck, store, steps, run }: PresenterOptions): void {
  const doc = popup.document;
  const { words, language, rtl } = deck.data;
  doc.documentElement.lang = language;
  doc.documentElement.classList.add("bd-presenting");
  doc.documentElement.style.cssText = document.documentElement.style.cssText;
  doc.title = `${words.presenter}: ${document.title}`;
  for (const style of document.querySelectorAll("style"))
    doc.head.append(doc.importNode(style, true));
  fitHeadings(doc);

  const { store: own, end } = scoped(store);
  const perform = (command: Command) => {
    if (command === "presenter") popup.close();
    else if (command === "overview" || command === "find") openFinder(doc, deck, steps);
    else if (command === "sources") view.toggleSources();
    else if (command !== "view") run(command, doc);
  };
  const view = desk(doc, deck, perform);
  const said = notice(doc);
  doc.body.append(view.node, laserPoint(doc, own, view.slide), said.node);
  own.watch(view.draw);
  followMouse(doc, own, view.slide);
  doc.addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey }) => {
    if (ctrlKey || metaKey || altKey || doc.querySelector("dialog[open]")) return;
    if (key === "+" || key === "=") view.resize(1);
    else if (key === "-") view.resize(-1);
    else if (key === "t") view.toggleTimer();
  });
  listenToKeys(doc, {
    rtl: () => rtl,
    run: perform,
    goTo: (number) => steps.goTo(number - 1),
    typed: (digits) => said.say(digits && `${digits} ⏎`),
    isTaken: ownUse,
  });
  view.tick();
  // Its own clock: a window in front is not slowed down when the slides' window is covered.
  const ticking = popup.setInterval(view.tick, 1000);
  popup.addEventListener("pagehide", () => {
    popup.clearInterval(ticking);
    end();
  });
}

/** Marp's script, where the deck has it, must run in this window too. */
function fitHeadings(doc: Document): void {
  const code = document.getElementById("bd-fit")?.textContent;
  if (!code) return;
  const copy = doc.createElement("script");
  copy.textContent = code;
  doc.head.append(copy);
}
