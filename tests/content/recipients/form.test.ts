import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { select } from "../../../src/audience/select.ts";
import { type BriefingForm, briefingForm } from "../../../src/content/load.ts";
import type { Recipient } from "../../../src/content/recipients/form.ts";
import { findPlace } from "../../../src/content/recipients/places.ts";
import { plainOf } from "../../../src/content/rich-text.ts";
import { type Files, files, texts } from "../../fixtures/briefing.ts";

const DECLARED = {
  fields: { country: { otherwise: "your country" }, name: { otherwise: "the reader" } },
};

function form(
  change: (data: Files) => void = () => undefined,
  recipients: object | undefined = DECLARED,
): BriefingForm {
  const data = files();
  if (recipients) Object.assign(data["briefing.yaml"], { recipients });
  change(data);
  return briefingForm("fixture", texts(data));
}

const slideOf = (data: Files, id: string) =>
  data["storyline.yaml"].slides.find((slide) => slide["id"] === id) ?? {};
const recipient = (
  fields: Record<string, string>,
  places: Recipient["places"] = [],
): Recipient => ({
  fields: new Map(Object.entries(fields)),
  places,
});
const titleOf = (one: BriefingForm, who?: Recipient) => {
  const { briefing, diagnostics } = one.load(who);
  if (!briefing) return diagnostics.map(({ code }) => code);
  return select(briefing, "all").deck.slides[0]?.slide.title;
};

describe("marks in texts", () => {
  const marked = (recipients?: object) =>
    form((data) => {
      slideOf(data, "cover")["title"] = "For {{recipient.country}}, {{ recipient.name }}";
    }, recipients);

  it("say what the row says, and without one what the briefing says otherwise", () => {
    expect(titleOf(marked(DECLARED))).toBe("For your country, the reader");
    expect(titleOf(marked(DECLARED), recipient({ country: "Norway", name: "" }))).toBe(
      "For Norway, the reader",
    );
  });

  it("are the characters that they are where the briefing declares no recipients", () => {
    const plain = briefingForm(
      "fixture",
      texts(
        (() => {
          const data = files();
          slideOf(data, "cover")["title"] = "For {{recipient.country}}";
          return data;
        })(),
      ),
    );
    expect(titleOf(plain)).toBe("For {{recipient.country}}");
  });

  it("are faults where no field has their name, at their very place", () => {
    const { diagnostics } = form((data) => {
      slideOf(data, "cover")["title"] = "For {{recipient.contry}}";
    }).load();
    expect(diagnostics).toMatchObject([
      {
        code: "RECIPIENT_MARK",
        hint: expect.stringContaining("country"),
        column: expect.any(Number),
      },
    ]);
  });

  it("are faults where no words for a reader stand: a row decides no marking and no reference", () => {
    const { diagnostics } = form((data) => {
      slideOf(data, "cover")["marking"] = "{{recipient.country}}";
    }).load(recipient({ country: "clear" }));
    expect(diagnostics.map(({ code }) => code)).toContain("RECIPIENT_MARK");
  });

  it("also stand in what an audience replaces, and in translations", () => {
    const data = files();
    Object.assign(data["briefing.yaml"], { recipients: DECLARED });
    Object.assign(data["audiences/all.yaml"], {
      replace: { cover: { title: "To {{recipient.country}}" } },
    });
    expect(titleOf(briefingForm("fixture", texts(data)), recipient({ country: "Spain" }))).toBe(
      "To Spain",
    );
    const french = new Map([
      ...texts(data),
      [
        "languages/fr/audiences/all.yaml",
        "replace: { cover: { title: 'Pour {{recipient.country}}' } }",
      ],
    ]);
    expect(titleOf(briefingForm("fixture", french, "fr"), recipient({ country: "Spain" }))).toBe(
      "Pour Spain",
    );
  });

  it("put in any text as the same characters, also where some are marks", () => {
    const one = form((data) => {
      slideOf(data, "bottom")["takeaway"] = "*Dear* {{recipient.country}}!";
      slideOf(data, "cover")["title"] = "For {{recipient.country}}";
    });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."ab*_[]()\\ <>{}`~#&!|$"), minLength: 1 }),
        (value) => {
          fc.pre(value.trim() !== "");
          const { briefing } = one.load(recipient({ country: value }));
          const slides = briefing?.content.storyline.slides ?? [];
          expect(slides.find(({ id }) => id === "cover")?.title).toBe(`For ${value}`);
          const takeaway = slides.find(({ id }) => id === "bottom");
          expect(plainOf(takeaway && "takeaway" in takeaway ? (takeaway.takeaway ?? "") : "")).toBe(
            `Dear ${value}!`,
          );
        },
      ),
    );
  });

  it("are not found in values: a row brings no marks of its own", () => {
    expect(titleOf(marked(DECLARED), recipient({ country: "{{recipient.name}}", name: "N" }))).toBe(
      "For {{recipient.name}}, N",
    );
  });

  it("leave one recipient's words out of the next one's deck", () => {
    const one = marked(DECLARED);
    expect(titleOf(one, recipient({ country: "Norway" }))).toContain("Norway");
    expect(titleOf(one, recipient({ country: "Spain" }))).toBe("For Spain, the reader");
    expect(titleOf(one)).toBe("For your country, the reader");
  });

  it("are held to the schema: what must stand on one line may not bring a second", () => {
    expect(titleOf(marked(DECLARED), recipient({ country: "a\nb" }))).toEqual(["SCHEMA"]);
  });
});

