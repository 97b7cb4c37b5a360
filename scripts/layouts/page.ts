/** The gallery as a page: a table a layout, themes down, lengths across. */
import { THEMES } from "./briefing.ts";
import type { Drawn } from "./render.ts";
import { LENGTHS } from "./words.ts";

export const fileOf = ({ name, theme, length }: Drawn) => `${name}-${theme}-${length}.png`;

export function galleryPage(layouts: ReadonlyMap<string, readonly Drawn[]>): string {
  const sections = [...layouts].map(([name, drawn]) => {
    const rows = THEMES.map((theme) => {
      const cells = LENGTHS.map((length) => {
        const one = drawn.find((d) => d.theme === theme && d.length === length);
        if (!one) return "<td></td>";
        const fault = one.fault ? `<p>${one.fault.line}: ${text(one.fault.message)}</p>` : "";
        return `<td><a href="${fileOf(one)}"><img src="${fileOf(one)}" width="320" height="180" alt="${name}, ${theme}, ${length}"></a>${fault}</td>`;
      });
      return `<tr><th>${theme}</th>${cells.join("")}</tr>`;
    });
    const head = LENGTHS.map((length) => `<th>${length}</th>`).join("");
    return `<h2 id="${name}">${name}</h2><table><tr><th></th>${head}</tr>${rows.join("")}</table>`;
  });
  const nav = [...layouts.keys()].map((name) => `<a href="#${name}">${name}</a>`).join(" ");
  return `<!DOCTYPE html><meta charset="utf-8"><title>Layouts</title><style>body{font:14px sans-serif}td{vertical-align:top;max-width:330px}th{text-align:left}p{margin:0;color:#b00}</style><nav>${nav}</nav>${sections.join("\n")}`;
}

const text = (s: string) => s.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
