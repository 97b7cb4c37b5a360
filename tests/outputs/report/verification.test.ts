import { describe, expect, it } from "vitest";
import { verify } from "../../../src/checks/verify/index.ts";
import { lastVerification } from "../../../src/checks/verify/record.ts";
import { lastVerificationSection } from "../../../src/outputs/report/last-verification.ts";
import { verificationPage } from "../../../src/outputs/report/verification.ts";
import { ARTICLES, PARAGRAPHS, verified } from "../../fixtures/verified.ts";

describe("the page of a verification", () => {
  it("shows each paragraph with its claims, under the highest marking, and none of the source’s words", () => {
    const { briefing } = verified();
    const page = new TextDecoder().decode(verificationPage(briefing, verify(briefing, ARTICLES)));
    expect(page).toContain("Verification: all found");
    expect(page).toContain(">TLP:RED</p>");
    expect(page.match(/<rect /g)).toHaveLength(4);
    expect(page).toMatch(/<th scope="row">p2<\/th><td>\d+<\/td><td>3<\/td>/);
    for (const text of PARAGRAPHS) expect(page).not.toContain(text.slice(0, 30));
  });
});

describe("what a build tells of verification", () => {
  it("is when it was last done and what has changed since, never that it was done now", () => {
    const good = lastVerificationSection("norby", lastVerification(verified().briefing)).markup;
    expect(good).toMatch(
      /last verified on 2017-09-01, 5 claims.+No claim and no source has changed since\. This build did not verify anew/,
    );
    const { briefing } = verified((data) => {
      Object.assign(data["claims.yaml"].claims[0] ?? {}, { text: "Norby lost boats." });
    });
    expect(lastVerificationSection("norby", lastVerification(briefing)).markup).toMatch(
      /1 claim has changed.+<code>fact<\/code>/,
    );
    const never = { record: undefined, changedClaims: [], changedSources: [] };
    expect(lastVerificationSection("norby", never).markup).toMatch(/never verified/);
  });
});
