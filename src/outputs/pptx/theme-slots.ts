/** The twelve colours of an Office theme, and how slides name them through the master's colour map. */

/** In the order in which a theme has them. */
export const SLOT_NAMES = {
  dk1: "tx1",
  lt1: "bg1",
  dk2: "tx2",
  lt2: "bg2",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
  hlink: "hlink",
  folHlink: "folHlink",
} as const;

export type ThemeSlot = keyof typeof SLOT_NAMES;

export const THEME_SLOTS = Object.keys(SLOT_NAMES) as ThemeSlot[];
