/** Reads a briefing once and holds it to its gates, so that a batch begins from what is sound. */
import { relative } from "node:path";
import type { Diagnostic } from "../core/diagnostics.ts";
import { UsageError } from "../core/usage-error.ts";
import { conclude, readGates } from "../pipeline/check.ts";
import type { MakeOptions } from "../pipeline/options.ts";
import {
  type BriefingTexts,
  type DeckChoice,
  type ReaderChoice,
  readBriefings,
} from "../pipeline/select-decks.ts";
import type { Template } from "../template/template.ts";

/** What all decks of a batch share: plain data, so that it can travel to another machine. */
export interface BatchSettings
  extends ReaderChoice,
    Pick<MakeOptions, "formats" | "handouts" | "paper" | "embedFonts" | "circulation"> {
  /** How the list of recipients is named to people. */
  readonly list: string;
}

/** A briefing with its template and settings, as they were when the batch began. */
export interface Snapshot {
  readonly briefing: BriefingTexts;
  /** The template's folder. */
  readonly template: string;
  readonly settings: BatchSettings;
}

export interface SnapshotOptions extends DeckChoice, Omit<BatchSettings, "list"> {
  readonly template: string;
  /** The list's file. */
  readonly recipients: string;
}

export interface Taken {
  readonly snapshot: Snapshot;
  readonly template: Template;
  /** Warnings of the briefing itself. */
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws ContentError for faults of the briefing, which all decks would have; UsageError for unknown names. */
export async function takeSnapshot(options: SnapshotOptions): Promise<Taken> {
  const briefings = await readBriefings(options);
  const [briefing] = briefings;
  if (!briefing || briefings.length > 1)
    throw new UsageError(
      `a list of recipients is for one briefing, and there are ${briefings.length}`,
      "choose one with --briefing",
    );
  const { template, whole, judged } = await readGates(
    options,
    undefined,
    Promise.resolve(briefings),
  );
  const { audiences, languages, formats, handouts, paper, embedFonts, circulation } = options;
  return {
    snapshot: {
      briefing,
      template: options.template,
      settings: {
        ...{ audiences, languages, formats, handouts, paper, embedFonts, circulation },
        list: relative(process.cwd(), options.recipients),
      },
    },
    template,
    diagnostics: conclude(whole, judged, {}).diagnostics,
  };
}
