/** Swipes step from slide to slide. */

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a finger must go, in px. */
const FAR = 40;

/** What a stroke means; nothing where it is short or rather up and down. */
export function swipe(from: Point, to: Point, rtl: boolean): "next" | "previous" | undefined {
  const along = to.x - from.x;
  if (Math.abs(along) < FAR || Math.abs(along) < 2 * Math.abs(to.y - from.y)) return undefined;
  return along < 0 !== rtl ? "next" : "previous";
}

export function listenToTouch(
  doc: Document,
  target: {
    readonly wanted: () => boolean;
    readonly rtl: () => boolean;
    readonly run: (command: "next" | "previous") => void;
  },
): void {
  let from: Point | undefined;
  const point = ({ clientX, clientY }: Touch): Point => ({ x: clientX, y: clientY });
  doc.addEventListener(
    "touchstart",
    ({ touches, target: at }) => {
      const [first, second] = touches;
      // Two fingers, or a slide that is zoomed into: the reader moves about in it.
      const zoomed = (doc.defaultView?.visualViewport?.scale ?? 1) > 1.01;
      const inUi = (at as Element | null)?.closest?.("dialog,.bd-scrolls");
      from = first && !second && !zoomed && !inUi && target.wanted() ? point(first) : undefined;
    },
    { passive: true },
  );
  doc.addEventListener(
    "touchend",
    ({ changedTouches }) => {
      const [last] = changedTouches;
      const meant = from && last ? swipe(from, point(last), target.rtl()) : undefined;
      from = undefined;
      if (meant) target.run(meant);
    },
    { passive: true },
  );
}
