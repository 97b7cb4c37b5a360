/** The gates that read: each is tripped at the very word, and silent on what only looks like a fault. */
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { select } from "../../../src/audience/select.ts";
import { briefingTextDiagnostics, deckTextDiagnostics } from "../../../src/checks/text/index.ts";
import { loadBriefing } from "../../../src/content/load.ts";
import { schemeWords } from "../../../src/content/schema/scheme-words.ts";
import type { Code } from "../../../src/core/codes.ts";
import type { Diagnostic } from "../../../src/core/diagnostics.ts";
import { type Files, files, texts } from "../../fixtures/briefing.ts";
import { HOSTILE } from "../../fixtures/hostile.ts";
import { marked } from "../../fixtures/marked.ts";

const LABELS = (language: string) => schemeWords(language);

/** What is said of the fixture, with some files given as YAML in place of its own. */
async function faults(
  given: Readonly<Record<string, string>>,
  change: (data: Files) => void = () => undefined,
  language?: string,
): Promise<Diagnostic[]> {
  const data = files();
  change(data);
  const all = new Map([...texts(data), ...Object.entries(given)]);
  const { briefing, diagnostics } = loadBriefing("fixture", all, language);
  if (!briefing) throw new Error(JSON.stringify(diagnostics, null, 1));
  const decks = [...briefing.audiences.keys()].map((id) => select(briefing, id).deck);
  const own = await Promise.all(decks.map((deck) => deckTextDiagnostics(deck, LABELS)));
  return [...(await briefingTextDiagnostics(decks, LABELS)), ...own.flat()];
}

const slide = (keys: string, layout = "agenda") => `sections: []
slides:
  - id: here
    layout: ${layout}
${keys.replace(/^/gm, "    ")}
`;
const statement = (title: string, first: string, claim = "fact", more = "") =>
  slide(
    `title: ${title}\nevidence:\n  - text: ${first}\n    claim: ${claim}\n  - text: Tokyo wants talks.\n    claim: fact\n${more}`,
    "statement",
  );
const claims = (text: string, more = "kind: assessment\n    confidence: low") =>
  `${stringify(files()["claims.yaml"])}  - id: other
    text: ${text}
    ${more}
    topics: [one]
    source: [p1]
`;
const STORY = "storyline.yaml";
const CLAIMS = "claims.yaml";

