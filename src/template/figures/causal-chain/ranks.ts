/** How far along a chain each step stands, as dagre ranks it. */
import dagre from "@dagrejs/dagre";
import type { ChainLink } from "../../../content/chain.ts";

/** @returns by position, with the outcome's at the end; from 0, without empty ranks. */
export function ranksOf(steps: number, links: readonly ChainLink[]): number[] {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "LR" });
  for (let i = 0; i <= steps; i++) graph.setNode(String(i), { width: 10, height: 10 });
  for (const { from, to, feedback } of links)
    if (!feedback) graph.setEdge(String(from), String(to), {});
  dagre.layout(graph);
  const along = Array.from({ length: steps + 1 }, (_, i): number =>
    Math.round(graph.node(String(i))?.x ?? 0),
  );
  const last = Math.max(...along);
  const used = [...new Set(along)].sort((a, b) => a - b);
  // The outcome stands alone at the end.
  const ranks = along.map((x) => used.indexOf(x));
  const alone = along.filter((x) => x === last).length === 1;
  return ranks.map((rank, i) => (i === steps ? used.length - (alone ? 1 : 0) : rank));
}
