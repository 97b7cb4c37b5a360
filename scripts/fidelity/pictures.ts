/** How alike two pictures of a slide are, as a whole and where there is ink. */
import { PNG } from "pngjs";
import { ssim } from "ssim.js";

export interface Likeness {
  readonly ssim: number;
  /** Over the windows of the reference that contain edges. */
  readonly ink: number;
}

/** Brightness of each pixel, 0 to 255. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

export interface Picture {
  readonly colours: { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number };
  readonly grey: Grey;
}

export function pictureOf(bytes: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(bytes);
  const grey = new Float32Array(width * height);
  for (let i = 0; i < grey.length; i++)
    grey[i] =
      0.299 * (data[4 * i] ?? 0) + 0.587 * (data[4 * i + 1] ?? 0) + 0.114 * (data[4 * i + 2] ?? 0);
  return {
    colours: { data: new Uint8ClampedArray(data), width, height },
    grey: { width, height, data: grey },
  };
}

/** Standard deviation of grey (0–255) above which a window holds an edge. */
const EDGE = 12;

/**
 * SSIM with the defaults of ssim.js: pictures are first reduced to about 256 px on their short side, since at full size
 * the smoothing of letters, which no reader sees, outweighs where they stand (Chromium's own PDF then scores 0.94).
 */
export function likeness(reference: Picture, other: Picture): Likeness {
  const { mssim, ssim_map: map } = ssim(reference.colours, other.colours);
  const { width, height } = reference.grey;
  const factor = Math.max(1, Math.round(Math.min(width, height) / 256));
  const deviation = deviations(reference.grey, 11 * factor);
  let sum = 0;
  let count = 0;
  for (let y = 0; y < map.height; y++)
    for (let x = 0; x < map.width; x++)
      if (deviation(x * factor, y * factor) > EDGE) {
        sum += map.data[y * map.width + x] ?? 0;
        count++;
      }
  return { ssim: mssim, ink: count ? sum / count : 1 };
}

/** The standard deviation of grey in the window at a place, by summed areas. */
function deviations({ width, height, data }: Grey, window: number) {
  const across = width + 1;
  const [sums, squares] = [
    new Float64Array(across * (height + 1)),
    new Float64Array(across * (height + 1)),
  ];
  for (let y = 0; y < height; y++) {
    let [row, rowSquared] = [0, 0];
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x] ?? 0;
      row += value;
      rowSquared += value * value;
      const at = (y + 1) * across + x + 1;
      sums[at] = (sums[at - across] ?? 0) + row;
      squares[at] = (squares[at - across] ?? 0) + rowSquared;
    }
  }
  const n = window * window;
  return (x: number, y: number): number => {
    const [top, bottom] = [y * across + x, (y + window) * across + x];
    const over = (area: Float64Array) =>
      (area[bottom + window] ?? 0) -
      (area[top + window] ?? 0) -
      (area[bottom] ?? 0) +
      (area[top] ?? 0);
    const mean = over(sums) / n;
    return Math.sqrt(Math.max(0, over(squares) / n - mean * mean));
  };
}