const tripped: [name: string, Code, file: string, yaml: string, message: RegExp, hint: RegExp][] = [
  [
    "a title without a verb",
    "TITLE_NO_POINT",
    STORY,
    statement("^The outlook for trade", "Tokyo wants talks."),
    /says nothing/,
    /with a verb/,
  ],
  [
    "a title that asks",
    "TITLE_NO_POINT",
    STORY,
    statement("^Who wants a treaty?", "Tokyo wants talks."),
    /asks/,
    /one sentence/,
  ],
  [
    "a title that announces",
    "TITLE_NO_POINT",
    STORY,
    statement('"^What Tokyo wants:"', "Tokyo wants talks."),
    /announces/,
    /one sentence/,
  ],
  [
    "a title said twice",
    "TITLE_REPEATED",
    STORY,
    `${statement("Tokyo wants talks", "Tokyo wants talks.")}  - id: again\n    layout: agenda\n    title: ^Tokyo wants talk\n`,
    /slide 2 .* slide 1/,
    /storyline.yaml:5/,
  ],
  [
    "a hedge in a claim",
    "LIKELIHOOD_WORD",
    CLAIMS,
    claims("The talks ^might stall."),
    /“might”/,
    /did you mean “realistic possibility” \(40–50\u00a0%\)/,
  ],
  [
    "a hedge in a folded block",
    "LIKELIHOOD_WORD",
    CLAIMS,
    claims(">-\n      The talks go on,\n      and ^perhaps they stall."),
    /“perhaps”/,
    /25–35\u00a0%/,
  ],
  [
    "a hedge where the claim has a term",
    "LIKELIHOOD_WORD",
    CLAIMS,
    claims('"The talks ^could well go on."', "kind: forecast\n    likelihood: likely"),
    /“could well”/,
    /the claim says “likely or probable” \(55–75\u00a0%\)/,
  ],
  [
    "a hedge on a slide that cites a judgement",
    "LIKELIHOOD_WORD",
    STORY,
    statement("Tokyo wants talks", "The talks ^may stall.", "judgement"),
    /“may”/,
    /did you mean/,
  ],
  [
    "a year that no claim has",
    "NUMBER_UNSOURCED",
    STORY,
    statement("Tokyo wants talks", "Talks began in ^2015."),
    /“2015”/,
    /2016-12/,
  ],
  [
    "a month that no claim has",
    "NUMBER_UNSOURCED",
    STORY,
    statement("Tokyo wants talks", "Talks began in ^May 2016."),
    /“May 2016”/,
    /claims: \[…\]/,
  ],
  [
    "a share that no claim has",
    "NUMBER_UNSOURCED",
    STORY,
    statement("Tokyo wants talks", "'Tokyo’s share is ^40 %.'"),
    /“40”/,
    /claims/,
  ],
  [
    "a number in words",
    "NUMBER_UNSOURCED",
    STORY,
    statement("^Twelve ships left the port", "Tokyo wants talks."),
    /“Twelve”/,
    /claims/,
  ],
  [
    "a chart without source",
    "NUMBER_UNSOURCED",
    STORY,
    slide(
      "title: Steps rise\nclaims: [fact]\ntakeaway: Steps rise.\nchart:\n  type: bar\n  categories: [A, B]\n  series:\n    - name: Steps\n      values: [^7, 9]",
      "chart",
    ),
    /2 figures of the chart, as 7/,
    /source/,
  ],
  [
    "a word misspelt",
    "SPELLING",
    STORY,
    statement("Tokyo wants talks", "Tokyo would ^recieve them."),
    /“recieve”/,
    /did you mean “receive”/,
  ],
  [
    "a word misspelt in a literal block",
    "SPELLING",
    STORY,
    statement(
      "Tokyo wants talks",
      "Tokyo wants talks.",
      "fact",
      "notes: |-\n  One line.\n\n  And a ^secoond one.",
    ),
    /“secoond”/,
    /“second”/,
  ],
  [
    "a word misspelt beside a link",
    "SPELLING",
    STORY,
    statement("Tokyo wants talks", "'See [the ^recrod](https://xkqzy.example/wrongg).'"),
    /“recrod”/,
    /“record”/,
  ],
  [
    "a name written otherwise",
    "NAME_SPELLING",
    STORY,
    statement("Tokyo wants talks", "They met in ^Vladivostock."),
    /“Vladivostok”/,
    /glossary.yaml/,
  ],
  [
    "a name in other case",
    "NAME_SPELLING",
    STORY,
    statement("Tokyo wants talks", "^Meti wants talks."),
    /“METI”/,
    /write “METI”/,
  ],
  [
    "a name with a hyphen here and a dash there",
    "NAME_SPELLING",
    STORY,
    statement(
      "Tokyo wants talks",
      "^Japan-Russia talks go on.",
      "fact",
      "notes: Japan–Russia talks, and Japan–Russia trade.",
    ),
    /“Japan–Russia” elsewhere, 2 times/,
    /storyline.yaml:11/,
  ],
];

const places = (data: Files) => {
  data["places.yaml"].places.push({
    id: "v",
    name: "Vladivostok",
    kind: "city",
    at: [43, 132],
    knownFrom: "An atlas",
  });
};

