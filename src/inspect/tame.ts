/** Whether markup can be read in a time that grows with its length: a hostile file must not hang who looks at it. */
import { unreadable } from "./found.ts";

/** `<` that may stand in a tag that does not end. */
const MOST_OPEN = 64;

/**
 * @param pairs names of elements that readers look for, with all that is in them.
 * @throws NotOurs
 */
export function mustBeTame(markup: string, pairs: readonly string[]): void {
  let open = 0;
  for (const [character] of markup.matchAll(/[<>]/g)) {
    open = character === "<" ? open + 1 : 0;
    if (open > MOST_OPEN) throw unreadable("it is damaged: tags do not end");
  }
  const ends = [["<!--", "-->"], ...pairs.map((name) => [`<${name}>`, `</${name}>`])];
  for (const [from = "", to = ""] of ends)
    if (markup.lastIndexOf(from) > markup.lastIndexOf(to))
      throw unreadable(`it is damaged: ${from} does not end`);
}
