/** What a font says its characters are in Unicode. */
import { bytesOf, type Operand, operations } from "./tokens.ts";

export interface ToUnicode {
  readonly has: (code: number) => boolean;
  /** Everything that is mapped to, as UTF-16, big end first; of ranges the two ends. */
  readonly values: readonly string[];
}

export function readToUnicode(source: string): ToUnicode {
  const single = new Set<number>();
  const ranges: [number, number][] = [];
  const values: string[] = [];
  for (const { operator, operands } of operations(source)) {
    if (operator === "endbfchar")
      for (let i = 0; i + 1 < operands.length; i += 2) {
        single.add(codeOf(operands[i]));
        values.push(bytesOf(operands[i + 1]) ?? "");
      }
    if (operator === "endbfrange")
      for (let i = 0; i + 2 < operands.length; i += 3) {
        const [from, to] = [codeOf(operands[i]), codeOf(operands[i + 1])];
        ranges.push([from, to]);
        const target = operands[i + 2];
        if (Array.isArray(target)) values.push(...target.map((one: Operand) => bytesOf(one) ?? ""));
        else values.push(...ends(bytesOf(target) ?? "", to - from));
      }
  }
  return {
    has: (code) => single.has(code) || ranges.some(([from, to]) => from <= code && code <= to),
    values,
  };
}

const codeOf = (value: Operand | undefined): number => numberOf(bytesOf(value) ?? "");

export const numberOf = (bytes: string): number =>
  [...bytes].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0);

/** The first and last of a range: its last unit counts up. */
function ends(first: string, count: number): string[] {
  const last = (numberOf(first.slice(-2)) + count) & 0xffff;
  return [first, first.slice(0, -2) + String.fromCharCode(last >> 8, last & 0xff)];
}