describe("gates that read", () => {
  it.each(tripped)("tell %s", async (_, code, file, yaml, message, hint) => {
    const { text, line, column } = marked(yaml);
    const found = (await faults({ [file]: text }, places)).filter((fault) => fault.code === code);
    expect(found.map((f) => `${f.file}:${f.line}:${f.column}`)).toEqual([
      `fixture/${file}:${line}:${column}`,
    ]);
    expect(found[0]?.message).toMatch(message);
    expect(found[0]?.hint).toMatch(hint);
  });

  const silent: [name: string, Code, file: string, yaml: string][] = [
    [
      "a short title with a verb",
      "TITLE_NO_POINT",
      STORY,
      statement("Prices plummet, and Tokyo hesitates", "Tokyo wants talks."),
    ],
    ["a divider’s name", "TITLE_NO_POINT", STORY, slide("title: The outlook")],
    [
      "two titles of two names",
      "TITLE_REPEATED",
      STORY,
      `${slide("title: Tokyo wants peace talks")}  - id: again\n    layout: agenda\n    title: Moscow wants arms talks\n`,
    ],
    [
      "two titles of two years",
      "TITLE_REPEATED",
      STORY,
      `${slide("title: Trade fell in 2015")}  - id: again\n    layout: agenda\n    title: Trade fell in 2016\n`,
    ],
    [
      "the scheme’s own terms",
      "LIKELIHOOD_WORD",
      CLAIMS,
      claims("A stall is a realistic possibility, and talks are likely."),
    ],
    [
      "the month of May, and what could not be",
      "LIKELIHOOD_WORD",
      CLAIMS,
      claims("In May the talks could not go on."),
    ],
    ["a hedge that is quoted", "LIKELIHOOD_WORD", CLAIMS, claims("He spoke of what ‘might be’.")],
    [
      "a hedge in a position",
      "LIKELIHOOD_WORD",
      CLAIMS,
      claims("Moscow thinks that Tokyo might help.", "kind: position"),
    ],
    [
      "a hedge on a slide that cites a fact",
      "LIKELIHOOD_WORD",
      STORY,
      statement("Tokyo wants talks", "Tokyo may speak."),
    ],
    [
      "dates as precise as a claim, or less",
      "NUMBER_UNSOURCED",
      STORY,
      statement("Tokyo wants talks", "Since December 2016, or 2016."),
    ],
    [
      "names with digits, ordinals, a one and a two",
      "NUMBER_UNSOURCED",
      STORY,
      statement("Tokyo wants talks", "'The G7 and the 2+2 met on the 3rd day, two in one, by 5G.'"),
    ],
    [
      "a count of what is on the slide",
      "NUMBER_UNSOURCED",
      STORY,
      slide(
        "title: Three of four points stand\npoints:\n  - text: One.\n  - text: Two.\n  - text: Three.\n  - text: Four.",
        "bottom-line",
      ),
    ],
    [
      "months from one date to the other",
      "NUMBER_UNSOURCED",
      STORY,
      statement("Tokyo wants talks", "Within six months the words were said.", "words"),
    ],
    [
      "a chart with a source",
      "NUMBER_UNSOURCED",
      STORY,
      slide(
        "title: Steps rise by nine to 16\ntakeaway: Steps rise.\nchart:\n  type: bar\n  source: Our count\n  categories: [A, B]\n  series:\n    - name: Steps\n      values: [7, 9]",
        "chart",
      ),
    ],
    [
      "words of English in the making",
      "SPELLING",
      STORY,
      statement(
        "Tokyo wants talks",
        "'A re-organised, checkable, Tokyo-led communiqué of the planner’s own; they organize co-operation.'",
      ),
    ],
    [
      "a name of the briefing, and its genitive",
      "NAME_SPELLING",
      STORY,
      statement("Tokyo wants talks", "Vladivostok’s port, and METI’s plan."),
    ],
    [
      "a common word like a name",
      "NAME_SPELLING",
      STORY,
      statement("Tokyo wants talks", "The sea is an isle’s way."),
    ],
  ];
  it.each(silent)("pass over %s", async (_, code, file, yaml) => {
    const found = (await faults({ [file]: yaml }, places)).filter((fault) => fault.code === code);
    expect(found).toEqual([]);
  });
});

describe("words that the briefing allows", () => {
  it("are those in `words`", async () => {
    const text = statement("Tokyo wants talks", "A zorblax in Sochi.");
    const told = (words?: string[]) =>
      faults({ [STORY]: text }, (data) => Object.assign(data["briefing.yaml"], words && { words }));
    const spelt = async (words?: string[]) =>
      (await told(words)).filter(({ code }) => code === "SPELLING").map(({ message }) => message);
    expect(await spelt()).toHaveLength(2);
    expect(await spelt(["zorblax", "Sochi"])).toEqual([]);
  });
});

describe("in French", () => {
  const fr = {
    "languages/fr/storyline.yaml": "slides:\n  - id: cover\n    title: Moscou veut un traité\n",
  };
  const told = async (title: string, code: Code) =>
    (
      await faults(
        {
          [STORY]: slide(
            "title: Cover\nclaims: [fact]\ntakeaway: So.\nlead: So.",
            "statement",
          ).replace(
            "    layout",
            "    evidence: [{text: One., claim: fact}, {text: Two., claim: judgement}]\n    layout",
          ),
          ...fr,
          "languages/fr/storyline.yaml": `slides:\n  - id: here\n    title: ${title}\n`,
        },
        undefined,
        "fr",
      )
    ).filter((fault) => fault.code === code && fault.file?.includes("/languages/"));
  it.each<[Code, string, number]>([
    ["TITLE_NO_POINT", "Les obstacles à un traité", 1],
    ["TITLE_NO_POINT", "Les pourparlers s’enlisent", 0],
    ["NUMBER_UNSOURCED", "Le traité date de mai 2015", 1],
    ["NUMBER_UNSOURCED", "Le traité date de décembre 2016", 0],
    ["SPELLING", "Moscou veut un traitté", 1],
    ["SPELLING", "L’archipel, qu’on croit russe, a-t-il un statut russo-japonais ?", 0],
  ])("%s of “%s”: %i", async (code, title, times) => {
    expect(await told(title, code)).toHaveLength(times);
  });
});

