/** A few words that go by themselves: the digits typed, or why something could not be done. */
import { make } from "./elements.ts";

export interface Notice {
  readonly node: Node;
  /** Empty takes it away at once. */
  readonly say: (text: string, seconds?: number) => void;
}

export function notice(doc: Document): Notice {
  const node = make(doc, "p", { class: "bd-notice", role: "alert", hidden: "" });
  let timer = 0;
  return {
    node,
    say: (text, seconds = 4) => {
      const win = doc.defaultView ?? window;
      win.clearTimeout(timer);
      node.textContent = text;
      node.hidden = text === "";
      if (text)
        timer = win.setTimeout(() => {
          node.hidden = true;
        }, seconds * 1000);
    },
  };
}
