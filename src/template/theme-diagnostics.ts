/** What can be wrong with what an audience asks of a template: its theme, its language. */
import type { Deck } from "../audience/deck.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { nearOrAll } from "../core/nearest.ts";
import type { Template } from "./template.ts";

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

/** Errors for a theme that cannot be used; a warning for a language that the template has no words in. */
export function themeDiagnostics(deck: Deck, template: Template): Diagnostic[] {
  return [...themeErrors(deck, template), ...languageWarnings(deck, template)];
}

const languageWarnings = ({ language, briefing, audienceId }: Deck, template: Template) =>
  template.speaks(language)
    ? []
    : [
        {
          code: "TRANSLATION_MISSING" as const,
          severity: "warning" as const,
          message: `the template has no words of its own in \`${language}\`, and uses English ones`,
          hint: `add labels/${language}.yaml to it`,
          ...briefing.locate({ file: `audiences/${audienceId}.yaml`, path: ["languages"] }),
        },
      ];

function themeErrors(deck: Deck, template: Template): Diagnostic[] {
  const { theme } = deck.audience;
  const css = template.themes.get(theme);
  const names = [...template.themes.keys()];
  const place = deck.briefing.locate({
    file: `audiences/${deck.audienceId}.yaml`,
    path: ["theme"],
  });
  if (css === undefined)
    return [
      {
        code: "REF_UNKNOWN",
        severity: "error",
        message: `the template has no theme \`${theme}\``,
        hint: nearOrAll(theme, names),
        ...place,
      },
    ];
  const known = tokens(css);
  return COLORS.filter((color) => !known.has(color)).map((color) => ({
    code: "TEMPLATE",
    severity: "error",
    message: `the theme \`${theme}\` does not define --${color} as #RRGGBB`,
    hint: `add it to themes/${theme}.css`,
    ...place,
  }));
}
