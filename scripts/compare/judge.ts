/** Judges a PPTX, whoever made it, by what is in it and by what LibreOffice shows of it. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { launchBrowser } from "../../src/browser/launch.ts";
import { pagesOf, renderInOffice } from "../fidelity/office.ts";
import { likeness, pictureOf } from "../fidelity/pictures.ts";

export interface Judged {
  readonly slides: number;
  readonly words: number;
  readonly wordsFound: number;
  readonly textShapes: number;
  readonly pictures: number;
  readonly titles: number;
  readonly tables: number;
  readonly notes: number;
  readonly ssim: number;
  readonly ink: number;
}

const SIZE = { width: 1280, height: 720 };
const letters = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
const count = (xml: string, pattern: RegExp) => (xml.match(pattern) ?? []).length;

/** `html` is the deck that the PPTX should look like. */
export async function judge(html: string, pptx: string): Promise<Judged> {
  const { texts, pictures } = await inChromium(html);
  const parts = unzipSync(readFileSync(pptx));
  const named = (pattern: RegExp) =>
    Object.keys(parts)
      .filter((name) => pattern.test(name))
      .sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
      .map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  const slides = named(/^ppt\/slides\/slide\d+\.xml$/);
  const said = slides.map((xml) =>
    letters(
      [...xml.matchAll(/<a:t[^>]*>([^<]*)<\/a:t>/g)]
        .map(([, text = ""]) => unescaped(text))
        .join(""),
    ),
  );
  const words = texts.map((text) => text.split(/\s+/).map(letters).filter(Boolean));
  const [pdf = ""] = await renderInOffice([pptx]);
  const shown = pagesOf(pdf, SIZE);
  const alike = pictures.map((picture, i) => {
    const other = shown[i];
    return other ? likeness(pictureOf(picture), pictureOf(other)) : { ssim: 0, ink: 0 };
  });
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
  const all = slides.join("");
  return {
    slides: pictures.length,
    words: words.flat().length,
    wordsFound: words.flatMap((list, i) => list.filter((word) => said[i]?.includes(word))).length,
    textShapes: count(all, /<p:txBody>(?:(?!<\/p:txBody>)[\s\S])*?<a:t[ >]/g),
    pictures: count(all, /<p:pic>/g),
    titles: slides.filter((xml) => /<p:ph [^>]*type="(title|ctrTitle)"/.test(xml)).length,
    tables: count(all, /<a:tbl>/g),
    notes: named(/^ppt\/notesSlides\/notesSlide\d+\.xml$/).filter((xml) =>
      /<a:t[^>]*>[^<]{20,}/.test(xml),
    ).length,
    ssim: mean(alike.map(({ ssim }) => ssim)),
    ink: mean(alike.map(({ ink }) => ink)),
  };
}

const unescaped = (text: string) =>
  text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name] ?? "",
    );

/** What a reader sees of the deck, slide by slide: its text, and its picture. */
async function inChromium(html: string): Promise<{ texts: string[]; pictures: Buffer[] }> {
  const browser = await launchBrowser();
  try {
    const { page } = await browser.open(readFileSync(html, "utf8"));
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll("svg[data-marpit-svg]")].map((svg) => {
        const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
        let text = "";
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (!node.parentElement?.closest("style")) text += ` ${node.textContent}`;
        return text;
      }),
    );
    const pictures: Buffer[] = [];
    for (const slide of await page.$$("svg[data-marpit-svg]"))
      pictures.push(Buffer.from(await slide.screenshot({ type: "png" })));
    return { texts, pictures };
  } finally {
    await browser.close();
  }
}
