/** What is measured: the same work by us and by another, and the bar that it must clear. */
import { join } from "node:path";
import {
  briefdeck,
  convert,
  convertArgs,
  floorOf,
  marp,
  noEditable,
  noSlidev,
  type Source,
  slidev,
} from "./commands.ts";
import type { Contender } from "./rounds.ts";
import { AUDIENCES, builtSources, plain, repeated } from "./sources.ts";

export interface Work {
  readonly name: string;
  readonly ours: Contender;
  readonly against: Contender;
  /** How many times faster we must be, or how much of their time we may take. */
  readonly bar: { readonly timesFaster: number } | { readonly atMost: number };
  /** What no one who prints these slides in this Chromium takes less than. */
  readonly floor?: Contender;
}

export interface Works {
  readonly works: readonly Work[];
  /** The same work on decks of several lengths. */
  readonly sizes: readonly { readonly slides: number; readonly run: () => void }[];
  /** Commands whose time is told by where it goes. */
  readonly profiled: readonly { readonly name: string; readonly args: readonly string[] }[];
  /** What is not measured here, and why. */
  readonly skipped: readonly string[];
}

export function worksIn(folder: string): Works {
  const built = builtSources(join(folder, "decks"));
  const [twenty, hundred, thousand] = [20, 100, 1000].map((count) =>
    repeated(built("full"), count, folder),
  ) as [Source, Source, Source];
  const simple = plain(20, folder);
  const out = (name: string) => join(folder, "out", name);
  const floor = floorOf();

  const three = (source: Source): Contender => ({
    name: "briefdeck convert, all three at once",
    run: () => convert(source, [out("b.html"), out("b.pdf"), out("b.pptx")]),
  });
  const pdfOf = (source: Source): Contender => ({
    name: "briefdeck convert",
    run: () => convert(source, [out("b.pdf")]),
  });
  const editable = noEditable();
  const marpThree = (source: Source): Contender => ({
    name: editable ? "marp-cli's two commands" : "marp-cli's three commands",
    run: () => {
      marp(source, out("m.html"));
      marp(source, out("m.pdf"), "--pdf");
      if (!editable) marp(source, out("m.pptx"), "--pptx", "--pptx-editable");
    },
  });
  const floorFor = (source: Source): Contender => ({
    name: "the floor",
    run: () => floor(source, out("f.pdf")),
  });
  const sixDecks = [
    ..."build --language en-GB --format html,pdf,pptx --no-gallery --no-cache --quiet".split(" "),
    ...["--out", out("decks")],
  ];
  const works: Work[] = [
    {
      name: "20 slides, HTML + PDF + editable PPTX",
      ours: three(twenty),
      against: marpThree(twenty),
      bar: { timesFaster: 8 },
      floor: floorFor(twenty),
    },
    {
      name: "100 slides, HTML + PDF + editable PPTX",
      ours: three(hundred),
      against: marpThree(hundred),
      bar: { timesFaster: 18 },
      floor: floorFor(hundred),
    },
    {
      name: "100 slides, PDF alone",
      ours: pdfOf(hundred),
      against: { name: "marp-cli", run: () => marp(hundred, out("m.pdf"), "--pdf") },
      bar: { timesFaster: 2 },
      floor: floorFor(hundred),
    },
    {
      name: "100 slides, PDF alone",
      ours: pdfOf(hundred),
      against: floorFor(hundred),
      bar: { atMost: 1.25 },
    },
    {
      name: "six decks from content, with all gates, HTML + PDF + PPTX",
      ours: {
        name: "briefdeck build",
        run: () => briefdeck(...sixDecks),
      },
      against: {
        name: "the sum of six floors",
        run: () => {
          for (const audience of AUDIENCES) floor(built(audience), out("f.pdf"));
        },
      },
      bar: { atMost: 0.8 },
    },
  ];
  const absent = noSlidev();
  if (!absent)
    works.push({
      name: "20 plain slides, PDF alone",
      ours: pdfOf(simple.marp),
      against: { name: "slidev export", run: () => slidev(simple.slidev, out("s.pdf")) },
      bar: { timesFaster: 1 },
    });
  return {
    works,
    sizes: (
      [
        [20, twenty],
        [100, hundred],
        [1000, thousand],
      ] as const
    ).map(([slides, source]) => ({ slides, run: three(source).run as () => void })),
    profiled: [
      {
        name: "100 slides to HTML, PDF and PPTX",
        args: convertArgs(hundred, [out("b.html"), out("b.pdf"), out("b.pptx")]),
      },
      { name: "Six decks from content", args: sixDecks },
    ],
    skipped: [
      ...(editable ? [`marp-cli --pptx-editable: ${editable}`] : []),
      ...(absent ? [`Slidev: ${absent}`] : []),
    ],
  };
}
