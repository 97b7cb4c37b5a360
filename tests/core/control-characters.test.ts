import { describe, expect, it } from "vitest";
import {
  hasControlCharacters,
  withoutControlCharacters,
} from "../../src/core/control-characters.ts";

describe("characters that no format can show", () => {
  const refused = ["\u0000", "\u0008", "\u000b", "\u000c", "\u001f", "\u007f", "\u0085", "\u009f"];
  const halves = ["\ud800", "\udfff", "\ufffe", "\uffff"];

  it.each([...refused, ...halves])("are found and left out: %j", (character) => {
    expect(hasControlCharacters(`a${character}b`)).toBe(true);
    expect(withoutControlCharacters(`a${character}b${character}`)).toBe("ab");
  });

  it.each(["\t", "\n", "\r", " ", "\u00a0", "\ufffd", "😀", "日本", "\u200d"])(
    "are not those that can be shown: %j",
    (character) => {
      expect(hasControlCharacters(character)).toBe(false);
      expect(withoutControlCharacters(character)).toBe(character);
    },
  );
});
