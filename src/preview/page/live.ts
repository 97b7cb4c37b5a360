/** Listens to the server, for as long as the page is open: where the line breaks, it is taken up again. */
import { NOTHING, type Snapshot, type Update, updated } from "../snapshot.ts";
import { type Store, shownWith } from "./state.ts";

/** @returns what ends it */
export function listen(store: Store, path: string | undefined): () => void {
  const source = new EventSource(path === undefined ? "/-/events" : `/-/events/${path}`);
  const take = (from: Snapshot, data: string, news: boolean) => {
    const snapshot = updated(from, JSON.parse(data) as Update);
    store.update({ ...shownWith(store.state(), snapshot, news), connected: true });
  };
  let met = false;
  source.addEventListener("all", ({ data }: MessageEvent<string>) => {
    take(NOTHING, data, met);
    met = true;
  });
  source.addEventListener("update", ({ data }: MessageEvent<string>) =>
    take(store.state().snapshot, data, store.state().snapshot.slides.length > 0),
  );
  source.addEventListener("error", () => store.update({ connected: false }));
  return () => source.close();
}
