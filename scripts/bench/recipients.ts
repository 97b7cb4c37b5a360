/** A briefing of eight slides for recipients, made of the one in `content/`, and a list of any length whose rows all differ. */
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { SnapshotOptions } from "../../src/batch/snapshot.ts";
import { ownTemplate } from "../../src/pipeline/options.ts";

const BRIEFING = "japan-russia-2017";
const AUDIENCE = "minister";
/** Two that the minister's deck leaves out, for eight in all. */
const MORE = ["new-approach", "putin-quotation"];
const COUNTRIES = [
  "Norway",
  "Spain",
  "Österreich",
  "Côte d’Ivoire",
  "Peru",
  "Kenya",
  "Polska",
  "Chile",
];

/** What is asked of `runBatch` and `enqueue`, with folders below one of their own. */
export interface ManyRecipients extends SnapshotOptions {
  readonly folder: string;
}

/** Of each row differ: the stamp on all slides, texts on the cover, on the second slide and on the last. */
export async function manyRecipients(rows: number): Promise<ManyRecipients> {
  const folder = await mkdtemp(join(tmpdir(), "briefdeck-recipients-"));
  const content = join(folder, "content");
  await cp(join("content", BRIEFING), join(content, BRIEFING), { recursive: true });
  await change(join(content, BRIEFING, "briefing.yaml"), (briefing) => ({
    ...briefing,
    recipients: {
      fields: { name: { otherwise: "the reader" }, country: { otherwise: "your country" } },
      stamp: "Prepared for {{recipient.name}}, copy {{recipient.number}}",
    },
  }));
  await change(
    join(content, BRIEFING, "audiences", `${AUDIENCE}.yaml`),
    ({ maxSlides: _, ...audience }) => {
      const { replace, omit, order, ...rest } = audience as Record<string, unknown> & Audience;
      const bottom = {
        ...replace["bottom-line"],
        takeaway: "For {{recipient.country}}: judge the small steps.",
      };
      return {
        ...rest,
        omit: omit.filter((id) => !MORE.includes(id)),
        order: [...order, ...MORE],
        replace: {
          ...replace,
          cover: { subtitle: "What {{recipient.country}} may expect of Vladivostok" },
          "bottom-line": bottom,
        },
        ask: "Agree in {{recipient.country}} to say nothing in public that links the islands to sanctions.",
      };
    },
  );
  const lines = Array.from(
    { length: rows },
    (_, i) => `Reader ${i + 1} of the office,${COUNTRIES[i % COUNTRIES.length]} ${i + 1}`,
  );
  await writeFile(join(folder, "people.csv"), `name,country\n${lines.join("\n")}\n`);
  return {
    folder,
    content,
    briefings: [BRIEFING],
    audiences: [AUDIENCE],
    languages: [],
    template: ownTemplate(),
    formats: ["html", "pdf", "pptx"],
    handouts: [],
    recipients: join(folder, "people.csv"),
  };
}

interface Audience {
  readonly maxSlides?: number;
  readonly replace: Readonly<Record<string, object>>;
  readonly omit: readonly string[];
  readonly order: readonly string[];
}

async function change(
  path: string,
  to: (data: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const data = parse(await readFile(path, "utf8")) as Record<string, unknown>;
  await writeFile(path, stringify(to(data)));
}
