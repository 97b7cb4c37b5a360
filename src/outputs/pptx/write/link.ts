/** Links to the web and to other slides. */
import type { Link } from "../model.ts";
import { type Element, el } from "./xml.ts";

/** Writes a link and returns its element; the part knows the relationship. */
export type LinkWriter = (link: Link) => Element;

/** @param slide and outside relate to the target and return the relationship's id. */
export const linkWriter = (
  slide: (index: number) => string | undefined,
  outside: (url: string) => string,
): LinkWriter => {
  return (link) => {
    const inside = "slide" in link;
    return el(
      "a:hlinkClick",
      {
        "r:id": inside ? slide(link.slide) : outside(link.url),
        action: inside ? "ppaction://hlinksldjump" : undefined,
      },
      el(
        "a:extLst",
        {},
        // Without this PowerPoint paints every link in the theme's link colour.
        el(
          "a:ext",
          { uri: "{A12FA001-AC4F-418D-AE19-62706E023703}" },
          el("ahyp:hlinkClr", {
            "xmlns:ahyp": "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor",
            val: "tx",
          }),
        ),
      ),
    );
  };
};
