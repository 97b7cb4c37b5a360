/** Listens to the server, for as long as the page is open: where the line breaks, it is taken up again. */
import { NOTHING, type PageState, type Update, updated } from "../page-state.ts";
import { type Store, shownWith } from "./state.ts";

/** @returns what ends it */
export function listen(store: Store, path: string | undefined): () => void {
  const source = new EventSource(path === undefined ? "/-/events" : `/-/events/${path}`);
  const take = (from: PageState, data: string, news: boolean) => {
    const page = updated(from, JSON.parse(data) as Update);
    store.update({ ...shownWith(store.state(), page, news), connected: true });
  };
  let met = false;
  source.addEventListener("all", ({ data }: MessageEvent<string>) => {
    take(NOTHING, data, met);
    met = true;
  });
  source.addEventListener("update", ({ data }: MessageEvent<string>) =>
    take(store.state().page, data, store.state().page.slides.length > 0),
  );
  source.addEventListener("error", () => store.update({ connected: false }));
  return () => source.close();
}
