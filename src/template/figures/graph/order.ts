/**
 * Who stands above whom in a graph of ranks. dagre gives a first order (layered drawing after Sugiyama); then each
 * node is tried at every place of its rank as long as that takes a crossing away ("sifting").
 */
import dagre from "@dagrejs/dagre";

export interface RankedNode {
  readonly id: string;
  /** From 0. */
  readonly rank: number;
}

/** Between neighbouring ranks, from the lower to the higher. */
export interface RankedLink {
  readonly from: string;
  readonly to: string;
  /** How much its crossings count. */
  readonly weight: number;
}

export interface Orders {
  /** Ids by rank, from the top. */
  readonly ranks: readonly (readonly string[])[];
  /** Crossings of links, weighted. */
  readonly crossings: number;
}

/**
 * The same nodes in the same sequence give the same order.
 * @param given takes the sequence of the nodes as the first order, which is quicker than asking dagre for one
 */
export function orderRanks(
  nodes: readonly RankedNode[],
  links: readonly RankedLink[],
  given = false,
): Orders {
  const ranks = given ? byRank(nodes) : firstOrder(nodes, links);
  const gaps = gapsOf(nodes, links, ranks.length);
  const place = new Map<string, number>();
  const number = (ids: readonly string[]) => {
    ids.forEach((id, i) => {
      place.set(id, i);
    });
  };
  ranks.forEach(number);
  for (let pass = 0, better = true; better && pass < 8; pass++) {
    better = false;
    for (const [rank, ids] of ranks.entries())
      for (const id of [...ids]) {
        const before = ids.indexOf(id);
        const cost = () =>
          crossings(gaps[rank - 1] ?? [], place, id) + crossings(gaps[rank] ?? [], place, id);
        let best = { at: before, cost: cost() };
        const tryAt = (at: number) => {
          ids.splice(ids.indexOf(id), 1);
          ids.splice(at, 0, id);
          number(ids);
        };
        for (let at = 0; best.cost > 0 && at < ids.length; at++) {
          tryAt(at);
          const now = cost();
          if (now < best.cost) best = { at, cost: now };
        }
        tryAt(best.at);
        better ||= best.at !== before;
      }
  }
  return { ranks, crossings: gaps.reduce((sum, gap) => sum + crossings(gap, place), 0) };
}

/** As much of dagre's graph as giving ranks needs. */
interface Ranking {
  nodes(): string[];
  node(id: string): { rank?: number } | undefined;
}

function firstOrder(nodes: readonly RankedNode[], links: readonly RankedLink[]): string[][] {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  const used = [...new Set(nodes.map(({ rank }) => rank))].sort((a, b) => a - b);
  const rankOf = new Map(nodes.map(({ id, rank }) => [id, used.indexOf(rank)]));
  graph.setGraph({
    rankdir: "LR",
    // Ranks are known; dagre wants none empty, and room for a label between two.
    ranker: (ranked: Ranking) => {
      for (const id of ranked.nodes()) {
        const node = ranked.node(id);
        if (node) node.rank = 2 * (rankOf.get(id) ?? 0);
      }
    },
  });
  for (const { id } of nodes) graph.setNode(id, { width: 10, height: 10 });
  links.forEach(({ from, to, weight }, i) => {
    graph.setEdge(from, to, { weight }, String(i));
  });
  dagre.layout(graph);
  const y = (id: string): number => graph.node(id)?.y ?? 0;
  return byRank(nodes).map((ids) => ids.sort((a, b) => y(a) - y(b)));
}

const byRank = (nodes: readonly RankedNode[]): string[][] =>
  Array.from({ length: Math.max(...nodes.map(({ rank }) => rank)) + 1 }, (_, rank) =>
    nodes.filter((node) => node.rank === rank).map(({ id }) => id),
  );

/** The links between each rank and the next. */
function gapsOf(
  nodes: readonly RankedNode[],
  links: readonly RankedLink[],
  ranks: number,
): RankedLink[][] {
  const rankOf = new Map(nodes.map(({ id, rank }) => [id, rank]));
  const gaps = Array.from({ length: Math.max(0, ranks - 1) }, (): RankedLink[] => []);
  for (const link of links) gaps[rankOf.get(link.from) ?? -1]?.push(link);
  return gaps;
}

/** Crossings within a gap, weighted: all of them, or those of one node's links. */
function crossings(
  gap: readonly RankedLink[],
  place: ReadonlyMap<string, number>,
  of?: string,
): number {
  const at = gap.map(({ from, to }) => [place.get(from) ?? 0, place.get(to) ?? 0] as const);
  let sum = 0;
  gap.forEach((a, i) => {
    if (of !== undefined && a.from !== of && a.to !== of) return;
    const [from = 0, to = 0] = at[i] ?? [];
    for (let j = 0; j < (of === undefined ? i : gap.length); j++) {
      const [otherFrom = 0, otherTo = 0] = at[j] ?? [];
      if ((from - otherFrom) * (to - otherTo) < 0) sum += a.weight * (gap[j]?.weight ?? 0);
    }
  });
  return sum;
}
