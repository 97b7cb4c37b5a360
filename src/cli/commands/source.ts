/** `briefdeck source`: adds a source as fingerprints, tells what a revised text puts in doubt, and brings it up to date. */
import { Command, Option } from "commander";
import { SOURCE_TYPES } from "../../content/schema/source.ts";
import { type Bibliography, day, someOf } from "../../content/source/source-text.ts";
import { many } from "../../core/many.ts";
import {
  addSource,
  diffSource,
  type Revision,
  updateSource,
} from "../../pipeline/briefing/source.ts";
import { printJson } from "../json.ts";
import { settings } from "../options/settings.ts";
import { repeated } from "../options/several-values.ts";
import { withOptions } from "../options/with-options.ts";
import { table } from "../reports/table.ts";
import type { CommonFlags } from "../terminal.ts";

interface SourceFlags extends CommonFlags {
  readonly content: string;
  readonly briefing?: string;
}

interface AddFlags extends SourceFlags {
  readonly id: string;
  readonly dryRun?: boolean;
  readonly type?: Bibliography["type"];
  readonly title?: string;
  readonly author: readonly string[];
  readonly container?: string;
  readonly publisher?: string;
  readonly issued?: string;
  readonly url?: string;
  readonly language?: string;
  readonly note?: string;
}

const EXAMPLES = `
Examples:
  briefdeck source add article.pdf --id pajon --author "Pajon, Céline" --issued 2017
  briefdeck source diff revised.docx
  briefdeck source update revised.docx`;

export const sourceCommand = (): Command =>
  new Command("source")
    .description("Keep the sources of a briefing as fingerprints: add one, compare, update.")
    .addHelpText("after", EXAMPLES)
    .addCommand(addCommand())
    .addCommand(diffCommand())
    .addCommand(updateCommand());

const common = (name: string, words: string): Command =>
  withOptions(new Command(name), settings(["content"]))
    .description(words)
    .argument("<file>", "plain text, Markdown, HTML, PDF or DOCX")
    .option("-b, --briefing <name>", "which briefing, where there are several");

const addCommand = (): Command =>
  common("add", "Split a text into paragraphs and write their fingerprints to source.yaml.")
    .addHelpText("after", EXAMPLES)
    .requiredOption("--id <id>", "what claims call it: `pajon` in `pajon:p8`")
    .option("--dry-run", "tell the paragraphs, and write nothing")
    .addOption(new Option("--type <type>", "of CSL").choices(SOURCE_TYPES))
    .option("--title <text>", "in the place of the file’s own, as all that follow")
    .addOption(
      repeated("--author <name>", '"Family, Given", or the one name of a body', "the file’s own"),
    )
    .option("--container <text>", "the journal, newspaper or site that it is in")
    .option("--publisher <text>", "who published it")
    .option("--issued <date>", "2017-09-06, 2017-09 or 2017")
    .option("--url <url>", "where it can be read")
    .option("--language <tag>", "that it is written in")
    .option("--note <text>", "what readers should know of it")
    .action(async (file: string, flags: AddFlags) => {
      const added = await addSource({
        file,
        content: flags.content,
        briefing: flags.briefing,
        id: flags.id,
        about: aboutOf(flags),
        dryRun: flags.dryRun ?? false,
      });
      if (flags.json) {
        const { path, about, paragraphs } = added;
        printJson({ path, about, paragraphs: paragraphs.length });
        return;
      }
      const rows = added.paragraphs.map((text, i) => [
        `p${i + 1}`,
        String(text.split(" ").length),
        begins(text),
      ]);
      console.log(table([["paragraph", "words", "begins"], ...rows], { right: [1] }));
      const dates = added.about.issued ? `, ${added.about.issued}` : "";
      console.log(
        `\n${many(added.paragraphs.length, "paragraph")} of “${added.about.title}”${dates}, ${flags.dryRun ? "not written" : `written to ${added.path}`}`,
      );
      console.log(
        "Their words are not kept. Look over the bibliographic data, and cite or set aside each paragraph.",
      );
    });

