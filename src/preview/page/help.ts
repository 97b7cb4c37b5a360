/** Which keys there are. */
import { make } from "../../viewer/elements.ts";
import { KEYS } from "./actions.ts";

const NAMES: Readonly<Record<string, string>> = {
  ArrowRight: "→",
  ArrowLeft: "←",
  ArrowDown: "↓",
  ArrowUp: "↑",
  " ": "Space",
  Escape: "Esc",
};

export function openHelp(): void {
  const close = make(document, "button", { type: "button", class: "text" }, "Close");
  const rows = KEYS.map(({ keys, words }) =>
    make(
      document,
      "tr",
      {},
      make(document, "th", { scope: "row" }, words),
      make(document, "td", {}, ...keys.map((key) => make(document, "kbd", {}, NAMES[key] ?? key))),
    ),
  );
  const dialog = make(
    document,
    "dialog",
    { class: "help", "aria-labelledby": "help-title" },
    make(document, "h2", { id: "help-title" }, "Keys"),
    make(document, "table", {}, make(document, "tbody", {}, ...rows)),
    make(
      document,
      "p",
      {},
      "A click on anything on the slide opens the line that it is written in. A link leads to its slide; with Alt it opens its line.",
    ),
    close,
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
