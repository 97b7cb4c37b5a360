/** `docs/pdf-accessibility.md`: the conditions that PDFs are checked for, and those that they are not, and why. */
import { CONDITIONS } from "../../checks/pdf/conditions.ts";

export function pdfAccessibilityPage(): string {
  const rows = Object.entries(CONDITIONS).map(([number, fault]) => `| ${number} | ${fault} |`);
  return `# Accessible PDF: what is checked

Made from \`src/checks/pdf/conditions.ts\` by \`npm run generate\`.

\`briefdeck check --pdf FILE…\` reads any PDF with a library that did not write it, and names each fault by its condition,
as \`PDF_UA\`. Numbers of two parts are those of the Matterhorn Protocol 1.1; others are clauses of the standards.

| condition | a file fails where |
| --- | --- |
${rows.join("\n")}

## Not checked

| conditions | why |
| --- | --- |
| those that the protocol leaves to people: whether a heading is one, an alternative text says what the figure shows, contrast, the order of reading | a program cannot tell; read the tags aloud, or look at \`pdfinfo -struct-text\` |
| 28-014, 28-015, 28-016, 28-018 | sound, film and printers' marks: decks have none; a file attached to a page is checked as 21-001 |
| 31-007, 31-008 | would need character maps inside character maps |
| 31-011 to 31-018, 31-022, 31-023, 31-025, 31-026 | would need the font programs themselves: glyphs, widths, their own tables |
| 10-001, where a font of several bytes has an encoding other than Identity | would need that encoding's table |
| 31-027, names of glyphs in Type 1 and Type 3 fonts | names are taken to be known ones |
| tiling patterns, soft masks, appearances of annotations | what they paint is not followed |

A file that passes is not yet PDF/UA: that takes a person too.
`;
}
