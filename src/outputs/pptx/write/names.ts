/** Namespaces, relationship types and content types of OOXML. */

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
export const R = `${OFFICE}/relationships`;
export const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const P = "http://schemas.openxmlformats.org/presentationml/2006/main";
export const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main";
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
export const PACKAGE_RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
export const CORE_REL =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
export const APP = `${OFFICE}/extended-properties`;
export const CUSTOM = `${OFFICE}/custom-properties`;
export const VT = `${OFFICE}/docPropsVTypes`;

/** The declarations that every presentation part carries. */
export const ROOT = { "xmlns:a": A, "xmlns:r": R, "xmlns:p": P };

const PML = "application/vnd.openxmlformats-officedocument.presentationml";
export const TYPES = {
  presentation: `${PML}.presentation.main+xml`,
  slide: `${PML}.slide+xml`,
  slideLayout: `${PML}.slideLayout+xml`,
  slideMaster: `${PML}.slideMaster+xml`,
  notesSlide: `${PML}.notesSlide+xml`,
  notesMaster: `${PML}.notesMaster+xml`,
  presProps: `${PML}.presProps+xml`,
  viewProps: `${PML}.viewProps+xml`,
  tableStyles: `${PML}.tableStyles+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  app: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  customXmlProps: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  custom: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
} as const;
