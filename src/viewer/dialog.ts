/** A dialog over everything, made anew each time: the browser keeps the focus in it, and gives it back. */
import type { ViewerData } from "./data.ts";
import { icon, make } from "./elements.ts";
import { ICONS } from "./icons.ts";

export function openDialog(
  doc: Document,
  { words }: ViewerData,
  title: string,
  ...content: readonly Node[]
): HTMLDialogElement {
  // One at a time.
  doc.querySelector<HTMLDialogElement>("dialog.bd-dialog")?.close();
  const close = make(
    doc,
    "button",
    { type: "button", class: "bd-button bd-close", "aria-label": words.close },
    icon(doc, ICONS.close),
  );
  const dialog = make(
    doc,
    "dialog",
    { class: "bd-ui bd-dialog", "aria-labelledby": "bd-dialog-title" },
    make(
      doc,
      "div",
      { class: "bd-dialog-head" },
      make(doc, "h2", { id: "bd-dialog-title" }, title),
      close,
    ),
    ...content,
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  doc.body.append(dialog);
  dialog.showModal();
  return dialog;
}
