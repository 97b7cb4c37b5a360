/** Which texts cannot stand in another: nearly all, told in one pass over it instead of one for each. */

/** Characters of a run. */
const RUN = 6;
/** Of the table of runs, as a power of two. */
const BITS = 22;

/** @returns whether a text may stand in `whole`; where it says no, it does not. */
export function runsOf(whole: string): (text: string) => boolean {
  const seen = new Uint8Array(1 << BITS);
  eachRun(whole, 1, (run) => {
    seen[run] = 1;
    return true;
  });
  return (text) => eachRun(text, RUN, (run) => seen[run] === 1);
}

/** From one start to the next by `step`, as long as `visit` says so. @returns whether it always did. */
function eachRun(text: string, step: number, visit: (run: number) => boolean): boolean {
  for (let start = 0; start + RUN <= text.length; start += step) {
    let run = 0;
    for (let at = start; at < start + RUN; at++)
      run = Math.imul(run ^ text.charCodeAt(at), 0x9e3779b1);
    if (!visit(run >>> (32 - BITS))) return false;
  }
  return true;
}
