/** In which language everything is: checkpoint 11. The file's language serves all that has none of its own. */
import type { PDFDict } from "@cantoo/pdf-lib";
import type { Fault } from "../conditions.ts";
import type { PdfFile } from "../file.ts";
import { asDict, getDict, getList, getName, getText } from "../reading.ts";
import { isTag, pageOf, type Tags } from "../tags.ts";
import type { PageArea } from "./areas.ts";
import type { Xmp } from "./metadata.ts";

/** By RFC 5646, roughly. */
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

export function* languageFaults(
  file: PdfFile,
  tags: Tags,
  areas: readonly PageArea[],
  xmp: Xmp | undefined,
): Generator<Fault> {
  const own = getText(file.catalog, "Lang");
  for (const language of new Set([own, ...tags.all.map((tag) => tag.language)]))
    if (language && !LANGUAGE.test(language))
      yield { condition: "ISO 14289-1, 7.2", message: `“${language}” is no language` };
  if (own) return;
  const nameless = tags.all.filter((tag) => !tag.language);
  const text = nameless.find((tag) => tag.kids.some((kid) => !isTag(kid)));
  if (text)
    yield {
      condition: "11-001",
      page: pageOf(text, file),
      message: `no language is known for the text of ${text.type}, nor for the file`,
    };
  const described = nameless.find(({ dict }) =>
    ["Alt", "ActualText", "E"].some((key) => getText(dict, key)),
  );
  if (described)
    yield {
      condition: "11-002",
      page: pageOf(described, file),
      message: `no language is known for the alternative text of ${described.type}`,
    };
  if (getDict(getDict(file.catalog, "Outlines"), "First"))
    yield { condition: "11-003", message: "no language is known for the outline" };
  const annotation = areas.find(({ dict, tag }) => getText(dict, "Contents") && !tag?.language);
  if (annotation)
    yield {
      condition: "11-004",
      page: annotation.page,
      message: "no language is known for an annotation's description",
    };
  if (describesField(file, areas))
    yield { condition: "11-005", message: "no language is known for a form field's description" };
  if (xmp?.title && !xmp.titleLanguage)
    yield { condition: "11-006", message: "no language is known for the title in XMP" };
}

const describesField = (file: PdfFile, areas: readonly PageArea[]): boolean =>
  [
    ...getList(getDict(file.catalog, "AcroForm"), "Fields").map(asDict),
    ...areas.filter(({ dict, tag }) => isWidget(dict) && !tag?.language).map(({ dict }) => dict),
  ].some((field) => getText(field, "TU"));

const isWidget = (dict: PDFDict) => getName(dict, "Subtype") === "Widget";
