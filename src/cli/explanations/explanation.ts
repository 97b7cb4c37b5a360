/** What is said of a code beyond its one line in the registry. */
import type { Code, GATES, Gate } from "../../core/codes.ts";

export interface Explanation {
  /** Why it matters. */
  readonly why: string;
  /** What to do about it. */
  readonly todo: string;
  readonly example?: Example;
}

/** All codes of a gate. */
export type Told<G extends Gate> = Readonly<Record<keyof (typeof GATES)[G]["codes"], Explanation>>;

/** Lines of a file that give the code, and the same lines in order. */
export interface Example {
  readonly file: string;
  /** Undefined where it is the file's absence that is wrong. */
  readonly wrong?: string;
  /** Undefined where the file should not be there. */
  readonly right?: string;
  /** How a test sees that it is so: it changes the starter's right lines into the wrong ones and checks, or builds. */
  readonly tried?: "check" | "build";
  /** Codes that come along. */
  readonly also?: readonly Code[];
}

/** Lines of the starter, and what is wrong with them; `tried` by checking. */
export const lines = (
  file: string,
  right: string,
  wrong: string,
  also?: readonly Code[],
): Example => ({ file, right, wrong, tried: "check", ...(also ? { also } : {}) });

/** As `lines`, where the page must be laid out. */
export const built = (
  file: string,
  right: string,
  wrong: string,
  also?: readonly Code[],
): Example => ({
  ...lines(file, right, wrong, also),
  tried: "build",
});

/** Lines of no starter. */
export const shown = (file: string, right: string, wrong: string): Example => ({
  file,
  right,
  wrong,
});