describe("what reaches no reader", () => {
  const codes = async (change: (data: Files) => void) =>
    (await faults({}, change)).map(
      ({ code, file, line, column }) => `${code} ${file}:${line}:${column}`,
    );
  const drop = (data: Files, ...ids: string[]) => {
    data[STORY].slides = data[STORY].slides.filter(({ id }) => !ids.includes(String(id)));
  };
  it("is a claim that no deck uses", async () => {
    const claim = { id: "idle", kind: "fact", text: "A fact.", topics: ["one"], source: ["p1"] };
    const found = await codes((data) => data[CLAIMS].claims.unshift(claim));
    expect(found).toContain("CLAIM_UNUSED fixture/claims.yaml:2:9");
    expect(
      await codes((data) => {
        data[CLAIMS].claims.unshift(claim);
        data["actors.yaml"].actors[0] = { ...data["actors.yaml"].actors[0], claims: ["idle"] };
      }),
    ).not.toContain("CLAIM_UNUSED fixture/claims.yaml:2:9");
  });
  it("is a scenario whose signs no deck shows", async () => {
    const found = await codes((data) => drop(data, "signs"));
    expect(found).toContain("SCENARIO_UNWATCHED fixture/scenarios.yaml:2:9");
    expect((await codes(() => undefined)).filter((c) => c.startsWith("SCENARIO"))).toEqual([]);
  });
  it("is what an audience is asked", async () => {
    const own = (data: Files) => data[STORY].slides.find(({ id }) => id === "so-what");
    const ask = async (change: (data: Files) => void) =>
      (await codes(change)).filter((c) => c.startsWith("ASK"));
    expect(await ask((data) => drop(data, "so-what"))).toEqual([
      "ASK_UNSEEN fixture/audiences/all.yaml:5:6",
    ]);
    expect(await ask((data) => Reflect.deleteProperty(own(data) ?? {}, "ask"))).toEqual([]);
  });
});

describe("time", () => {
  const words = (n: number) => Array.from({ length: n }, () => "word").join(" ");
  const timed = async (notes: number, minutes: number) =>
    (
      await faults(
        { [STORY]: slide(`title: Tokyo waits\nnotes: ${words(notes)}`, "agenda") },
        (data) => Object.assign(data["audiences/all.yaml"], { minutes }),
      )
    ).filter(({ code }) => code.startsWith("TIME"));
  it("is over by what is said, and tells which slides are longest", async () => {
    const [over] = await timed(195, 1);
    expect(over).toMatchObject({
      code: "TIME_OVER",
      file: "fixture/audiences/all.yaml",
      line: 3,
      column: 10,
    });
    expect(over?.message).toMatch(/1\.5 minutes at 130 words a minute, 0\.5 more than the 1/);
    expect(over?.hint).toMatch(/`here` 1\.5/);
    expect(await timed(130, 1)).toEqual([]);
  });
  it("on one slide is told at its notes", async () => {
    const [long] = await timed(390, 20);
    expect(long).toMatchObject({ code: "TIME_SLIDE", line: 6, column: 12 });
    expect(long?.hint).toMatch(/shorten them by 65/);
    expect(await timed(325, 20)).toEqual([]);
  });
});

it("quotes nothing that the selected decks may not see", async () => {
  const told = async (marking: string) =>
    (
      await faults({}, (data) => {
        const secret = data[CLAIMS].claims.find(({ id }) => id === "secret");
        Object.assign(secret ?? {}, { text: "A zorblax might come.", marking });
      })
    ).filter(({ file, message }) => file?.endsWith(CLAIMS) && /zorblax|might/.test(message));
  expect(await told("green")).toHaveLength(2);
  expect(await told("red")).toEqual([]);
});

it("reads hostile texts in every field without harm, and without end", async () => {
  const hostile = HOSTILE.join(" ");
  const found = await faults({}, (data) => {
    for (const slide of data[STORY].slides)
      Object.assign(slide, {
        title: `${hostile} 日本とロシア`.replace(/[\n\r]/g, " "),
        notes: hostile,
      });
  });
  expect(found.filter(({ line }) => !line)).toEqual([]);
  const spelt = found.filter(({ code }) => code === "SPELLING").map(({ message }) => message);
  expect(spelt.join()).not.toContain("日本");
});

it("tells of a language without a dictionary", async () => {
  const found = await faults({}, (data) =>
    Object.assign(data["briefing.yaml"], { language: "de" }),
  );
  expect(found.filter(({ code }) => code === "DICTIONARY_MISSING")).toMatchObject([
    { file: "fixture/briefing.yaml", message: expect.stringContaining("`de`") },
  ]);
});
