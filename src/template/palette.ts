/** The colours of a theme, for what CSS variables do not reach: pictures inside `url()`. */
import { ContentError } from "../core/diagnostics.ts";

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
