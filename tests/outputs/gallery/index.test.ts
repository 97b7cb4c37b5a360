/** The page as a text: what it says of decks, in which order, and that content stays content. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { gallery, parseRecord, writeRecord } from "../../../src/outputs/gallery/index.ts";
import { HOSTILE } from "../../fixtures/hostile.ts";
import { deck, slide } from "./sample.ts";

describe("the gallery's page", () => {
  it("is the same whatever order the decks come in", () => {
    const decks = [deck("press", "clear"), deck("minister", "red"), deck("staff", "red")];
    expect(gallery([...decks].reverse())).toBe(gallery(decks));
  });

  it("bears the highest marking of all decks, on screen and on paper", () => {
    const page = gallery([deck("press", "clear"), deck("minister", "red")]);
    expect(page).toMatch(/<title>[^<]*TLP:RED/);
    expect(page).toMatch(/class="banner"><span class="mark m\d">TLP:RED<\/span>/);
    expect(page).toContain('@bottom-center{content:"TLP:RED"');
    expect(gallery([deck("press", "clear")])).not.toContain("TLP:RED");
  });

  it("lets nothing run or load but its own script, style sheet and the pictures", () => {
    const page = gallery([deck("press", "clear")]);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    for (const name of ["script", "style"]) {
      const [inside, second] = [...page.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, "gs"))];
      const hash = createHash("sha256")
        .update(inside?.[1] ?? "")
        .digest("base64");
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
      expect(second).toBeUndefined();
    }
    expect(page).not.toMatch(/ style="| on\w+="|https?:/);
  });

  it("tells what has changed since the build before", () => {
    const line = (changes: Parameters<typeof deck>[2]) =>
      /class="changes">([^<]*)/.exec(gallery([deck("press", "clear", changes)]))?.[1];
    const none = { added: [], changed: [], renoted: [], removed: [], moved: false, look: false };
    expect(line({})).toBe("First build");
    expect(line({ changes: none })).toBe("No changes since the last build");
    expect(
      line({
        changes: { ...none, changed: ["a", "b"], added: ["c"], removed: ["Gone"], look: true },
      }),
    ).toBe("Since the last build: 2 slides changed, 1 added, 1 removed (Gone), other theme");
  });

  it("marks files that are older than the deck, and links slides to what there is", () => {
    const old = { name: "fixture/press.pdf", bytes: 1, of: "3".repeat(16) };
    const page = gallery([deck("press", "clear", { files: [old] })]);
    expect(page).toContain("from an earlier build");
    expect(page).toContain('href="fixture/press.pdf#page=2"');
    expect(gallery([deck("press", "clear")])).not.toContain('class="earlier"');
    expect(gallery([deck("press", "clear")])).toContain('href="fixture/press.html#2"');
  });

  it("says so where there is no deck", () => {
    expect(gallery([])).toContain("No deck has been built yet.");
  });

  it("lets no text of a briefing become markup, style or an address", () => {
    const text = HOSTILE.join(" ");
    const hostile = deck("press", "clear", {
      briefing: {
        id: 'a"b <i>',
        title: text,
        occasion: text,
        place: text,
        date: text,
        language: "en-GB",
      },
      audience: { id: "press", name: text, purpose: text, minutes: 5 },
      language: '"><script>',
      marking: {
        scheme: text,
        label: `"}</style><script>alert(1)</script>${text}`,
        color: "#FFFFFF",
        background: "#000000",
        rank: 0,
      },
      slides: [slide(text, { title: text, marking: text, lines: [text] })],
      files: [{ name: "javascript:alert(1)/<b>?x#y", bytes: 1, of: "0".repeat(16) }],
      sheets: [{ name: 'x" onerror="alert(1)', slides: 1, made: "", bytes: "" }],
    });
    const page = gallery([hostile]);
    const tags = (html: string) =>
      new Set([...html.matchAll(/<([a-z][\w-]*)/g)].map(([, name]) => name));
    expect(
      [...tags(page)].filter((name) => !tags(gallery([deck("x", "clear")])).has(name)),
    ).toEqual([]);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/style/g)).toHaveLength(1);
    expect(page).not.toMatch(/href="javascript:/);
    expect(page).toContain("javascript%3Aalert(1)/%3Cb%3E%3Fx%23y");
  });
});

describe("a record", () => {
  it("comes back as it was written", () => {
    const one = deck("press", "clear");
    expect(parseRecord(writeRecord(one))).toEqual(one);
  });

  it.each([
    ["nothing", ""],
    ["half a file", writeRecord(deck("press", "clear")).slice(0, 300)],
    [
      "another version",
      writeRecord(deck("press", "clear")).replace('"version": 1', '"version": 2'),
    ],
    [
      "a way out of the folder",
      writeRecord(deck("press", "clear")).replace("fixture/press.pdf", "../../x.pdf"),
    ],
    ["a colour that is none", writeRecord(deck("press", "clear")).replaceAll("#000000", "red;}")],
  ])("is refused if it is %s", (_, text) => {
    expect(parseRecord(text)).toBeUndefined();
  });
});
