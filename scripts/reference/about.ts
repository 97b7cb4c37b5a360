/** What the reference says of each file of a briefing, beyond its fields. */

export interface FileAbout {
  /** As writers know it. */
  readonly file: string;
  /** The page in `docs/reference/`, without its ending. */
  readonly page: string;
  readonly holds: string;
  readonly more: string;
  /** What the example shows: the whole file, or of these lists one entry each. */
  readonly lists: "whole" | "none" | readonly string[];
}

const about = (
  page: string,
  holds: string,
  lists: FileAbout["lists"],
  more = "",
  file = `${page}.yaml`,
): FileAbout => ({ page, file, holds, more, lists });

export const ABOUT = {
  briefing: about(
    "briefing",
    "The occasion, the topics, the marking scheme, and what holds for all decks.",
    "whole",
  ),
  source: about(
    "source",
    "What the briefing rests on: bibliographic data, and each paragraph as a fingerprint, never its text.",
    "none",
    "`briefdeck source add` writes it: [Sources](../sources.md).",
  ),
  claims: about("claims", "The evidence: every claim, with where it is from.", ["claims"]),
  actors: about("actors", "Who: side, role, interests, and how they stand to each other.", [
    "actors",
  ]),
  timeline: about("timeline", "What happened, with dates as precise as the source has them.", [
    "events",
  ]),
  positions: about("positions", "Who stands where on what.", ["issues", "positions"]),
  scenarios: about("scenarios", "What may come, how likely it is, and what one would see first.", [
    "scenarios",
  ]),
  glossary: about("glossary", "Terms that readers may not know.", ["terms"]),
  pictures: about(
    "pictures",
    "Pictures that slides may show.",
    ["pictures"],
    "The file may be missing. A picture shown at more than twice its size gets a warning (`PICTURE_SMALL`); one with far more pixels than 220 to an inch of the slide is sampled down in all formats, and its file is not changed.",
  ),
  places: about(
    "places",
    "What maps may name.",
    ["places"],
    "The file may be missing. [Maps](../maps.md) tell how they are drawn.",
  ),
  storyline: about(
    "storyline",
    "The slides, in order, and the parts that they belong to.",
    ["sections"],
    "Each slide has the fields below and those of [its layout](layouts/index.md).",
  ),
  verification: about(
    "verification",
    "What `briefdeck verify` last found good, by hashes alone.",
    "none",
    "The command writes it, never a person: [Sources](../sources.md#without-the-text).",
  ),
  audience: about(
    "audience",
    "Who a deck is for, and what that changes.",
    "whole",
    "One file is one deck; [Audiences](../audiences.md) tell how slides are chosen.",
    "audiences/press.yaml",
  ),
} as const satisfies Record<string, FileAbout>;
