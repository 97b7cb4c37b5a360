/** What leads to what in a causal chain: the next step, unless a step says otherwise; the last to the outcome. */

/** As much of a step as the chain needs. */
export interface ChainStep {
  readonly id?: string | undefined;
  readonly leads_to?: readonly string[] | undefined;
}

/** Positions in the list of steps; its length stands for the outcome. */
export interface ChainLink {
  readonly from: number;
  readonly to: number;
  /** Whether it leads back to what it comes from. */
  readonly feedback: boolean;
}

/** What a step names to lead to the outcome. */
const OUTCOME = "outcome";

/** Names that nothing has are left out; `chainFaults` tells of them. */
export function chainLinks(steps: readonly ChainStep[]): ChainLink[] {
  const places = placesOf(steps);
  const links = steps.flatMap(({ leads_to }, from) =>
    (leads_to?.flatMap((id) => places.get(id) ?? []) ?? [from + 1]).map((to) => ({ from, to })),
  );
  return links.map(({ from, to }) => ({
    from,
    to,
    feedback: to <= from && reached(links, to).has(from),
  }));
}

const placesOf = (steps: readonly ChainStep[]): Map<string, number> =>
  new Map([
    ...steps.flatMap(({ id }, i) => (id === undefined ? [] : [[id, i] as const])),
    [OUTCOME, steps.length] as const,
  ]);

/** A place and all that can be come to from it. */
function reached(links: readonly { from: number; to: number }[], start: number): Set<number> {
  const seen = new Set([start]);
  for (const place of seen) for (const { from, to } of links) if (from === place) seen.add(to);
  return seen;
}

export interface ChainFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** @param feedback whether steps may lead back to earlier ones */
export function chainFaults(steps: readonly ChainStep[], feedback: boolean): ChainFault[] {
  const places = placesOf(steps);
  const links = chainLinks(steps);
  return steps.flatMap(({ id, leads_to }, i) => {
    const faults: ChainFault[] = [];
    if (id === OUTCOME || (id !== undefined && places.get(id) !== i))
      faults.push({
        path: ["steps", i, "id"],
        message: `another part of the chain is called \`${id}\``,
      });
    leads_to?.forEach((to, n) => {
      const place = places.get(to);
      const path = ["steps", i, "leads_to", n];
      if (place === undefined)
        faults.push({
          path,
          message: `no step of this slide has the id \`${to}\`; known: ${[...places.keys()].join(", ")}`,
        });
      else if (
        !feedback &&
        links.some((link) => link.from === i && link.to === place && link.feedback)
      )
        faults.push({
          path,
          message: `leads in a circle back to \`${to}\`; if that is meant, say \`feedback: true\` on the slide`,
        });
    });
    if (!reached(links, i).has(steps.length))
      faults.push({ path: ["steps", i], message: "this step does not lead to the outcome" });
    return faults;
  });
}
