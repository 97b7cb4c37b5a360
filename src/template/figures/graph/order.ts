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
  const first = given ? byRank(nodes) : firstOrder(nodes, links);
  const numbers = new Map(nodes.map(({ id }, i) => [id, i]));
  const ranks = first.map((ids) => ids.map((id) => numbers.get(id) ?? 0));
  const gaps = linksBetween(nodes, links, numbers, ranks.length);
  /** Of each node, in its rank. */
  const place = new Int32Array(nodes.length);
  for (const rank of ranks) renumber(rank, place);
  for (let pass = 0, better = true; better && pass < 8; pass++) {
    better = false;
    for (const [i, rank] of ranks.entries())
      for (const node of [...rank])
        better = sift(node, rank, place, gaps[i - 1], gaps[i]) || better;
  }
  return {
    ranks: ranks.map((rank) => rank.map((node) => nodes[node]?.id ?? "")),
    crossings: gaps.reduce((sum, gap) => sum + allCrossings(gap, place), 0),
  };
}

/** Puts a node where its links cross the fewest others. @returns whether that is another place. */
function sift(
  node: number,
  rank: number[],
  place: Int32Array,
  left?: Between,
  right?: Between,
): boolean {
  const cost = () => crossingsOf(node, left, place) + crossingsOf(node, right, place);
  const before = place[node] ?? 0;
  let best = { at: before, cost: cost() };
  if (best.cost === 0) return false;
  const moveTo = (at: number) => {
    rank.splice(place[node] ?? 0, 1);
    rank.splice(at, 0, node);
    renumber(rank, place);
  };
  for (let at = 0; best.cost > 0 && at < rank.length; at++) {
    moveTo(at);
    const now = cost();
    if (now < best.cost) best = { at, cost: now };
  }
  moveTo(best.at);
  return best.at !== before;
}

function renumber(rank: readonly number[], place: Int32Array): void {
  for (let i = 0; i < rank.length; i++) place[rank[i] ?? 0] = i;
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

/** The links between a rank and the next, by the numbers of their nodes. */
interface Between {
  readonly links: readonly NumberedLink[];
  readonly of: ReadonlyMap<number, readonly NumberedLink[]>;
}

interface NumberedLink {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

function linksBetween(
  nodes: readonly RankedNode[],
  links: readonly RankedLink[],
  numbers: ReadonlyMap<string, number>,
  ranks: number,
): Between[] {
  const gaps = Array.from({ length: Math.max(0, ranks - 1) }, (): NumberedLink[] => []);
  for (const { from, to, weight } of links) {
    const [start, end] = [numbers.get(from) ?? -1, numbers.get(to) ?? -1];
    gaps[nodes[start]?.rank ?? -1]?.push({ from: start, to: end, weight });
  }
  return gaps.map((links) => {
    const of = new Map<number, NumberedLink[]>();
    for (const link of links)
      for (const node of new Set([link.from, link.to]))
        of.set(node, [...(of.get(node) ?? []), link]);
    return { links, of };
  });
}

/** Weighted, of one node's links with all others. */
function crossingsOf(node: number, gap: Between | undefined, place: Int32Array): number {
  let sum = 0;
  for (const own of gap?.of.get(node) ?? [])
    for (const other of gap?.links ?? [])
      if (areCrossing(own, other, place)) sum += own.weight * other.weight;
  return sum;
}

function allCrossings({ links }: Between, place: Int32Array): number {
  let sum = 0;
  links.forEach((a, i) => {
    for (const b of links.slice(0, i)) if (areCrossing(a, b, place)) sum += a.weight * b.weight;
  });
  return sum;
}

const areCrossing = (a: NumberedLink, b: NumberedLink, place: Int32Array): boolean =>
  ((place[a.from] ?? 0) - (place[b.from] ?? 0)) * ((place[a.to] ?? 0) - (place[b.to] ?? 0)) < 0;
