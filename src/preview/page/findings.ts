/** Lists of what was found: over the slide where content cannot be shown, and beside it for all the rest. */

import { many } from "../../core/many.ts";
import { icon, make } from "../../viewer/elements.ts";
import { ICONS } from "../../viewer/icons.ts";
import type { Finding } from "../page-state.ts";
import type { Ask } from "./editor.ts";
import type { Store } from "./state.ts";

/** Everything in it is text that somebody wrote: it only ever becomes text. */
function entry(finding: Finding, ask: Ask, extra?: Node): HTMLElement {
  const { code, severity, message, hint, file, line, column, excerpt } = finding;
  const place = make(document, "button", { type: "button", class: "place" });
  place.textContent = file === undefined ? "" : line ? `${file}:${line}:${column ?? 1}` : file;
  place.addEventListener("click", () => ask.place(finding));
  return make(
    document,
    "li",
    { class: `finding ${severity}` },
    make(
      document,
      "p",
      { class: "head" },
      make(document, "span", { class: "severity" }, severity === "error" ? "Error" : "Warning"),
      make(document, "code", { class: "code" }, code),
      file === undefined ? undefined : place,
      extra,
    ),
    make(document, "p", { class: "message" }, message),
    excerpt === undefined ? undefined : frame(excerpt, line ?? 1, column ?? 1),
    hint ? make(document, "p", { class: "hint" }, hint) : undefined,
  );
}

/** Characters before and after the place that a line is cut to. */
const [BEFORE, AFTER] = [48, 72];

function frame(text: string, line: number, column: number): HTMLElement {
  const at = column - 1;
  const start = Math.max(0, at - BEFORE);
  const word = /^\S*/.exec(text.slice(at))?.[0] ?? "";
  return make(
    document,
    "pre",
    { class: "excerpt", tabindex: "0" },
    `${line} | ${text.slice(start, at)}`,
    make(document, "mark", {}, word || " "),
    text.slice(at + word.length, at + AFTER),
  );
}

/** Lies over the slide as long as there are faults; what is behind it is as it was. */
export function faults(store: Store, ask: Ask): HTMLElement {
  const list = make(document, "ul", { class: "list" });
  const title = make(document, "h2", { id: "faults-title", class: "error" });
  const hide = make(
    document,
    "button",
    { type: "button", class: "tool", "aria-label": "Hide until the next save" },
    icon(document, ICONS.close),
  );
  hide.addEventListener("click", () => store.update({ quiet: true }));
  const node = make(
    document,
    "section",
    { class: "faults", role: "alert", "aria-labelledby": "faults-title", hidden: "" },
    make(document, "div", { class: "top" }, title, hide),
    make(document, "p", { class: "why" }),
    list,
  );
  store.watch(({ page, quiet }, before) => {
    const all = page.faults;
    node.hidden = !all.length || quiet;
    if (all === before?.page.faults) return;
    title.textContent = many(all.filter(({ severity }) => severity === "error").length, "error");
    const why = node.querySelector(".why");
    if (why)
      why.textContent = page.slides.length
        ? "The slides behind this are as they were before. It goes away when the file is mended."
        : "The slides come when the file is mended.";
    list.replaceChildren(...all.map((one) => entry(one, ask)));
  });
  return node;
}

/** All that the gates found, by slide. */
export function findings(store: Store, ask: Ask): HTMLElement {
  const list = make(document, "ul", { class: "list" });
  const state = make(document, "p", { class: "why" });
  const close = make(
    document,
    "button",
    { type: "button", class: "tool", "aria-label": "Close the list" },
    icon(document, ICONS.close),
  );
  close.addEventListener("click", () => store.update({ listing: false }));
  const node = make(
    document,
    "section",
    { class: "findings", "aria-labelledby": "findings-title", hidden: "" },
    make(
      document,
      "div",
      { class: "top" },
      make(document, "h2", { id: "findings-title" }, "What the gates found"),
      close,
    ),
    state,
    list,
  );
  store.watch(({ page, listing }, before) => {
    node.hidden = !listing;
    state.textContent = page.checking
      ? "The gates are at work."
      : page.findings.length
        ? ""
        : "Nothing: this deck could be built.";
    if (page.findings === before?.page.findings) return;
    const numbers = new Map(page.slides.map(({ id, number }) => [id, number]));
    list.replaceChildren(
      ...page.findings.map((one) => {
        const { slide } = one;
        if (slide === undefined) return entry(one, ask);
        const go = make(document, "button", { type: "button", class: "place" });
        go.textContent = `slide ${numbers.get(slide) ?? ""}`;
        go.addEventListener("click", () => store.update({ slide }));
        return entry(one, ask, go);
      }),
    );
  });
  return node;
}
