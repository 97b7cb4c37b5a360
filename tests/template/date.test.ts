import { describe, expect, it } from "vitest";
import { formatDate, yearOf, yearsOf } from "../../src/template/date.ts";

describe("formatDate", () => {
  it("writes a date as precise as it is", () => {
    expect(formatDate("2016-12-15", "en-GB", "long")).toBe("15 December 2016");
    expect(formatDate("2016", "en-GB", "long")).toBe("2016");
  });

  it("tells what is uncertain, or about then, and from when to when", () => {
    expect(formatDate("2013?", "en-GB", "short")).toBe("2013?");
    expect(formatDate("2013~", "en-GB", "short")).toBe("c. 2013");
    expect(formatDate("2013%", "fr", "short")).toBe("vers 2013?");
    expect(formatDate("2014-03/2016-12", "en-GB", "short")).toBe("Mar 2014 – Dec 2016");
  });
});

describe("yearsOf", () => {
  it("spans what the date spans", () => {
    expect(yearsOf("2014")).toEqual([2014, 2015]);
    expect(yearsOf("2014~/2016-06")).toEqual([2014, 2016.5]);
    expect(yearOf("2014/2015")).toBe(2015);
  });
});
