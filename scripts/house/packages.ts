/** What a user's `node_modules` holds: how large, brought by what, and why. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** In 10^6 bytes: larger packages need a reason. */
export const LARGE = 5;

/** Why each large package is there. */
const REASONS: Readonly<Record<string, string>> = {
  "@fontsource/noto-sans-jp":
    "Japanese in HTML and PDF: 124 pieces in 9 weights, of which a deck carries the letters that it uses",
  "@sparticuz/chromium": "the embedded browser, packed",
  "pdfjs-dist": "reads articles that are PDFs",
  "@napi-rs/canvas-linux-x64-gnu": "optional part of pdfjs-dist, which npm installs; never loaded",
  "@napi-rs/canvas-linux-x64-musl": "the same, for another C library",
  "@cantoo/pdf-lib": "passwords on PDFs",
  "chromium-bidi": "comes with puppeteer-core; never loaded",
  "puppeteer-core": "speaks with Chromium",
  "@discordapp/twemoji": "emoji as pictures",
  "@shikijs/langs": "grammars, to colour code in Marp decks",
  "@shikijs/themes": "colours of code in Marp decks",
  zod: "content's schemas, twice: 3 comes with other packages",
  "world-atlas": "coasts and borders of maps",
  bullmq: "the queue of many machines",
  luxon: "times, for bullmq's cron",
  katex: "formulas in Marp decks",
  "hunspell-asm": "spelling",
  compromise: "verbs in English titles",
  "devtools-protocol": "types of Chromium's protocol, with puppeteer-core",
};

export interface Package {
  readonly name: string;
  /** In bytes, without packages within it. */
  readonly size: number;
  /** Dependencies of our own that lead to it. */
  readonly by: readonly string[];
  readonly reason?: string | undefined;
}

/** @param folder with a `package-lock.json` and the `node_modules` of a user @returns largest first */
export function packagesIn(folder: string): Package[] {
  const owners = ownersOf(folder);
  return installed(join(folder, "node_modules"))
    .map((name) => ({
      name,
      size: sizeOf(join(folder, "node_modules", name)),
      by: [...(owners.get(name) ?? [])].filter((owner) => owner !== name).sort(),
      reason: REASONS[name],
    }))
    .sort((a, b) => b.size - a.size);
}

const installed = (modules: string): string[] =>
  readdirSync(modules).flatMap((name) => {
    if (name.startsWith(".")) return [];
    return name.startsWith("@")
      ? readdirSync(join(modules, name)).map((n) => `${name}/${n}`)
      : [name];
  });

const sizeOf = (path: string): number =>
  readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

const dependencies = z.record(z.string(), z.string()).default({});
const lock = z.object({
  packages: z.record(z.string(), z.object({ dependencies, optionalDependencies: dependencies })),
});

/** By package: which of our own dependencies lead to it. */
function ownersOf(folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const { packages } = lock.parse(
    JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")),
  );
  const next = (name: string) => {
    const found = packages[name ? `node_modules/${name}` : ""];
    return Object.keys({ ...found?.dependencies, ...found?.optionalDependencies });
  };
  const owners = new Map<string, Set<string>>();
  for (const own of next("")) {
    const open = [own];
    const seen = new Set(open);
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      owners.set(name, (owners.get(name) ?? new Set()).add(own));
      for (const other of next(name))
        if (!seen.has(other)) {
          seen.add(other);
          open.push(other);
        }
    }
  }
  return owners;
}
