/** The colours of a theme, for what CSS variables do not reach: drawings inside `url()`, and the themes of PPTX. */
import { ContentError } from "../core/diagnostics.ts";

/** The colours that a theme must define, as `--name: #RRGGBB`: PPTX is given them as its own theme. */
export const COLORS = [
  "paper",
  "ink",
  "paper-2",
  "ink-2",
  "accent-1",
  "accent-2",
  "accent-3",
  "accent-4",
  "accent-5",
  "accent-6",
  "link",
  "link-visited",
] as const;

/** Custom properties of a theme that are plain colours, by name without `--`; the last definition holds. */
export function tokens(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--([\w-]+):\s*#([0-9a-fA-F]{6})\b/g)].map(([, name = "", color = ""]) => [
      name,
      color.toUpperCase(),
    ]),
  );
}

/**
 * A token's colour as #RRGGBB, by its name without `--`.
 * @throws ContentError (TEMPLATE) where the theme does not define it.
 */
export type Palette = (token: string) => string;

/** Follows `var()` from token to token; the last definition of each holds, as in the page. */
export function palette(theme: string, css: string): Palette {
  const written = new Map(
    [...css.matchAll(/--([\w-]+):\s*([^;}]+)/g)].map(([, name = "", value = ""]) => [
      name,
      value.trim(),
    ]),
  );
  return (token) => {
    const followed = new Set<string>();
    for (let name = token; !followed.has(name); ) {
      followed.add(name);
      const value = written.get(name) ?? "";
      const hex = /^#([0-9a-f]{6})$/i.exec(value);
      if (hex) return value.toUpperCase();
      const next = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
      if (next === undefined) break;
      name = next;
    }
    throw new ContentError([
      {
        code: "TEMPLATE",
        severity: "error",
        message: `the theme \`${theme}\` does not define --${token} as #RRGGBB, which a drawing needs`,
        hint: `add it to :root in themes/${theme}.css, or to base.css for all themes`,
        file: `themes/${theme}.css`,
        line: 1,
        column: 1,
      },
    ]);
  };
}
