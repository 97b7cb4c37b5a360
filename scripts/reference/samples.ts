/** Samples for the reference, cut from the example briefing as its writers wrote them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isMap, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";
import { EXAMPLE, EXTRA } from "./example.ts";

export const MADE = "Made from the schemas in `src/content/schema/` by `npm run generate`.";

export const fenced = (file: string, yaml: string) =>
  `\`\`\`yaml ${file}\n${yaml.trimEnd()}\n\`\`\``;

/** Those of the example briefing, with what it has no need of. */
export const exampleSamples = async (): Promise<ReadonlyMap<string, SlideSample>> =>
  slideSamples([
    await readFile(join(EXAMPLE, "storyline.yaml"), "utf8"),
    EXTRA.get("storyline.yaml") ?? "",
  ]);

/** The shortest slide of each layout, and of each type of chart, as YAML; by name, as `statement` or `chart-line`. */
function slideSamples(storylines: readonly string[]): ReadonlyMap<string, SlideSample> {
  const found = new Map<string, SlideSample>();
  for (const { text, entry } of storylines.flatMap((text) => entriesOf(text, "slides"))) {
    const yaml = `slides:\n${entryText(text, entry, ["notes"])}`;
    const type = entry.getIn(["chart", "type"]);
    const name = [entry.get("layout"), ...(type ? [type] : [])].join("-");
    if ((found.get(name)?.yaml.length ?? Number.POSITIVE_INFINITY) > yaml.length)
      found.set(name, { id: String(entry.get("id")), yaml });
  }
  return found;
}

export interface SlideSample {
  readonly id: string;
  readonly yaml: string;
}

/** Of each list in a file, the entry that shows most fields. */
export function fullestEntries(text: string, lists: readonly string[]): string {
  return lists
    .map((list) => {
      const entries = entriesOf(text, list);
      const most = Math.max(...entries.map(({ entry }) => entry.items.length));
      const fullest = entries.find(({ entry }) => entry.items.length === most);
      return fullest ? `${list}:\n${entryText(text, fullest.entry, [])}` : "";
    })
    .join("\n");
}

function entriesOf(text: string, list: string): { text: string; entry: YAMLMap }[] {
  const entries = parseDocument(text).get(list);
  return isSeq(entries) ? entries.items.filter(isMap).map((entry) => ({ text, entry })) : [];
}

/** An entry of a list as it stands, without some keys and without comments after it. */
function entryText(text: string, entry: YAMLMap, without: readonly string[]): string {
  const first = start(entry);
  const column = first - (text.lastIndexOf("\n", first - 1) + 1);
  const lines = entry.items
    .filter(({ key }) => !without.includes(String(key)))
    .map(({ key, value }) => text.slice(start(key as Node), end((value ?? key) as Node)).trimEnd())
    .join("\n")
    .split("\n")
    .map((line) => (line.startsWith(" ".repeat(column)) ? line.slice(column) : line));
  return lines.map((line, i) => (line ? `${i ? "    " : "  - "}${line}` : line)).join("\n");
}

const start = (node: Node) => node.range?.[0] ?? 0;
const end = (node: Node) => node.range?.[1] ?? 0;
