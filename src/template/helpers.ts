/** The helpers that templates may use. Each returns encoded text or plain values for conditions. */
import type Handlebars from "handlebars";
import { LIKELIHOOD_IDS, rangeOf } from "../content/schema/scales.ts";
import { formatPointer } from "../core/pointer.ts";
import { formatDate } from "./date.ts";
import { encodeNotes, encodeText } from "./encode.ts";
import type { Labels } from "./labels.ts";
import { runsOf } from "./references/numbering.ts";
import { numbersOf } from "./references/room.ts";
import { isTextView, rawText, textView } from "./text-view.ts";

interface Root {
  readonly deck: {
    readonly language: { readonly raw: string };
    readonly reference: (number: number) => object | undefined;
  };
  readonly labels: Labels;
}

const idOf = (view: unknown): string | undefined =>
  typeof view === "object" && view !== null && "id" in view ? rawText(view.id) : undefined;

const rootOf = (options: Handlebars.HelperOptions): Root => options.data.root as Root;

export function registerHelpers(handlebars: typeof Handlebars): void {
  const safe = (text: string) => new handlebars.SafeString(text);

  /** `<p {{at title}}>`: where the text in an element was written. */
  handlebars.registerHelper("at", (view: unknown) =>
    isTextView(view) && view.pointer
      ? safe(`data-content="${encodeText(formatPointer(view.pointer))}"`)
      : "",
  );
  /** `<p {{claims claim}}>`: the claims that a phrase rests on, one or a list; by it the HTML deck leads to its sources. */
  handlebars.registerHelper("claims", (of: unknown) => {
    const ids = [of].flat().flatMap((claim) => idOf(claim) ?? []);
    return ids.length ? safe(`data-claims="${ids.map(encodeText).join(" ")}"`) : "";
  });
  /** `{{#each (refs claim)}}`: the references of one claim or a list; of a run only its ends, the later with `ranged`. */
  handlebars.registerHelper("refs", (of: unknown, options: Handlebars.HelperOptions) => {
    const { reference } = rootOf(options).deck;
    return runsOf(numbersOf(of)).flatMap(([from, to]) => {
      const [first, last] = [reference(from), reference(to)];
      return first && last && from !== to ? [first, { ...last, ranged: true }] : (first ?? []);
    });
  });
  /** `{{#if (eq layout "cover")}}` */
  handlebars.registerHelper("eq", (a: unknown, b: unknown) => rawText(a) === rawText(b));
  handlebars.registerHelper("or", (...args: unknown[]) => args.slice(0, -1).find(Boolean));
  handlebars.registerHelper("and", (...args: unknown[]) => args.slice(0, -1).every(Boolean));
  handlebars.registerHelper("not", (a: unknown) => !a);
  handlebars.registerHelper("add", (a: number, b: number) => a + b);
  handlebars.registerHelper("gt", (a: number, b: number) => a > b);
  handlebars.registerHelper("count", (list: unknown) => (Array.isArray(list) ? list.length : 0));
  /** `{{#each (columns items 2)}}`: a list in so many parts, to be read one after the other. */
  handlebars.registerHelper("columns", (list: readonly unknown[], count: number) => {
    const each = Math.ceil(list.length / count);
    return Array.from({ length: count }, (_, i) => list.slice(i * each, (i + 1) * each));
  });
  /** The name of a partial or a CSS class from a value that the schema limits. */
  handlebars.registerHelper("name", (view: unknown) =>
    rawText(view)
      .replaceAll(":", "_")
      .replace(/[^\w-]/g, ""),
  );
  /** `{{label "sources"}}`: a word of the template's own, in the deck's language. */
  handlebars.registerHelper("label", (key: unknown, options: Handlebars.HelperOptions) => {
    const word = rootOf(options).labels[rawText(key)];
    if (word === undefined) throw new Error(`no label "${rawText(key)}" for this language`);
    return textView(word);
  });
  /** `{{range likelihood}}`: what a term of the yardstick stands for, "55–75 %". */
  handlebars.registerHelper("range", (id: unknown) => {
    const term = LIKELIHOOD_IDS.find((one) => one === rawText(id));
    return term ? textView(rangeOf(term)) : "";
  });
  /** `{{date x}}`: 2016-12 as "December 2016". `{{date x "short"}}`: "Dec 2016". */
  handlebars.registerHelper(
    "date",
    (view: unknown, style: unknown, options?: Handlebars.HelperOptions) => {
      const last = options ?? (style as Handlebars.HelperOptions);
      return textView(
        formatDate(
          rawText(view),
          rootOf(last).deck.language.raw,
          options && style === "short" ? "short" : "long",
        ),
        isTextView(view) ? view.pointer : undefined,
      );
    },
  );
  /** A string as YAML, for front matter. Content there is encoded for Markdown first where Marp reads it as such. */
  handlebars.registerHelper("yaml", (view: unknown) => safe(JSON.stringify(rawText(view))));
  handlebars.registerHelper("markdownYaml", (view: unknown) =>
    safe(JSON.stringify(encodeText(rawText(view)))),
  );
  /** Of a slide: the embargo, if there is one, before the handling line. */
  handlebars.registerHelper(
    "footerYaml",
    (embargo: { readonly line: unknown } | undefined, handling: unknown) => {
      const before = embargo ? `<strong>${encodeText(rawText(embargo.line))}</strong> · ` : "";
      return safe(JSON.stringify(`${before}${encodeText(rawText(handling))}`));
    },
  );
  handlebars.registerHelper("notes", (view: unknown) => safe(encodeNotes(rawText(view))));
}
