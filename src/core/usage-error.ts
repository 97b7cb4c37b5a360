/** A wrong flag or name: the command line shows it and exits with 2. */
export class UsageError extends Error {
  /** What to do. */
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = "UsageError";
    this.hint = hint;
  }
}
