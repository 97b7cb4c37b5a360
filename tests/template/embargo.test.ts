/** An embargo is told in the deck's language, at the hour and in the zone that it was given in. */
import { describe, expect, it } from "vitest";
import { embargoOf } from "../../src/template/embargo.ts";

const EN = { embargo: "Embargo", until: "until {moment}", "embargo-words": "Embargo: {words}" };
const FR = { ...EN, until: "jusqu’au {moment}" };
const told = (embargo: string, language = "en-GB", labels: Record<string, string> = EN) =>
  embargoOf({ embargo, language }, labels)?.line;

describe("embargoOf", () => {
  it.each([
    ["2017-09-06T10:00+10:00", "Embargo until 6 Sept 2017, 10:00 (UTC+10)"],
    ["2017-09-06T00:01Z", "Embargo until 6 Sept 2017, 00:01 (UTC)"],
    ["2017-12-31T23:59:59-03:30", "Embargo until 31 Dec 2017, 23:59 (UTC−3:30)"],
    ["Not before the joint statement", "Embargo: Not before the joint statement"],
  ])("tells %s", (embargo, line) => {
    expect(told(embargo)).toBe(line);
  });

  it("speaks the deck's language", () => {
    expect(told("2017-09-06T10:00+10:00", "fr", FR)).toBe(
      "Embargo jusqu’au 6 sept. 2017, 10:00 (UTC+10)",
    );
  });

  it("is silent where there is none, and gives the value without its name for a table", () => {
    expect(embargoOf({ language: "en" }, EN)).toBeUndefined();
    expect(embargoOf({ embargo: "Not yet", language: "en" }, EN)?.value).toBe("Not yet");
  });
});
