import { describe, expect, it } from "vitest";
import { judge, settingsOf } from "../../src/checks/judge.ts";
import type { Diagnostic } from "../../src/core/diagnostics.ts";
import { files, load } from "../fixtures/briefing.ts";

const set = (gates: object, ofAudience: object = {}) =>
  load((data) => {
    Object.assign(data["briefing.yaml"], { gates });
    Object.assign(data["audiences/all.yaml"], { gates: ofAudience });
  });

function settings(gates: object, ofAudience: object = {}) {
  const { briefing } = set(gates, ofAudience);
  if (!briefing) throw new Error("the settings are refused");
  return settingsOf(briefing, "all");
}

const small: Diagnostic = { code: "PICTURE_SMALL", severity: "warning", message: "small" };
const overflow: Diagnostic = { code: "OVERFLOW", severity: "error", message: "wide" };
const waived = { severity: "off", reason: "It is meant." };

describe("settings", () => {
  it("raise, lower and switch off, and tell what was there before and why", () => {
    const judged = judge(
      [small, overflow],
      settings({ PICTURE_SMALL: { severity: "error" }, OVERFLOW: waived }),
    );
    expect(judged).toMatchObject([
      { severity: "error", set: { from: "warning", file: "fixture/briefing.yaml" } },
      { severity: "off", set: { from: "error", reason: "It is meant." } },
    ]);
    expect(judge([small], settings({}))).toEqual([small]);
  });

  it("of an audience hold before those of the briefing, for that audience alone", () => {
    const gates = { OVERFLOW: waived };
    const own = { OVERFLOW: { severity: "error" } };
    expect(judge([overflow], settings(gates, own))).toMatchObject([{ severity: "error" }]);
    const { briefing } = set(gates, own);
    expect(briefing && judge([overflow], settingsOf(briefing))).toMatchObject([
      { severity: "off" },
    ]);
  });

  it("change nothing when they are applied twice", () => {
    const all = settings({ OVERFLOW: waived });
    const once = judge([overflow], all);
    expect(judge(once, all)).toEqual(once);
  });

  it.each([
    ["REF_UNKNOWN", { OVERFLW: { severity: "error" } }, /did you mean `OVERFLOW`/],
    ["GATE_FIXED", { MARKING_CEILING: waived }, /mend what it tells of/],
    ["GATE_FIXED", { SCHEMA: { severity: "error" } }, /mend/],
    ["GATE_REASON", { OVERFLOW: { severity: "warning" } }, /add `reason/],
    ["VALUE_UNKNOWN", { OVERFLOW: { severity: "warn" } }, /did you mean `warning`|one of/],
  ])("are refused with %s at their line", (code, gates, hint) => {
    const { diagnostics } = set(gates);
    expect(diagnostics).toHaveLength(1);
    const [found] = diagnostics;
    expect(found).toMatchObject({ code, severity: "error" });
    expect(found?.hint).toMatch(hint);
    expect(found?.file).toMatch(/briefing\.yaml$/);
    expect(found?.line).toBeGreaterThan(Object.keys(files()["briefing.yaml"]).length);
  });

  it("of a whole briefing are none of an audience's", () => {
    expect(set({ FILE_UNKNOWN: { severity: "error" } }).diagnostics).toEqual([]);
    expect(set({}, { FILE_UNKNOWN: { severity: "error" } }).diagnostics).toMatchObject([
      { code: "GATE_FIXED", hint: "set it in briefing.yaml" },
    ]);
  });
});
