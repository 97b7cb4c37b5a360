/** The page of the preview: the entry of the bundle that `npm run generate` writes. */

import { make } from "../../viewer/elements.ts";
import { ownUse } from "../../viewer/keys.ts";
import { notice } from "../../viewer/notice.ts";
import { createStore } from "../../viewer/store.ts";
import { type Actions, KEYS } from "./actions.ts";
import { downloader } from "./download.ts";
import { sheets } from "./drawing.ts";
import { editor, openOnClick } from "./editor.ts";
import { faults, findings } from "./findings.ts";
import { openHelp } from "./help.ts";
import { list } from "./list.ts";
import { listen } from "./live.ts";
import { outlines } from "./outlines.ts";
import { stage } from "./stage.ts";
import { currentOf, START, type State } from "./state.ts";
import { strip } from "./strip.ts";
import { toolbar } from "./toolbar.ts";

/** `/briefing/deck#slide`; a token is in a cookie by now, and need not stand in the address. */
const place = () => ({
  path: /^\/([^/]+\/[^/]+)$/.exec(decodeURIComponent(location.pathname))?.[1],
  slide: decodeURIComponent(location.hash.slice(1)) || undefined,
});
history.replaceState(null, "", `${location.pathname}${location.hash}`);

const store = createStore<State>({ ...START, ...place() });
const { state, update } = store;
const notices = notice(document);
const ask = editor(store, notices.say);
const download = downloader(store, notices.say);

const goTo = (number: number) => {
  const { slides } = state().page;
  const at = Math.min(Math.max(1, Math.round(number) || 1), slides.length);
  const slide = slides[at - 1]?.id;
  if (slide !== undefined) update({ slide });
};
const step = (by: number) => goTo((currentOf(state())?.number ?? 1) + by);
let end = () => {};
const connect = () => {
  end();
  end = listen(store, state().path);
};
const show = (to: ReturnType<typeof place>) => {
  update({ ...START, outlines: state().outlines, ...to });
  connect();
};
const actions: Actions = {
  next: () => step(1),
  previous: () => step(-1),
  first: () => goTo(1),
  last: () => goTo(Number.POSITIVE_INFINITY),
  goTo,
  outlines: () => update({ outlines: !state().outlines }),
  list: () => update({ listing: !state().listing }),
  edit: ask.slide,
  number: () => document.querySelector<HTMLInputElement>("input.at")?.select(),
  help: openHelp,
  leave: () => update(state().listing ? { listing: false } : { quiet: true }),
  open: (path) => {
    const slide = state().slide;
    history.pushState(null, "", `/${path}${slide === undefined ? "" : `#${slide}`}`);
    show({ path, slide });
  },
  download: (format, button) => void download(format, button),
};

const all = sheets();
store.watch(({ page }) => all.take(page));
const view = stage(store, all);
openOnClick(view, store, ask, goTo);
view.node.append(outlines(store, view, ask));
const deckPage = make(
  document,
  "div",
  { class: "deck-page" },
  toolbar(store, actions),
  strip(store, all),
  make(document, "main", { class: "desk" }, view.node, faults(store, ask)),
  findings(store, ask),
);
const listPage = list(store, actions.open);
const status = make(document, "p", { class: "bd-unseen", role: "status" });
document.body.append(deckPage, listPage, notices.node, status);

store.watch((now, before) => {
  const current = currentOf(now);
  deckPage.hidden = now.path === undefined;
  listPage.hidden = now.path !== undefined;
  const { deck } = now.page;
  document.title = deck
    ? `${current?.number ?? ""} · ${deck.entry.audienceName} · Briefdeck preview`
    : "Briefdeck preview";
  if (current && current.id !== now.slide) return update({ slide: current.id });
  if (current && now.changed.has(current.id))
    return update({ changed: new Set([...now.changed].filter((id) => id !== current.id)) });
  if (now.path !== undefined && current && current.id !== (before && currentOf(before)?.id)) {
    history.replaceState(null, "", `/${now.path}#${current.id}`);
    status.textContent = `Slide ${current.number}: ${current.title}`;
  }
});
addEventListener("popstate", () => show(place()));
addEventListener("hashchange", () => update({ slide: place().slide }));
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (state().path === undefined || ownUse(event)) return;
  const found = KEYS.find(({ keys }) => keys.includes(event.key));
  if (!found) return;
  event.preventDefault();
  actions[found.run]();
});
connect();
