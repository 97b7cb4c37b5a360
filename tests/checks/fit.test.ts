/** `fit: shrink`: the largest type at which a slide fits, the same in every format. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ContentError } from "../../src/core/diagnostics.ts";
import { build } from "../../src/pipeline/build.ts";
import { shrinkable } from "../../src/slides/fit.ts";
import { files, write } from "../fixtures/briefing.ts";
import { optionsIn } from "../fixtures/build.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-fit-"));
});
afterAll(() => rm(folder, { recursive: true }));

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(" ");

/** A deck of one slide with a title of so many words, in a folder of its own. */
async function made(
  name: string,
  count: number,
  slide: object,
  formats: ("md" | "html" | "pptx")[] = ["md"],
) {
  const data = files();
  const [one] = data["storyline.yaml"].slides.filter(({ id }) => id === "statement");
  Object.assign(data["storyline.yaml"], { slides: [{ ...one, title: words(count), ...slide }] });
  await write(join(folder, name, "content", "fixture"), data);
  const out = join(folder, name, "out");
  await build(optionsIn(join(folder, name), { formats, out }));
  return (ending: string) => readFile(join(out, "fixture", `all.${ending}`));
}

/** Codes of the errors. */
const faultsOf = (thrown: unknown) => {
  if (!(thrown instanceof ContentError)) throw new Error("nothing was refused");
  return thrown.diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
};

const fitOf = (markdown: string) => Number(/--fit:([\d.]+)/.exec(markdown)?.[1] ?? 1);

describe("fit: shrink", () => {
  it("sets type as large as it fits, in Markdown, HTML and PPTX alike", async () => {
    const file = await made("some", 72, { fit: "shrink" }, ["md", "html", "pptx"]);
    const fit = fitOf((await file("md")).toString());
    expect(fit).toBeGreaterThan(0.5);
    expect(fit).toBeLessThan(1);
    expect(fitOf((await file("html")).toString())).toBe(fit);
    const slide = strFromU8(
      unzipSync(await file("pptx"))["ppt/slides/slide1.xml"] ?? new Uint8Array(),
    );
    const title = Number(/type="title"[\s\S]*?sz="(\d+)"/.exec(slide)?.[1]);
    // The layout itself takes 28 px for a long title: 21 pt.
    expect(title).toBeCloseTo(2100 * fit, -1);
    expect(
      Math.min(...[...slide.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size))),
    ).toBeGreaterThanOrEqual(1000);
  });

  it("leaves a slide that fits, and a slide that does not ask, as they are", async () => {
    expect(fitOf((await (await made("fits", 5, { fit: "shrink" }))("md")).toString())).toBe(1);
    const fault = await made("asks-not", 72, {}).catch((error: unknown) => error);
    expect(faultsOf(fault)).toEqual(["OVERFLOW"]);
  });

  it("tells of what does not fit even at the floor", async () => {
    const fault = await made("much", 300, { fit: "shrink" }).catch((error: unknown) => error);
    expect(faultsOf(fault)).toContain("OVERFLOW");
  });
});

describe("CSS that can shrink", () => {
  it("keeps floors, lines in proportion, and all that is not type", () => {
    expect(shrinkable(".a{font-size:24px;line-height:30px;margin:8px}")).toBe(
      ".a{font-size:max(18.67px,calc(24px*var(--fit,1)));line-height:1.25em;margin:8px}",
    );
    expect(shrinkable(".b{font: 700 28px/35px Caladea, serif}")).toBe(
      ".b{font: 700 max(18.67px,calc(28px*var(--fit,1)))/1.25em Caladea, serif}",
    );
    expect(shrinkable(".c{font-size:16px}")).toBe(
      ".c{font-size:max(13.34px,calc(16px*var(--fit,1)))}",
    );
  });

  it("leaves what is at its floor and what frames a slide alone", () => {
    for (const css of [
      ".d{font-size:18.67px}",
      "footer{font-size:20px}",
      "section::after{font-size:20px}",
      ".e{line-height:20px}",
    ])
      expect(shrinkable(css)).toBe(css);
    expect(shrinkable("/* header */ .f{font-size:20px}")).toContain("var(--fit,1)");
  });
});
