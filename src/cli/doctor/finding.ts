/** One thing that `briefdeck doctor` has looked at. */
export interface Finding {
  readonly what: string;
  /** `missing` where something does not work without it. */
  readonly state: "fine" | "missing" | "note";
  readonly says: string;
}

export const fine = (what: string, says: string): Finding => ({ what, state: "fine", says });
export const missing = (what: string, says: string): Finding => ({ what, state: "missing", says });
export const note = (what: string, says: string): Finding => ({ what, state: "note", says });
