/** The gallery's script: filters and the side-by-side view, over a list that needs neither. */
import { startCompare } from "./compare.ts";
import { startList } from "./list.ts";

if (document.getElementById("list")) {
  const parts = [startList(), startCompare()];
  const show = () => {
    for (const part of parts) part.show();
  };
  window.addEventListener("popstate", show);
  window.addEventListener("hashchange", show);
  show();
}
