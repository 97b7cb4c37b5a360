/** What every finished file says of itself, for programs: what it is, what it was made of, and what each slide says. */
import { z } from "zod";

/** The first 64 bits of a SHA-256, in hexadecimal: enough to tell that something is another, and no signature. */
const hash = () => z.string().regex(/^[0-9a-f]{16}$/);

/** Kept short: it travels in every file. */
const manifestSchema = z.object({
  /** The version of this shape; readers refuse those that they do not know. */
  briefdeck: z.literal(1),
  /** The version of Briefdeck that made the file. */
  version: z.string(),
  /** Which template made it, by the hash of all its files. */
  template: hash(),
  /** What kind of file: `html`, `pdf`, `pptx`, `handout-notes` and so on. */
  kind: z.string(),
  briefing: z.object({
    /** The name of its folder. */
    id: z.string(),
    title: z.string(),
    date: z.string(),
  }),
  audience: z.object({ id: z.string(), name: z.string() }),
  language: z.string(),
  /** The highest of its slides. */
  marking: z.object({ id: z.string(), label: z.string() }),
  embargo: z.string().optional(),
  /** For whom, which copy. */
  stamp: z.string().optional(),
  /** Of each content file, by name, the hash of what the deck shows of it. */
  content: z.record(z.string(), hash()),
  /** The claims that it shows, each with the hash of what the content says of it. */
  claims: z.record(z.string(), hash()),
  slides: z.array(
    z.object({
      id: z.string(),
      /** Of what the content says of it. */
      content: hash(),
      /** Of the words that the file shows; handouts have none. */
      says: hash().optional(),
      /** Of the notes; PDFs have none. */
      notes: hash().optional(),
      /** Of the data in its charts; only in PPTX, where they can be edited. */
      figures: hash().optional(),
    }),
  ),
});

export type Manifest = z.output<typeof manifestSchema>;

/** The shape, for other programs. */
export const manifestJsonSchema = (): object => z.toJSONSchema(manifestSchema, { io: "input" });

/** What it is called inside a PDF. */
export const MANIFEST_FILE = "briefdeck.json";

/** Longer ones are no manifest of ours. */
const MOST_CHARACTERS = 1 << 20;

/** @returns the manifest, or in words why there is none. */
export function parseManifest(text: string): Manifest | string {
  if (text.length > MOST_CHARACTERS) return "its manifest is too long to be one";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "its manifest is damaged: it is not JSON";
  }
  const result = manifestSchema.safeParse(value);
  if (result.success) return result.data;
  const version =
    typeof value === "object" && value !== null && "briefdeck" in value ? value.briefdeck : 1;
  if (version !== 1)
    return `its manifest is of version ${JSON.stringify(version)}, and this Briefdeck knows version 1`;
  const [issue] = result.error.issues;
  return `its manifest is damaged: ${issue?.path.join(".")}: ${issue?.message}`;
}
