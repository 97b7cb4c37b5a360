/** Colours as #RRGGBB, and how far they are apart: WCAG contrast, CIEDE2000, and the same as colour-blind readers see them. */

type Triple = readonly [number, number, number];

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const rgb = (hex: string): Triple => {
  const at = (i: number) => linear(Number.parseInt(hex.slice(i, i + 2), 16) / 255);
  return [at(1), at(3), at(5)];
};
const dot = ([a, b, c]: Triple, [x, y, z]: Triple) => a * x + b * y + c * z;

const luminance = (hex: string) => dot([0.2126, 0.7152, 0.0722], rgb(hex));

/** #rrggbb of red, green and blue from 0 to 255; what comes after them is left out. */
export const hexOf = ([r, g, b]: readonly [number, number, number, ...number[]]): string =>
  `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** From 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * Rows of the matrices of Machado, Oliveira and Fernandes (2009) at full severity, on linear RGB.
 * "none" is normal sight.
 */
export const SIGHTS: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const clamp = (c: number) => Math.min(1, Math.max(0, c));

function lab(color: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], color) / 0.95047);
  const y = f(dot([0.2126729, 0.7151522, 0.072175], color));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], color) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE L*, 0 black to 100 white: what a grey printer leaves of a colour. */
export const lightness = (hex: string): number => lab(rgb(hex))[0];

/** CIEDE2000 between two colours as one kind of sight has them; about 2 is the least that is noticed side by side. */
export function distance(a: string, b: string, sight: string): number {
  const matrix = SIGHTS[sight];
  if (!matrix) throw new Error(`no sight ${sight}`);
  const seen = (hex: string): Triple => {
    const color = rgb(hex);
    const [r, g, blue] = matrix.map((row) => clamp(dot(row, color)));
    return [r ?? 0, g ?? 0, blue ?? 0];
  };
  return ciede2000(lab(seen(a)), lab(seen(b)));
}

/** Sharma, Wu and Dalal (2005). */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const degrees = Math.PI / 180;
  const seven = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const g = 0.5 * (1 - seven((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [x1, x2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)];
  const hue = (x: number, b: number) => (x || b ? (Math.atan2(b, x) / degrees + 360) % 360 : 0);
  const [h1, h2] = [hue(x1, b1), hue(x2, b2)];
  const grey = c1 * c2 === 0;
  const turn = h2 - h1;
  const dh = grey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const [dl, dc] = [l2 - l1, c2 - c1];
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * degrees);
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const sum = h1 + h2;
  const h = grey
    ? sum
    : Math.abs(turn) <= 180
      ? sum / 2
      : sum < 360
        ? (sum + 360) / 2
        : (sum - 360) / 2;
  const cos = (factor: number, shift: number) => Math.cos((factor * h + shift) * degrees);
  const t = 1 - 0.17 * cos(1, -30) + 0.24 * cos(2, 0) + 0.32 * cos(3, 6) - 0.2 * cos(4, -63);
  const rotation = -Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * degrees) * 2 * seven(c);
  const L = dl / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const C = dc / (1 + 0.045 * c);
  const H = dH / (1 + 0.015 * c * t);
  return Math.sqrt(L * L + C * C + H * H + rotation * C * H);
}
