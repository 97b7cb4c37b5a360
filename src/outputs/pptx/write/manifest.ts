/** What the file says of itself for programs, as a custom XML part: PowerPoint and LibreOffice keep it when they save. */
import { sealParts, UNSEALED } from "../../../manifest/seal.ts";
import { R, TYPES } from "./names.ts";
import type { Parts } from "./package.ts";
import { el } from "./xml.ts";

/** The namespace by which the part is known. */
const MANIFEST = "urn:briefdeck:manifest:1";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PATH = "customXml/item1.xml";
/** Of the part: any, but always the same. */
const ID = "{9F1B6C52-5E0D-4C1B-8B0A-3D2F6A7C4E18}";

/** @param owner the part that relates to it: the presentation. */
export function addManifest(parts: Parts, owner: string, manifest: object): void {
  const props = "customXml/itemProps1.xml";
  parts.relations(owner).to(`${R}/customXml`, PATH);
  parts.relations(PATH).to(`${R}/customXmlProps`, props);
  parts.addXml(PATH, el("manifest", { xmlns: MANIFEST, seal: UNSEALED }, JSON.stringify(manifest)));
  parts.add(
    props,
    TYPES.customXmlProps,
    el(
      "ds:datastoreItem",
      { "xmlns:ds": CUSTOM_XML, "ds:itemID": ID },
      el("ds:schemaRefs", {}, el("ds:schemaRef", { "ds:uri": MANIFEST })),
    ),
  );
}

/** The same parts, sealed where they hold a manifest. */
export function sealed(
  files: readonly (readonly [string, Uint8Array])[],
): readonly (readonly [string, Uint8Array])[] {
  if (!files.some(([path]) => path === PATH)) return files;
  const { value } = sealParts(files, PATH);
  return files.map(([path, bytes]) =>
    path === PATH && value !== undefined
      ? ([path, new TextEncoder().encode(value)] as const)
      : ([path, bytes] as const),
  );
}
