/** What can be wrong with what an audience asks of a template: its theme, its language. */

import type { Deck } from "../audience/deck.ts";
import { audienceFile } from "../content/files.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { nearOrAll } from "../core/nearest.ts";
import { COLORS, tokens } from "./palette.ts";
import type { Template } from "./template.ts";

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
          ...briefing.locate({ file: audienceFile(audienceId), path: ["languages"] }),
        },
      ];

function themeErrors(deck: Deck, template: Template): Diagnostic[] {
  const { theme } = deck.audience;
  const css = template.themes.get(theme);
  const names = [...template.themes.keys()];
  const place = deck.briefing.locate({
    file: audienceFile(deck.audienceId),
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
