/** Reads the gradients of SVG drawings off the page: they have no layout, so that no snapshot holds their stops. */
import type { Page } from "puppeteer-core";
import type { SvgGradient } from "../boxes.ts";

/** @returns them by id; of several with one id the first, which is the one that browsers paint with. */
export async function svgGradients(page: Page): Promise<ReadonlyMap<string, SvgGradient>> {
  const found = await page.evaluate(() => {
    const ends = {
      linearGradient: ["x1", "y1", "x2", "y2"],
      radialGradient: ["cx", "cy", "r", "fx", "fy"],
    };
    const all = document.querySelectorAll<SVGGradientElement>("linearGradient, radialGradient");
    return [...all].map((gradient) => {
      // What one leaves unsaid, those say that it refers to.
      const chain: SVGGradientElement[] = [];
      for (let next: Element | null = gradient; next instanceof SVGGradientElement; ) {
        if (chain.includes(next)) break;
        chain.push(next);
        const id: string = next.href.baseVal.slice(1);
        next = id === "" ? null : document.getElementById(id);
      }
      const saying = (name: string) => chain.find((each) => each.hasAttribute(name)) ?? gradient;
      const byBox = saying("gradientUnits").gradientUnits.baseVal === 2;
      const lengthOf = (name: string) => {
        const length = Reflect.get(saying(name), name)?.baseVal;
        if (!(length instanceof SVGLength)) return 0;
        const percent = length.unitType === SVGLength.SVG_LENGTHTYPE_PERCENTAGE;
        const { value, valueInSpecifiedUnits } = length;
        return byBox ? valueInSpecifiedUnits / (percent ? 100 : 1) : value;
      };
      const radial = gradient instanceof SVGRadialGradientElement;
      // The focus is the middle where nobody says otherwise.
      const middle = (name: string) =>
        /^f[xy]$/.test(name) && !saying(name).hasAttribute(name) ? name.replace("f", "c") : name;
      const names = radial ? ends.radialGradient : ends.linearGradient;
      const turned = [...saying("gradientTransform").gradientTransform.baseVal].reduce(
        (sum, { matrix: m }) => sum.multiply(new DOMMatrix([m.a, m.b, m.c, m.d, m.e, m.f])),
        new DOMMatrix(),
      );
      const stops = chain.map((each) => [...each.querySelectorAll("stop")]).find((s) => s.length);
      return {
        id: gradient.id,
        radial,
        byBox,
        pads: saying("spreadMethod").spreadMethod.baseVal === 1,
        matrix: [turned.a, turned.b, turned.c, turned.d, turned.e, turned.f] as const,
        ends: names.map(middle).map(lengthOf),
        stops: (stops ?? []).map((stop) => {
          const { stopColor, stopOpacity } = getComputedStyle(stop);
          return { color: stopColor, opacity: Number(stopOpacity), at: stop.offset.baseVal };
        }),
      };
    });
  });
  // Of equal keys a map keeps the last.
  return new Map(found.reverse().map(({ id, ...gradient }) => [id, gradient]));
}
