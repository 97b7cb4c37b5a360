/** Fonts and pictures that a theme carries in itself, kept aside while Marp reads and packs its rules: it parses all it is given, twice. */

const DATA = /url\((["']?)data:[^"'()]{1000,}\1\)/g;
const NAME = /url\(data:,briefdeck-(\d+)\)/g;
const NAMED = "url(data:,briefdeck-";

export interface LightThemes {
  readonly themes: readonly string[];
  /** Puts back into CSS what was kept aside. */
  readonly restored: (css: string) => string;
}

export function withoutData(themes: readonly string[]): LightThemes {
  // A theme that says the names itself would get what is not its own.
  if (themes.some((css) => css.includes(NAMED))) return { themes, restored: (css) => css };
  const kept: string[] = [];
  return {
    themes: themes.map((css) => css.replace(DATA, (data) => `${NAMED}${kept.push(data) - 1})`)),
    restored: (css) => css.replace(NAME, (name, i: string) => kept[Number(i)] ?? name),
  };
}
