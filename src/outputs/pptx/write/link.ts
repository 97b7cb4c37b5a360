/** Links to the web and to other slides. */
import type { Link } from "../model.ts";
import type { LinkWriter } from "./text.ts";
import { el } from "./xml.ts";

/** @param slide and outside relate to the target and return the relationship's id. */
export const linkWriter = (
  slide: (index: number) => string | undefined,
  outside: (url: string) => string,
): LinkWriter => {
  return (link: Link, name = "a:hlinkClick") => {
    const inside = "slide" in link;
    return el(
      name,
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
