/** Marp Markdown, with its theme beside it: what stock Marp opens. */
import { type MakeFormat, utf8 } from "./format.ts";

export const markdown: MakeFormat =
  async ({ markdown, css, parts }) =>
  async () => ({
    files: [
      { ending: "css", bytes: utf8(`${css}\n${parts.fonts}\n`) },
      { ending: "md", bytes: utf8(markdown) },
    ],
    diagnostics: [],
    ran: [],
  });
