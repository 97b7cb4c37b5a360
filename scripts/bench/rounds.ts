/** Measuring by turns: what slows the machine for a while slows all contenders alike. */

/** Something that is timed from its start to its end, as a person would wait for it. */
export interface Contender {
  readonly name: string;
  readonly run: () => void | Promise<void>;
}

export interface Timed {
  readonly name: string;
  /** One for each round. */
  readonly seconds: readonly number[];
}

/** Each once a round, the order turned round from one to the next. */
export async function byTurns(contenders: readonly Contender[], rounds: number): Promise<Timed[]> {
  const timed = contenders.map(({ name }) => ({ name, seconds: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    const order = contenders.map((_, i) => (round % 2 ? contenders.length - 1 - i : i));
    for (const i of order) {
      const start = performance.now();
      await contenders[i]?.run();
      timed[i]?.seconds.push((performance.now() - start) / 1000);
    }
  }
  return timed;
}
