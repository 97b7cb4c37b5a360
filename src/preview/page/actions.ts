/** What the reader can do, by keys, buttons and links alike. */
export interface Actions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly first: () => void;
  readonly last: () => void;
  /** Counts from 1. */
  readonly goTo: (number: number) => void;
  readonly outlines: () => void;
  /** Whether what was found is listed. */
  readonly list: () => void;
  readonly edit: () => void;
  readonly number: () => void;
  readonly help: () => void;
  readonly leave: () => void;
  /** Another deck, at the same slide where it has it. */
  readonly open: (path: string) => void;
  readonly download: (format: string, button: HTMLButtonElement) => void;
}

/** The keys of each, and what the help says of it. */
export const KEYS: readonly {
  readonly keys: readonly string[];
  readonly run: Exclude<keyof Actions, "goTo" | "open" | "download">;
  readonly words: string;
}[] = [
  { keys: ["ArrowRight", "ArrowDown", "PageDown", " "], run: "next", words: "Next slide" },
  { keys: ["ArrowLeft", "ArrowUp", "PageUp"], run: "previous", words: "Previous slide" },
  { keys: ["Home"], run: "first", words: "First slide" },
  { keys: ["End"], run: "last", words: "Last slide" },
  { keys: ["g"], run: "number", words: "Go to a slide by its number" },
  { keys: ["e"], run: "edit", words: "Open the slide in the editor" },
  { keys: ["o"], run: "outlines", words: "Outlines of what was found" },
  { keys: ["p"], run: "list", words: "List of what was found" },
  { keys: ["?"], run: "help", words: "These keys" },
  { keys: ["Escape"], run: "leave", words: "Close what is open" },
];