function aboutOf(flags: AddFlags): Bibliography {
  const author = flags.author.map((name) => {
    const [family = "", given] = name.split(/,\s*/);
    return given ? { family, given } : { literal: name };
  });
  return someOf({
    type: flags.type,
    title: flags.title,
    author,
    containerTitle: flags.container,
    publisher: flags.publisher,
    issued: day(flags.issued),
    URL: flags.url,
    language: flags.language,
    note: flags.note,
  });
}

interface RevisionFlags extends SourceFlags {
  readonly source?: string;
}

const diffCommand = (): Command =>
  common("diff", "Tell what a revised text puts in doubt: paragraphs, claims, slides.")
    .addHelpText("after", EXAMPLES)
    .option("--source <id>", "which source, where there are several")
    .action(async (file: string, flags: RevisionFlags) => {
      const revision = await diffSource({ ...flags, file });
      if (flags.json) printJson(asJson(revision));
      else show(revision, "in doubt");
    });

const updateCommand = (): Command =>
  common("update", "Write the fingerprints of a revised text; paragraphs keep their ids.")
    .addHelpText("after", EXAMPLES)
    .option("--source <id>", "which source, where there are several")
    .action(async (file: string, flags: RevisionFlags) => {
      const updated = await updateSource({ ...flags, file });
      if (flags.json) printJson({ ...asJson(updated), ids: updated.ids });
      else {
        show(updated, "to be looked over");
        console.log(`${many(updated.ids.length, "paragraph")} written to ${updated.path}`);
      }
    });

function show({ source, aligned, doubts }: Revision, words: string): void {
  const changed = aligned.filter(({ state }) => state !== "same");
  if (changed.length)
    console.log(
      `${table([
        ["was", "is", "", "begins"],
        ...changed.map(({ state, old, position, text, likeness }) => [
          old?.id ?? "–",
          position === undefined ? "–" : `no. ${position + 1}`,
          likeness === undefined ? state : `${state}, ${Math.round(likeness * 100)} % alike`,
          begins(text ?? ""),
        ]),
      ])}\n`,
    );
  const count = (state: string) => aligned.filter((one) => one.state === state).length;
  console.log(
    `${source}: ${["same", "moved", "edited", "gone", "new"].map((state) => `${count(state)} ${state}`).join(", ")}`,
  );
  if (!doubts.length) console.log(`no claim is ${words}`);
  for (const { claim, place, paragraphs, slides } of doubts) {
    const why = paragraphs.map(({ id, state }) => `${id} ${state}`).join(", ");
    console.log(`\n${place.file}:${place.line} \`${claim}\` is ${words}: ${why}`);
    for (const [deck, on] of grouped(slides))
      console.log(`  ${deck}: ${on.map(({ number, id }) => `${number} ${id}`).join(", ")}`);
    if (!slides.length) console.log("  on no slide");
  }
  console.log("");
}

type Slides = Revision["doubts"][number]["slides"];

function grouped(slides: Slides): [string, Slides][] {
  const decks = new Map<string, Slides[number][]>();
  for (const slide of slides) decks.set(slide.deck, [...(decks.get(slide.deck) ?? []), slide]);
  return [...decks];
}

/** Enough to know a paragraph by, on the terminal alone. */
const begins = (text: string) => (text.length > 48 ? `${text.slice(0, 47)}…` : text);

/** Without any word of the source. */
const asJson = ({ source, aligned, doubts }: Revision) => ({
  source,
  paragraphs: aligned.map(({ state, old, position, likeness }) => ({
    id: old?.id ?? null,
    position: position === undefined ? null : position + 1,
    state,
    ...(likeness === undefined ? {} : { likeness: Number(likeness.toFixed(2)) }),
  })),
  doubts,
});
