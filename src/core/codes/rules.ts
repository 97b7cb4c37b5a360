/** How codes are weighed, and what a gate is: the words in which `../codes.ts` is written. */

/** What a code says, how heavily, and whether a briefing may weigh it otherwise. */
export interface Rule {
  /** In a sentence. */
  readonly means: string;
  /** Unless the case at hand is told with another, or the briefing sets one. */
  readonly severity: "error" | "warning";
  /** Whether no briefing may change its severity. */
  readonly fixed: boolean;
  /** Whether it is said of a briefing as a whole, so that no audience can set it. */
  readonly whole: boolean;
}

export const rule = (severity: Rule["severity"], fixed: boolean, whole = false) => {
  return (means: string): Rule => ({ means, severity, fixed, whole });
};
export const error = rule("error", false);
export const warning = rule("warning", false);
export const ofWhole = rule("warning", false, true);
/** Without this there is no briefing to speak of, or a promise is broken that is not the writer's to lift. */
export const fixed = rule("error", true);

/** A gate: checks that ask one question of a deck. */
export interface GateRules {
  readonly asks: string;
  /** What must be there before it has passed: content alone, a page in Chromium, finished files, all of a full check, or the sources themselves. */
  readonly needs: "content" | "page" | "files" | "full" | "article";
  readonly codes: Readonly<Record<string, Rule>>;
}
