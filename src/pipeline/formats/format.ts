/** What each output format is: how its files come from a deck that is laid out. */
import type { Page } from "puppeteer-core";
import type { Deck } from "../../audience/deck.ts";
import type { Gate } from "../../core/codes.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Template } from "../../template/template.ts";
import type { Circulation } from "../deck/circulation.ts";
import type { Rendered } from "../deck/lay-out.ts";
import type { Manifests } from "../deck/manifests.ts";

/** A deck as one page in Chromium that has passed the gates. */
export interface LaidDeck extends Pick<Rendered, "markdown" | "css" | "slides" | "parts"> {
  readonly deck: Deck;
  readonly template: Template;
  readonly page: Page;
  /** Of each slide, with its sources. */
  readonly notes: readonly string[];
  readonly manifests: Manifests;
  readonly circulation: Circulation;
  readonly embedFonts?: boolean | undefined;
  /** What Chromium set in fonts that are not the template's. */
  readonly fallbacks: () => Promise<Diagnostic[]>;
}

export interface MadeFiles {
  /** Their names are the deck's with these endings. */
  readonly files: readonly { readonly ending: string; readonly bytes: Uint8Array }[];
  readonly diagnostics: readonly Diagnostic[];
  /** Gates that were asked besides. */
  readonly ran: readonly Gate[];
}

/** Takes what it needs of the page, or has Chromium begin with it; the files are made by what it gives back. */
export type MakeFormat = (laid: LaidDeck) => Promise<() => Promise<MadeFiles>>;

export const utf8 = (text: string) => new TextEncoder().encode(text);
