/** The words that a template brings itself, in one language. */

export type Labels = Readonly<Record<string, string>>;

/** A label with its gaps filled: “the version of {date}”. */
export const filled = (label: string, gaps: Readonly<Record<string, string | number>>): string =>
  label.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
