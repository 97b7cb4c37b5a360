/** Fewer pixels for the same picture: each new one is the mean of what it covers, which neither rings nor flickers. */

/** RGBA, 8 bits each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Which pixels of the old row or column a new one covers, and how much of each. */
interface Span {
  readonly from: number;
  readonly shares: readonly number[];
}

/** Colours count by how opaque they are: what cannot be seen must not stain an edge. Never call it to enlarge. */
export function averaged(source: Pixels, width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 4);
  const columns = spans(source.width, width);
  const row = new Float64Array(width * 4);
  const sum = new Float64Array(width * 4);
  let inRow = -1;
  spans(source.height, height).forEach(({ from, shares }, y) => {
    sum.fill(0);
    shares.forEach((share, i) => {
      // Where two new rows share an old one, it is the last of one and the first of the next.
      if (inRow !== from + i) acrossRow(source, from + i, columns, row);
      inRow = from + i;
      for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + share * (row[k] ?? 0);
    });
    for (let k = 0; k < sum.length; k += 4) {
      const alpha = sum[k + 3] ?? 0;
      const at = y * width * 4 + k;
      for (let c = 0; c < 3; c++)
        data[at + c] = alpha ? Math.min(255, Math.round(((sum[k + c] ?? 0) * 255) / alpha)) : 0;
      data[at + 3] = Math.round(alpha);
    }
  });
  return { width, height, data };
}

function acrossRow(
  { data, width }: Pixels,
  y: number,
  columns: readonly Span[],
  row: Float64Array,
): void {
  columns.forEach(({ from, shares }, x) => {
    let [r, g, b, a] = [0, 0, 0, 0];
    for (let i = 0; i < shares.length; i++) {
      const at = (y * width + from + i) * 4;
      const alpha = (shares[i] ?? 0) * (data[at + 3] ?? 0);
      const seen = alpha / 255;
      r += seen * (data[at] ?? 0);
      g += seen * (data[at + 1] ?? 0);
      b += seen * (data[at + 2] ?? 0);
      a += alpha;
    }
    row.set([r, g, b, a], x * 4);
  });
}

function spans(before: number, after: number): Span[] {
  const step = before / after;
  return Array.from({ length: after }, (_, i) => {
    const [start, end] = [i * step, Math.min(before, (i + 1) * step)];
    const from = Math.floor(start);
    const count = Math.max(1, Math.ceil(end - 1e-9) - from);
    const shares = Array.from(
      { length: count },
      (_, k) => (Math.min(end, from + k + 1) - Math.max(start, from + k)) / (end - start),
    );
    return { from, shares };
  });
}
