/** Reads a PPTX through LibreOffice: opens it, saves it as flat ODF, and returns what each slide says. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { all, readXml, type XmlNode } from "../../tests/outputs/pptx/xml-tree.ts";

/** Where LibreOffice is not on the path, `SOFFICE` says where it is. */
const SOFFICE = process.env["SOFFICE"] ?? "soffice";

export interface OfficeSlide {
  /** What LibreOffice holds to be the slide's title. */
  readonly title: string;
  /** All text, without white space. */
  readonly text: string;
  readonly notes: string;
}

export const squash = (text: string): string => text.replace(/\s+/g, "");

/** Why LibreOffice cannot be asked; undefined where it can. */
export const officeMissing = (): string | undefined =>
  spawnSync(SOFFICE, ["--version"]).error ? `${SOFFICE} is not installed` : undefined;

/** One start of LibreOffice for all files. @returns by file; undefined where it made nothing of one. */
export function readInOffice(files: readonly string[]): Map<string, OfficeSlide[] | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-office-"));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  spawnSync(SOFFICE, [profile, "--headless", "--convert-to", "fodp", "--outdir", folder, ...files]);
  const read = files.map((file) => {
    const flat = join(folder, basename(file).replace(/\.pptx$/, ".fodp"));
    const pages = existsSync(flat) ? pagesOf(readFileSync(flat, "utf8")) : undefined;
    return [file, pages] as const;
  });
  rmSync(folder, { recursive: true, force: true });
  return new Map(read);
}

function pagesOf(flat: string): OfficeSlide[] {
  const declaration = flat.replace(/<!DOCTYPE[^>]*>/, "").trimEnd();
  return all(readXml(declaration), "draw:page").map((page) => {
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

/** Pictures stand in a flat file as base64, which is no text. */
const said = (node: XmlNode): string =>
  all(node, "text:p")
    .map((p) => p.text)
    .join("\n");
