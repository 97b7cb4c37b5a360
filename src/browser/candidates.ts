/** Every browser that there could be, in the order in which one is looked for; nothing is started or downloaded. */
import { existsSync } from "node:fs";
import { type Executable, embeddedBrowser } from "./embedded.ts";
import { INSTALLED, OWN_VARIABLES, ownBrowser } from "./find.ts";

export interface Candidate {
  /** Where it would be from. */
  readonly from: string;
  /** Undefined where there is none. */
  readonly path: string | undefined;
  /** Why not, or what is special about it. */
  readonly note: string;
}

/** @param own the person's own setting */
export async function browserCandidates(own: string | undefined): Promise<Candidate[]> {
  const set = ownBrowser(own);
  const embedded: Executable | undefined = await embeddedBrowser();
  const installed = INSTALLED.filter((path) => existsSync(path));
  return [
    {
      from: "set by you",
      path: set,
      note: !set
        ? `not set (--browser, ${OWN_VARIABLES.join(", ")})`
        : existsSync(set)
          ? "there"
          : "not there",
    },
    {
      from: "embedded",
      path: embedded?.path,
      note: embedded
        ? embedded.source
        : `not for ${process.platform} ${process.arch}, or not installed`,
    },
    ...(installed.length
      ? installed.map((path) => ({ from: "installed", path, note: "there" }))
      : [{ from: "installed", path: undefined, note: "none at the usual places" }]),
    { from: "download", path: undefined, note: "by @puppeteer/browsers, where there is no other" },
  ];
}
