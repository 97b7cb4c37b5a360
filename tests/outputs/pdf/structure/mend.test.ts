import { describe, expect, it } from "vitest";
import { mendTags, type Slides } from "../../../../src/outputs/pdf/structure/mend.ts";
import { isTag, type Kid, type Tag } from "../../../../src/outputs/pdf/structure/tag.ts";

let mcid = 0;
const text = (page = 1): Kid => ({ mcid: mcid++, page: { ref: page } });
const tag = (type: string, ...kids: Kid[]): Tag => ({ type, attributes: new Map(), kids });
const box = (...kids: Kid[]) => tag("NonStruct", ...kids);
const run = (page?: number) => box(text(page));

const slides: Slides = { pages: [1, 2], titles: ["One", "Two"], says: () => true };
const show = (kid: Kid): string =>
  isTag(kid) ? `${kid.type}${kid.kids.length ? `(${kid.kids.map(show).join(" ")})` : ""}` : "·";
const mended = (kids: Kid[], options: Partial<Slides> = {}) =>
  show(mendTags(tag("Document", ...kids), { ...slides, ...options }));

describe("mendTags", () => {
  it("makes a section of each slide, and drops boxes that mean nothing", () => {
    expect(
      mended([box(box(box(tag("H1", run(1))), box(run(1)))), box(box(tag("H1", run(2))))]),
    ).toBe("Document(Sect(H1(·) P(·)) Sect(H1(·)))");
  });

  it("gives list items a body, and the loose text in it a paragraph", () => {
    expect(
      mended([tag("L", tag("LI", tag("Lbl", run()), tag("P", run()), run()), tag("LI", run()))]),
    ).toBe("Document(Sect(L(LI(Lbl(·) LBody(P(·) P(·))) LI(LBody(·)))))");
  });

  it("keeps a link within its paragraph, and boxes within text part of it", () => {
    expect(mended([tag("P", run(), tag("Link", run()), box(box(run())))])).toBe(
      "Document(Sect(P(· Link(·) ·)))",
    );
  });

  it("skips no level of heading on the way down", () => {
    expect(mended([tag("H2", run()), tag("H3", run()), tag("H6", run()), tag("H2", run(2))])).toBe(
      "Document(Sect(H1(·) H2(·) H3(·)) Sect(H2(·)))",
    );
  });

  it("drops content that shows neither text nor picture, but none of a figure", () => {
    expect(mended([tag("P", run()), tag("Figure", box(run()))], { says: () => false })).toBe(
      "Document(Sect(Figure(P(·))))",
    );
  });
});