describe("columns that name places", () => {
  const { files: read } = form((data) => {
    Object.assign(data["audiences/all.yaml"], { replace: { bottom: { takeaway: "Replaced" } } });
  });

  it("are found by file, keys and ids", () => {
    expect(findPlace("claims.fact.text", read)).toEqual({
      file: "claims.yaml",
      path: ["claims", 0, "text"],
      kind: "words",
    });
    expect(findPlace("storyline.cover.title", read)).toMatchObject({
      path: ["slides", 0, "title"],
    });
    expect(findPlace("audiences.all.ask", read)).toMatchObject({
      file: "audiences/all.yaml",
      kind: "rich",
    });
    expect(findPlace("audiences.all.replace.bottom.takeaway", read)).toMatchObject({
      kind: "rich",
    });
    expect(findPlace("storyline.slides.13.chart.series.0.values.0", read)).toMatchObject({
      kind: "number",
    });
    expect(findPlace("storyline.statement.takeaway", read)).not.toBe("nowhere");
  });

  it("lead to words and numbers only, never to what decides who may see what", () => {
    for (const column of [
      "storyline.cover.marking",
      "claims.secret.marking",
      "audiences.all.ceiling",
      "claims.fact.id",
      "claims.words.quote",
      "storyline.cover.layout",
      "claims.fact.source",
    ])
      expect([column, findPlace(column, read)]).toEqual([column, "fixed"]);
    for (const column of [
      "claims.none.text",
      "storyline.cover.x.y",
      "claims",
      "audiences.none.ask",
      "claims.fact.text.more",
    ])
      expect([column, findPlace(column, read)]).toEqual([
        column,
        expect.stringMatching(/nowhere|fixed/),
      ]);
  });

  it("set what is there", () => {
    const one = form();
    const place = findPlace("storyline.bars.chart.series.0.values.0", one.files);
    if (typeof place === "string") throw new Error(place);
    const { briefing } = one.load(recipient({}, [{ place, value: "7" }]));
    const bars = briefing?.content.storyline.slides.find(({ id }) => id === "bars");
    expect(JSON.stringify(bars)).toContain('"values":[7,5]');
    expect(one.load(recipient({}, [{ place, value: "many" }])).diagnostics).toHaveLength(1);
  });
});
