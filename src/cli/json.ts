/** With `--json`, exactly one document goes to stdout, whatever happens. */

let told = false;

/** Prints the document. */
export function printJson(value: unknown): void {
  told = true;
  console.log(JSON.stringify(value, null, 2));
}

/** Whether the present command has printed its document. */
export const isTold = (): boolean => told;

/** For a new command. */
export function nothingTold(): void {
  told = false;
}
