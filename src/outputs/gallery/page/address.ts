/** What the page shows, kept after the `#` of its address, so that a view can be bookmarked and passed on. */

export const read = (): URLSearchParams => new URLSearchParams(location.hash.slice(1));

/** @param step whether "back" is to lead to what was shown before. */
export function write(values: URLSearchParams, step: boolean): void {
  const hash = `#${values}`;
  if (hash === (location.hash || "#")) return;
  if (step) history.pushState(null, "", hash);
  else history.replaceState(null, "", hash);
}
