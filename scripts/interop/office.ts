/** Sends PPTX through LibreOffice: to ODP, to see what it holds, and back to PPTX, to see what is left. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { openPackage, slideTexts } from "../../tests/outputs/pptx/read-back.ts";
import { all, readXml, type XmlNode } from "../../tests/outputs/pptx/xml-tree.ts";

/** Where LibreOffice is not on the path, `SOFFICE` says where it is. */
const SOFFICE = process.env["SOFFICE"] ?? "soffice";

/** A slide as another reader has it. */
export interface ReadSlide {
  readonly title: string;
  /** All text, without white space. */
  readonly text: string;
  readonly notes: string;
}

export const squash = (text: string): string => text.replace(/\s+/g, "");

/** Why LibreOffice cannot be asked; undefined where it can. */
export const officeMissing = (): string | undefined =>
  spawnSync(SOFFICE, ["--version"]).error ? `${SOFFICE} is not installed` : undefined;

export interface RoundTrip {
  readonly odp: readonly ReadSlide[] | undefined;
  readonly pptx: readonly ReadSlide[] | undefined;
}

/**
 * Two starts of LibreOffice for all files, whose names must differ; in the same order, undefined where it made nothing.
 * @param oneWay files that need not come back, which come after the others
 */
export function throughOffice(files: readonly string[], oneWay: readonly string[]): RoundTrip[] {
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-office-"));
  const back = join(folder, "back");
  const convert = (to: string, into: string, from: readonly string[]) =>
    spawnSync(SOFFICE, [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      to,
      "--outdir",
      into,
      ...from,
    ]);
  const sent = [...files, ...oneWay];
  const odps = sent.map((file) => join(folder, basename(file).replace(/pptx$/, "odp")));
  convert("odp", folder, sent);
  convert("pptx", back, odps.slice(0, files.length).filter(existsSync));
  const read = odps.map((odp) => {
    const pptx = join(back, basename(odp).replace(/odp$/, "pptx"));
    return {
      odp: existsSync(odp) ? slidesOfOdp(readFileSync(odp)) : undefined,
      pptx: existsSync(pptx) ? slidesOfPptx(readFileSync(pptx)) : undefined,
    };
  });
  rmSync(folder, { recursive: true, force: true });
  return read;
}

export const slidesOfPptx = (bytes: Uint8Array): ReadSlide[] =>
  slideTexts(openPackage(bytes)).map(({ title, everything, notes }) => ({
    title,
    text: squash(everything),
    notes: squash(notes.join("")),
  }));

function slidesOfOdp(bytes: Uint8Array): ReadSlide[] {
  const content = strFromU8(unzipSync(bytes)["content.xml"] ?? new Uint8Array());
  return all(readXml(content.trimEnd()), "draw:page").map((page) => {
    const notes = page.children.filter((child) => child.name === "presentation:notes");
    const rest = page.children.filter((child) => child.name !== "presentation:notes");
    const title = rest
      .flatMap((child) => all(child, "draw:frame"))
      .find((frame) => frame.attributes["presentation:class"] === "title");
    return {
      title: title ? said(title) : "",
      text: squash(rest.map(said).join("")),
      notes: squash(notes.map(said).join("")),
    };
  });
}

const said = (node: XmlNode): string =>
  all(node, "text:p")
    .map((p) => p.text)
    .join("\n");
