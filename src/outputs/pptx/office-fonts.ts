/** The fonts that people have for those that the pages carry: of the same metrics, so that lines break alike. */

const EQUAL_METRICS: Readonly<Record<string, string>> = {
  carlito: "Calibri",
  caladea: "Cambria",
  "liberation sans": "Arial",
  arimo: "Arial",
  "liberation serif": "Times New Roman",
  tinos: "Times New Roman",
  "liberation mono": "Courier New",
  cousine: "Courier New",
  "dejavu sans": "Verdana",
  "open sans": "Segoe UI",
  katex_main: "Cambria Math",
  katex_math: "Cambria Math",
};

const EAST_ASIAN: Readonly<Record<string, string>> = {
  "noto sans jp": "Yu Gothic",
  "noto sans cjk jp": "Yu Gothic",
  "noto serif jp": "Yu Mincho",
  "noto serif cjk jp": "Yu Mincho",
  "noto sans sc": "Microsoft YaHei",
  "noto sans cjk sc": "Microsoft YaHei",
  "noto sans tc": "Microsoft JhengHei",
  "noto sans kr": "Malgun Gothic",
  "noto sans cjk kr": "Malgun Gothic",
};

const unquoted = (name: string): string => name.replace(/^["']|["']$/g, "");

/** Variable fonts name their default weight, too: "Noto Sans JP Thin". */
export const familyOf = (name: string): string =>
  unquoted(name).replace(
    / (Thin|ExtraLight|Light|DemiLight|Regular|Medium|SemiBold|Bold|ExtraBold|Black)$/,
    "",
  );

/** The name that a PPTX gives to a font, e.g. Calibri for Carlito. */
function officeName(family: string): string {
  const name = familyOf(family);
  const key = name.toLowerCase();
  return EQUAL_METRICS[key] ?? EAST_ASIAN[key] ?? name;
}

/**
 * Names fonts for a PPTX that carries some: those by their own name, whether the page or a theme asks for them by that
 * name or by the one that people have, and all others as {@link officeName} does.
 */
export const namer =
  (carried: readonly string[]) =>
  (family: string): string => {
    const usual = officeName(family);
    return carried.find((own) => officeName(own) === usual) ?? usual;
  };

export const isEastAsian = (family: string): boolean =>
  familyOf(family).toLowerCase() in EAST_ASIAN;
