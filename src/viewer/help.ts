/** All keys, on `?`. */
import { COMMANDS, type Command } from "./commands.ts";
import type { DeckPage } from "./deck.ts";
import { openDialog } from "./dialog.ts";
import { icon, make } from "./elements.ts";
import { KEYS, MIRRORED } from "./keys.ts";

const SHOWN: Readonly<Record<string, string>> = {
  PageDown: "PgDn",
  PageUp: "PgUp",
  Escape: "Esc",
};

/** Drawn, for not every machine has a font with them. */
const ARROWS: Readonly<Record<string, string>> = {
  ArrowRight: "M3 12h17M13 5l7 7-7 7",
  ArrowLeft: "M21 12H4M11 5l-7 7 7 7",
  ArrowDown: "M12 3v17M5 13l7 7 7-7",
  ArrowUp: "M12 21V4M5 11l7-7 7 7",
  Backspace: "M9 5h12v14H9l-7-7zM12 9l6 6M18 9l-6 6",
};

const HELP: Partial<Readonly<Record<Command, string>>> = { escape: "escape", find: "find" };

export function openHelp(doc: Document, { data }: DeckPage): void {
  const { words, rtl } = data;
  const key = (name: string) => {
    const meant = (rtl && MIRRORED[name]) || name;
    const drawn = ARROWS[meant];
    return drawn
      ? make(doc, "kbd", {}, icon(doc, drawn), make(doc, "span", { class: "bd-unseen" }, meant))
      : make(doc, "kbd", {}, name === " " ? words.space : (SHOWN[name] ?? name));
  };
  const row = (what: string, keys: readonly string[]) =>
    make(
      doc,
      "tr",
      {},
      make(doc, "th", { scope: "row" }, what),
      make(doc, "td", {}, ...keys.flatMap((name) => [key(name), " "])),
    );
  const rows = COMMANDS.map((command) =>
    row(words[(HELP[command] ?? command) as Command], KEYS[command]),
  );
  const goTo = row(words["go-to"], ["1 … 9", "Enter"]);
  const table = make(doc, "table", { class: "bd-keys" }, make(doc, "tbody", {}, ...rows, goTo));
  openDialog(
    doc,
    data,
    words.help,
    make(
      doc,
      "div",
      { class: "bd-scrolls", tabindex: "0" },
      table,
      make(doc, "p", {}, words.remote),
    ),
  );
}
