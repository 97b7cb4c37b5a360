/**
 * Where things stand on one axis: each keeps its distance from those it must stand clear of, and as near as can be
 * to those it belongs to. Distances are kept to the letter; nearness is sought by moving one thing at a time.
 */

/** What is at `after` stands at least so many px beyond what is at `before`; less than 0 allows it to stand before. */
export interface Gap {
  readonly before: number;
  readonly after: number;
  readonly least: number;
}

/** `a` would stand `offset` px beyond `b`, and either gives way. */
export interface Pull {
  readonly a: number;
  readonly b: number;
  readonly offset: number;
  readonly weight: number;
}

/** The room of one thing, px, and where it would stand if it were alone. */
export interface Seat {
  readonly from: number;
  readonly to: number;
  readonly wanted?: number;
  readonly weight?: number;
}

const ROUNDS = 120;
const LAST_ROUNDS = 100;
const EPSILON = 1e-6;

/** @returns px of each seat, or undefined where the room is too small for the gaps. */
export function settle(
  seats: readonly Seat[],
  gaps: readonly Gap[],
  pulls: readonly Pull[],
): number[] | undefined {
  const first = pushed(
    seats.map(({ from }) => from),
    gaps,
    1,
  );
  const last = pushed(
    seats.map(({ to }) => to),
    gaps,
    -1,
  );
  if (!first || !last || first.some((y, i) => y > (last[i] ?? 0) + EPSILON)) return undefined;
  // Between two arrangements that keep all gaps lies one that keeps them too.
  const safe = first.map((y, i) => (y + (last[i] ?? y)) / 2);
  const at = [...safe];
  for (let round = 0; round < ROUNDS; round++) {
    drawNearer(at, seats, pulls);
    pushApart(at, seats, gaps);
  }
  for (let round = 0; round < LAST_ROUNDS && pushApart(at, seats, gaps) > 0.05; round++);
  return stepTowards(at, safe, seats, gaps);
}

/** Every seat goes half of its way to where it is drawn. */
function drawNearer(at: number[], seats: readonly Seat[], pulls: readonly Pull[]): void {
  const sum = seats.map(({ wanted = 0, weight = 0 }) => wanted * weight);
  const weights = seats.map(({ weight = 0 }) => weight);
  for (const { a, b, offset, weight } of pulls) {
    sum[a] = (sum[a] ?? 0) + weight * ((at[b] ?? 0) + offset);
    sum[b] = (sum[b] ?? 0) + weight * ((at[a] ?? 0) - offset);
    weights[a] = (weights[a] ?? 0) + weight;
    weights[b] = (weights[b] ?? 0) + weight;
  }
  weights.forEach((weight, i) => {
    if (weight > 0) at[i] = ((at[i] ?? 0) + (sum[i] ?? 0) / weight) / 2;
  });
}

/** Seats that stand too near move apart, both by half; returns the worst fault there was. */
function pushApart(at: number[], seats: readonly Seat[], gaps: readonly Gap[]): number {
  let worst = 0;
  for (const { before, after, least } of gaps) {
    const lack = (at[before] ?? 0) + least - (at[after] ?? 0);
    if (lack <= 0) continue;
    worst = Math.max(worst, lack);
    at[before] = (at[before] ?? 0) - lack / 2;
    at[after] = (at[after] ?? 0) + lack / 2;
  }
  seats.forEach(({ from, to }, i) => {
    const y = at[i] ?? 0;
    at[i] = Math.max(from, Math.min(to, y));
    worst = Math.max(worst, Math.abs(y - (at[i] ?? 0)));
  });
  return worst;
}

/** One seat after another goes as near to where it should be as the others let it. */
function stepTowards(
  wished: readonly number[],
  safe: readonly number[],
  seats: readonly Seat[],
  gaps: readonly Gap[],
): number[] {
  const at = [...safe];
  const over = seats.map((_, i) => gaps.filter(({ after }) => after === i));
  const under = seats.map((_, i) => gaps.filter(({ before }) => before === i));
  for (let round = 0; round < LAST_ROUNDS; round++) {
    let moved = 0;
    seats.forEach(({ from, to }, i) => {
      let [low, high] = [from, to];
      for (const { before, least } of over[i] ?? []) low = Math.max(low, (at[before] ?? 0) + least);
      for (const { after, least } of under[i] ?? [])
        high = Math.min(high, (at[after] ?? 0) - least);
      const now = Math.max(low, Math.min(high, wished[i] ?? 0));
      moved = Math.max(moved, Math.abs(now - (at[i] ?? 0)));
      at[i] = now;
    });
    if (moved < 0.05) break;
  }
  return at;
}

/** The first arrangement from the start (`direction` 1) or the last one from the end (−1): longest paths. */
function pushed(
  start: readonly number[],
  gaps: readonly Gap[],
  direction: 1 | -1,
): number[] | undefined {
  const at = [...start];
  for (let round = 0; round <= start.length; round++) {
    let moved = false;
    for (const { before, after, least } of gaps) {
      const [fixed, free] = direction > 0 ? [before, after] : [after, before];
      const pushedTo = (at[fixed] ?? 0) + direction * least;
      if (direction * (pushedTo - (at[free] ?? 0)) <= EPSILON) continue;
      at[free] = pushedTo;
      moved = true;
    }
    if (!moved) return at;
  }
  return undefined;
}
