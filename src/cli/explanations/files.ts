/** Codes of finished files, and of commands that read or make other things than a briefing's decks. */
import { shown, type Told } from "./explanation.ts";

export const OUTPUTS: Told<"outputs"> = {
  FONT_NOT_EMBEDDED: {
    why: "Readers who have not got the font see another.",
    todo: "Nothing, where they have Calibri and Cambria; else send the PDF.",
  },
  PPTX_RASTER: {
    why: "That part of the slide cannot be edited in PowerPoint.",
    todo: "The message says what has no equal there; a plainer style of the template keeps it native.",
  },
};

export const PARITY: Told<"parity"> = {
  PARITY: {
    why: "Two readers with two formats must not read two things.",
    todo: "Send only the format that is right, and report the slide: this is a fault of Briefdeck or of the template.",
  },
};

export const ACCESSIBILITY: Told<"accessibility"> = {
  PDF_UA: {
    why: "Who has a screen reader gets a part of the document wrong, or not at all.",
    todo: "See docs/pdf-accessibility.md for the condition; a PDF of another program is mended there.",
  },
  HTML_ACCESS: {
    why: "Who has a screen reader or no mouse cannot use a part of the deck.",
    todo: "The message names axe's rule; most are faults of the template.",
  },
  PPTX_ACCESS: {
    why: "PowerPoint's readers go by titles and alternative texts.",
    todo: "Give the slide its title, and figures their words; else it is a fault of the template.",
  },
  PDF_UNREADABLE: {
    why: "What cannot be opened cannot be checked, and readers will not open it either.",
    todo: "Give the password, or make the file anew.",
  },
};

export const INSPECT: Told<"inspect"> = {
  FILE_UNREADABLE: {
    why: "Nothing can be said of it.",
    todo: "Ask for the file again; a locked PDF opens with `--password`.",
  },
  MANIFEST_MISSING: {
    why: "Without a manifest nobody can tell whether it is one of ours.",
    todo: "Ask for the file as it was sent: some programs drop it when they save.",
  },
  FILE_EDITED: {
    why: "What it says may not be what was approved.",
    todo: "`briefdeck inspect FILE` tells which slides differ. Put into the content what should stay, and build again.",
  },
};

export const RECIPIENTS: Told<"recipients"> = {
  RECIPIENT_MARK: {
    why: "A reader would see the braces, or an empty place.",
    todo: "Declare the field under `recipients` in briefing.yaml, or correct its name.",
    example: shown(
      "storyline.yaml",
      "title: For {{recipient.country}}",
      "title: For {{recipient.contry}}",
    ),
  },
  RECIPIENT_COLUMN: {
    why: "Rows cannot say what the list has no column for.",
    todo: "Add the column, or correct its name.",
    example: shown("people.csv", "country,audience", "contry,audience"),
  },
  RECIPIENT_UNUSED: {
    why: "A column that nothing uses is often one that is misspelt.",
    todo: "Correct its name, or delete it.",
  },
  RECIPIENT_ROW: {
    why: "This recipient gets no deck.",
    todo: "Mend the row; `--resume` then makes only what is missing.",
  },
  RECIPIENT_FILE: {
    why: "One recipient's deck would overwrite another's.",
    todo: "Tell the rows apart by a column `file`.",
  },
};

export const CONVERT: Told<"convert"> = {
  ASSET_MISSING: {
    why: "There would be a gap where the picture should be.",
    todo: "Correct the path; it counts from the deck's own folder.",
    example: shown("deck.md", "![](pictures/harbour.png)", "![](picture/harbour.png)"),
  },
  ASSET_OUTSIDE: {
    why: "A deck of somebody else's must not read your files.",
    todo: "Copy the file into the deck's folder.",
    example: shown("deck.md", "![](logo.png)", "![](../logo.png)"),
  },
  THEME_UNKNOWN: {
    why: "The deck looks otherwise than its writer meant.",
    todo: "Bring the theme along: `--theme my.css`.",
    example: shown("deck.md", "theme: gaia", "theme: giaa"),
  },
  DECK_EMPTY: {
    why: "There is nothing to show.",
    todo: "See whether it is the right file.",
  },
  MATHS_LIBRARY: {
    why: "KaTeX knows most of what MathJax does, and sets it a little otherwise.",
    todo: "Look the formulas over, and write `math: katex`.",
    example: shown("deck.md", "math: katex", "math: mathjax"),
  },
};

export const PROJECT: Told<"project"> = {
  CONFIG_UNREADABLE: {
    why: "Without its settings a command could put decks where nobody looks for them.",
    todo: "Mend the file at the line named, or leave it aside with `--no-config`.",
    example: shown(
      "briefdeck.config.ts",
      'export default defineConfig({ out: "decks" });',
      'export default defineConfig({ out: "decks" ;',
    ),
  },
};
