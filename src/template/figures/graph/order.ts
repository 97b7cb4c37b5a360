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

/** The same nodes in the same sequence give the same order. */
export function orderRanks(nodes: readonly RankedNode[], links: readonly RankedLink[]): Orders {
  const ranks = firstOrder(nodes, links);
  const gaps = gapsOf(nodes, links, ranks.length);
  const place = new Map<string, number>();
  const number = (ids: readonly string[]) => {
    ids.forEach((id, i) => {
      place.set(id, i);
    });
  };
  ranks.forEach(number);
  const crossingsAt = (rank: number): number =>
    crossings(gaps[rank - 1] ?? [], place) + crossings(gaps[rank] ?? [], place);
  for (let pass = 0, better = true; better && pass < 8; pass++) {
    better = false;
    for (const [rank, ids] of ranks.entries())
      for (const id of [...ids]) {
        const before = ids.indexOf(id);
        let best = { at: before, cost: crossingsAt(rank) };
        const tryAt = (at: number) => {
          ids.splice(ids.indexOf(id), 1);
          ids.splice(at, 0, id);
          number(ids);
        };
        for (let at = 0; best.cost > 0 && at < ids.length; at++) {
          tryAt(at);
          const cost = crossingsAt(rank);
          if (cost < best.cost) best = { at, cost };
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
  const ranks = Array.from({ length: Math.max(...nodes.map(({ rank }) => rank)) + 1 }, (_, rank) =>
    nodes.filter((node) => node.rank === rank).map(({ id }) => id),
  );
  const y = (id: string): number => graph.node(id)?.y ?? 0;
  return ranks.map((ids) => ids.sort((a, b) => y(a) - y(b)));
}

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

function crossings(gap: readonly RankedLink[], place: ReadonlyMap<string, number>): number {
  const ends = gap.map(({ from, to, weight }) => ({
    from: place.get(from) ?? 0,
    to: place.get(to) ?? 0,
    weight,
  }));
  let sum = 0;
  ends.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const b = ends[j];
      if (b && (a.from - b.from) * (a.to - b.to) < 0) sum += a.weight * b.weight;
    }
  });
  return sum;
}
