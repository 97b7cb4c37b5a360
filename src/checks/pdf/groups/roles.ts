/** What types of tags stand for: checkpoint 02. */
import type { Fault } from "../conditions.ts";
import { roleMap, STANDARD, type Tags } from "../tags.ts";

export function* roleFaults({ root, all }: Tags): Generator<Fault> {
  const map = roleMap(root);
  for (const type of new Set(all.filter((tag) => !STANDARD.has(tag.type)).map((tag) => tag.raw)))
    if (!goesInCircle(map, type))
      yield { condition: "02-001", message: `the type ${type} stands for no standard one` };
  for (const [type, role] of map) {
    if (STANDARD.has(type))
      yield {
        condition: "02-004",
        message: `the standard type ${type} is made to stand for ${role}`,
      };
    if (goesInCircle(map, type))
      yield {
        condition: "02-003",
        message: `the type ${type} stands for itself, by way of ${role}`,
      };
  }
}

function goesInCircle(map: ReadonlyMap<string, string>, start: string): boolean {
  const passed = new Set<string>();
  for (let type: string | undefined = start; type !== undefined; type = map.get(type)) {
    if (passed.has(type)) return true;
    if (STANDARD.has(type) && type !== start) return false;
    passed.add(type);
  }
  return false;
}
