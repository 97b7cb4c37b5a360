/** How alike two pictures of a slide are, as a whole and where there is ink. */
import { PNG } from "pngjs";
import { ssim } from "ssim.js";

export interface Likeness {
  readonly ssim: number;
  /** Over the windows of the reference that contain edges. */
  readonly ink: number;
}

/** Standard deviation of grey (0–255) above which a window holds an edge. */
const EDGE = 12;

/**
 * SSIM with the defaults of ssim.js: pictures are first reduced to about 256 px on their short side, since at full size
 * the smoothing of letters, which no reader sees, outweighs where they stand (Chromium's own PDF then scores 0.94).
 */
export function likeness(reference: Buffer, other: Buffer): Likeness {
  const [a, b] = [PNG.sync.read(reference), PNG.sync.read(other)];
  const image = (png: PNG) => ({
    data: new Uint8ClampedArray(png.data),
    width: png.width,
    height: png.height,
  });
  const { mssim, ssim_map: map } = ssim(image(a), image(b));
  const factor = Math.max(1, Math.round(Math.min(a.width, a.height) / 256));
  const window = 11 * factor;
  const edges = deviations(a, window);
  const across = a.width - window + 1;
  let sum = 0;
  let count = 0;
  for (let y = 0; y < map.height; y++)
    for (let x = 0; x < map.width; x++)
      if ((edges[y * factor * across + x * factor] ?? 0) > EDGE) {
        sum += map.data[y * map.width + x] ?? 0;
        count++;
      }
  return { ssim: mssim, ink: count ? sum / count : 1 };
}

/** The standard deviation of grey in each window, by summed areas. */
function deviations(png: PNG, window: number): Float64Array {
  const { width, height, data } = png;
  const [sums, squares] = [
    new Float64Array((width + 1) * (height + 1)),
    new Float64Array((width + 1) * (height + 1)),
  ];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = 4 * (y * width + x);
      const grey = 0.299 * (data[i] ?? 0) + 0.587 * (data[i + 1] ?? 0) + 0.114 * (data[i + 2] ?? 0);
      const at = (y + 1) * (width + 1) + x + 1;
      for (const [area, value] of [
        [sums, grey],
        [squares, grey * grey],
      ] as const)
        area[at] =
          value + (area[at - 1] ?? 0) + (area[at - width - 1] ?? 0) - (area[at - width - 2] ?? 0);
    }
  const [w, h] = [width - window + 1, height - window + 1];
  const out = new Float64Array(w * h);
  const n = window * window;
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const corners = [
        (y + window) * (width + 1) + x + window,
        y * (width + 1) + x + window,
        (y + window) * (width + 1) + x,
        y * (width + 1) + x,
      ] as const;
      const over = (area: Float64Array) =>
        (area[corners[0]] ?? 0) -
        (area[corners[1]] ?? 0) -
        (area[corners[2]] ?? 0) +
        (area[corners[3]] ?? 0);
      const mean = over(sums) / n;
      out[y * w + x] = Math.sqrt(Math.max(0, over(squares) / n - mean * mean));
    }
  return out;
}
