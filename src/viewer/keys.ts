/** Keys of keyboards and remote controls. */
import type { Command } from "./commands.ts";

/** The first key of each is shown in the help. */
export const KEYS: Readonly<Record<Command, readonly string[]>> = {
  next: ["ArrowRight", "ArrowDown", "PageDown", " ", "n"],
  previous: ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"],
  first: ["Home"],
  last: ["End"],
  overview: ["o"],
  find: ["/", "g"],
  "full-screen": ["f"],
  black: ["b", "."],
  white: ["w"],
  laser: ["l"],
  presenter: ["p"],
  sources: ["s"],
  view: ["v"],
  help: ["?"],
  escape: ["Escape"],
};

/** Read from right to left, the next slide lies to the left. */
export const MIRRORED: Readonly<Record<string, string>> = {
  ArrowLeft: "ArrowRight",
  ArrowRight: "ArrowLeft",
};

export function commandOf(
  key: string,
  { shift, rtl }: { readonly shift: boolean; readonly rtl: boolean },
): Command | undefined {
  if (key === " " && shift) return "previous";
  const meant = (rtl && MIRRORED[key]) || (key.length === 1 ? key.toLowerCase() : key);
  const found = Object.entries(KEYS).find(([, keys]) => keys.includes(meant));
  return found?.[0] as Command | undefined;
}

export interface KeyTarget {
  readonly rtl: () => boolean;
  readonly run: (command: Command) => void;
  /** Counts from 1. */
  readonly goTo: (number: number) => void;
  /** The digits typed so far; empty when they are done with. */
  readonly typed: (digits: string) => void;
  /** Whether a key means something else where it was pressed. */
  readonly isTaken: (event: KeyboardEvent) => boolean;
}

export function listenToKeys(doc: Document, target: KeyTarget): void {
  let digits = "";
  const setDigits = (to: string) => {
    digits = to;
    target.typed(to);
  };
  doc.addEventListener("keydown", (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (target.isTaken(event)) return;
    if (/^\d$/.test(key)) return setDigits((digits + key).slice(-4));
    if (digits && (key === "Enter" || key === "Escape" || key === "Backspace")) {
      event.preventDefault();
      if (key === "Enter") target.goTo(Number(digits));
      return setDigits(key === "Backspace" ? digits.slice(0, -1) : "");
    }
    const command = commandOf(key, { shift: event.shiftKey, rtl: target.rtl() });
    if (!command) return;
    event.preventDefault();
    if (digits) setDigits("");
    target.run(command);
  });
}

/** Whether the element under the keys has a use of its own for this key. */
export function ownUse({ key, target }: KeyboardEvent): boolean {
  if (!(target && "closest" in target)) return false;
  const at = target as Element;
  if (at.closest("dialog,input,textarea,select,[contenteditable]")) return true;
  if (at.closest("button,a[href],summary")) {
    if (key === " " || key === "Enter") return true;
  }
  return at.closest(".bd-scrolls") !== null && (key === "ArrowUp" || key === "ArrowDown");
}
