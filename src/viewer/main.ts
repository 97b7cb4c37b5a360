/** Makes a deck's document something to present: the entry of the bundle that `npm run generate` writes. */
import { type Command, type Run, steps } from "./commands.ts";
import { readDeck } from "./deck.ts";
import { make } from "./elements.ts";
import { openFinder } from "./finder.ts";
import { openHelp } from "./help.ts";
import { listenToKeys, ownUse } from "./keys.ts";
import { followMouse, laserPoint } from "./laser.ts";
import { followLinks, slideAt } from "./link.ts";
import { notice } from "./notice.ts";
import { overview } from "./overview.ts";
import { presenterWindow } from "./presenter/window.ts";
import { sourcesPanel } from "./sources.ts";
import { followScrolling, followShape, stage } from "./stage.ts";
import type { State } from "./state.ts";
import { createStore } from "./store.ts";
import { toolbar } from "./toolbar.ts";
import { listenToTouch } from "./touch.ts";

const deck = readDeck(document);
const { words, rtl } = deck.data;
const store = createStore<State>({
  slide: slideAt(location.hash, deck),
  step: 0,
  view: "show",
  overview: false,
  screen: "slide",
  sources: false,
  laser: false,
  point: undefined,
});
const step = steps(deck, store);
const notices = notice(document);
const shape = followShape(window, store);
const { state, update } = store;

const fullScreen = (doc: Document) => {
  if (doc.fullscreenElement) void doc.exitFullscreen();
  else doc.documentElement.requestFullscreen().catch(() => notices.say(words["no-full-screen"]));
};
const screen = (color: "black" | "white") =>
  update({ screen: state().screen === color ? "slide" : color });
const leave = () => {
  if (state().screen !== "slide") update({ screen: "slide" });
  else if (state().overview) update({ overview: false });
  else if (state().sources) update({ sources: false });
  else if (state().laser) update({ laser: false });
  else update({ overview: true });
};

const ACTIONS: Readonly<Record<Command, (doc: Document) => void>> = {
  next: step.next,
  previous: step.previous,
  first: () => step.goTo(0),
  last: () => step.goTo(deck.slides.length - 1),
  overview: () => update({ overview: !state().overview }),
  find: (doc) => openFinder(doc, deck, step),
  "full-screen": fullScreen,
  black: () => screen("black"),
  white: () => screen("white"),
  laser: () => update({ laser: !state().laser }),
  presenter: () => present(),
  sources: () => update({ sources: !state().sources }),
  view: shape.toggle,
  help: (doc) => openHelp(doc, deck),
  escape: leave,
};
const run: Run = (command, doc) => ACTIONS[command](doc);

const present = presenterWindow({
  deck,
  store,
  steps: step,
  run,
  refused: () => notices.say(words["no-window"], 8),
});

const slideNow = () => deck.slides[state().slide]?.svg;
const ui = make(document, "div", {
  class: "bd-ui",
  lang: deck.data.language,
  dir: deck.data.direction,
});
ui.append(
  ...stage(document, deck, store),
  overview(document, deck, store, step),
  laserPoint(document, store, slideNow),
  ...sourcesPanel(document, deck, store),
  toolbar(document, deck, store, run),
  notices.node,
);
document.body.append(ui);
store.watch((state, before) => {
  // All under one another, the reader is led to the slide that was asked for.
  const asked = before && before.slide !== state.slide && state.view === "scroll";
  if (asked && !nearlyInView(slideNow())) slideNow()?.scrollIntoView();
});
followLinks(window, deck, store);
followScrolling(document, deck, store);
followMouse(document, store, slideNow);
listenToKeys(document, {
  rtl: () => rtl,
  run: (command) => run(command, document),
  goTo: (number) => step.goTo(number - 1),
  typed: (digits) => notices.say(digits && `${digits} ⏎`),
  isTaken: ownUse,
});
listenToTouch(document, {
  wanted: () => state().view === "show" && !state().overview,
  rtl: () => rtl,
  run: (command) => run(command, document),
});

function nearlyInView(slide: Element | undefined): boolean {
  const box = slide?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight / 2;
}
