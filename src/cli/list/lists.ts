/** What `briefdeck list` tells of: each as records for machines and as a table for people. */
import { CODES, type Code, GATES, gateNames } from "../../core/codes.ts";
import { catalogue } from "../../pipeline/briefing/catalogue.ts";
import { themeNames } from "../../template/theme-names.ts";
import { onOut } from "../colours.ts";
import { table } from "../reports/table.ts";

export interface Listed {
  readonly records: readonly object[];
  readonly text: string;
}

export async function listBriefings(content: string): Promise<Listed> {
  const { briefings: records } = await catalogue(content);
  const rows = records.map(({ id, title, date, audiences, sound }) => [
    id,
    title ?? "",
    date ?? "",
    sound ? audiences.join(", ") : "has faults: briefdeck check",
  ]);
  return { records, text: table([["briefing", "title", "date", "audiences"], ...rows]) };
}

export async function listAudiences(content: string): Promise<Listed> {
  const { audiences: records } = await catalogue(content);
  const rows = records.map(
    ({ briefing, deck, name, language, slides, minutes, ceiling, theme }) => [
      `${briefing}/${deck}`,
      name,
      language,
      String(slides),
      String(minutes),
      ceiling,
      theme,
    ],
  );
  const heading = ["deck", "for", "language", "slides", "minutes", "may see up to", "theme"];
  return { records, text: table([heading, ...rows], { right: [3, 4] }) };
}

export async function listThemes(template: string): Promise<Listed> {
  const names = await themeNames(template);
  return { records: names.map((name) => ({ name })), text: names.join("\n") };
}

export function listCodes(): Listed {
  const records = Object.entries(CODES).map(([code, { gate, severity, fixed, whole, means }]) => ({
    ...{ code, gate, severity, means },
    set: fixed ? "no" : whole ? "briefing" : "briefing or audience",
  }));
  const text = gateNames
    .map((gate) => {
      const codes = Object.keys(GATES[gate].codes) as Code[];
      const rows = codes.map((code) => [`  ${code}`, CODES[code].severity, CODES[code].means]);
      return `${onOut.bold(gate)}  ${GATES[gate].asks}\n${table(rows)}`;
    })
    .join("\n\n");
  return { records, text: `${text}\n\nbriefdeck explain CODE tells more of one.` };
}
