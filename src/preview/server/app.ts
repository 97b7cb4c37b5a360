/** All addresses of the preview, and what is answered there. */
import { readFile } from "node:fs/promises";
import { type Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { parsePointer } from "../../core/pointer.ts";
import type { Watched } from "../deck-page.ts";
import type { Desk } from "../desk.ts";
import { findingsOf } from "../findings.ts";
import type { PreviewOptions } from "../options.ts";
import { PAGE } from "../page.generated.ts";
import { NOTHING, type PageState, updateOf } from "../page-state.ts";
import { pageFonts } from "../styles.ts";
import { builtFile } from "./built-files.ts";
import { downloads } from "./downloads.ts";
import { askedPlace, openInEditor } from "./editor.ts";
import { type Access, guard } from "./guard.ts";
import { DOWNLOADS, download, ICON, shell } from "./pages.ts";

/** Ms between signs of life, so that what stands between can tell. */
const ALIVE = 20_000;

export function previewApp(desk: Desk, access: Access, options: PreviewOptions): Hono {
  const app = new Hono();
  const made = downloads(options);
  const fonts = () => pageFonts(desk.now().template.fonts);
  const entryOf = (path: string) => desk.now().entries.find((entry) => entry.path === path);
  app.use(guard(access));

  app.get("/", (context) => context.html(shell()));
  app.get("/-/page.js", (context) => text(context, PAGE.code, "text/javascript"));
  app.get("/-/page.css", (context) => text(context, PAGE.css, "text/css"));
  app.get("/-/icon.svg", (context) => text(context, ICON, "image/svg+xml"));
  app.get("/-/fonts.css", async (context) => text(context, (await fonts()).css, "text/css"));
  app.get("/-/fonts/:name", async (context) => {
    const file = (await fonts()).files.get(context.req.param("name"));
    if (!file) return context.notFound();
    return bytes(context, new Uint8Array(await readFile(file)), "font/woff2", FOR_LONG);
  });

  app.get("/-/events", (context) => events(context, desk.list));
  app.get("/-/events/:briefing/:deck", (context) => {
    const { briefing, deck } = context.req.param();
    const entry = entryOf(`${briefing}/${deck}`);
    return entry ? events(context, desk.page(entry)) : context.notFound();
  });
  app.post("/-/editor", async (context) => {
    const asked = askedPlace(await context.req.json().catch(() => undefined));
    const entry = asked?.deck === undefined ? undefined : entryOf(asked.deck);
    const deck = entry && desk.page(entry).deck();
    const slide = deck?.slides.find((one) => one.slide.id === asked?.slide);
    const pointer =
      asked?.content === undefined
        ? slide?.origin(asked?.title ? ["title"] : [])
        : parsePointer(asked.content);
    const isThere = pointer && deck?.briefing.raw(pointer) !== undefined;
    const place = asked?.place ?? (isThere ? deck?.briefing.locate(pointer) : undefined);
    const path = place && desk.pathOf(place.file);
    if (!place || !path) return context.json({ error: "no file of this briefing" }, 404);
    const error = await openInEditor({ ...place, file: path }, options.editor);
    return context.json({ ...place, ...(error === undefined ? {} : { error }) });
  });

  app.get("/out/*", async (context) => {
    const path = new URL(context.req.raw.url).pathname.slice("/out/".length);
    const file = await builtFile(options.out, path);
    if (!file) return context.notFound();
    // Whatever lies there is of another origin than this page.
    context.header("Content-Security-Policy", "sandbox allow-scripts allow-downloads allow-popups");
    return bytes(context, file.bytes, file.type);
  });
  app.get("/:briefing/:deck", async (context) => {
    const { briefing, deck } = context.req.param();
    if (entryOf(`${briefing}/${deck}`)) return context.html(shell());
    const asked = download(deck);
    const entry = asked && entryOf(`${briefing}/${asked.name}`);
    if (!entry || !desk.page(entry).state().deck?.formats.includes(asked.format))
      return context.notFound();
    const file = await made(entry, asked.format);
    if (file.diagnostics)
      return context.json({ faults: findingsOf(file.diagnostics, desk.now().textOf) }, 422);
    context.header("Content-Disposition", `attachment; filename="${deck}"`);
    return bytes(context, file.bytes, DOWNLOADS[asked.format]);
  });
  app.notFound((context) => context.text("there is nothing here", 404));
  app.onError((error, context) => {
    options.debug(`preview: ${error.stack ?? error.message}`);
    return context.text("something broke; -v tells more", 500);
  });
  return app;
}

/** What has its hash in its name, or never changes. */
const FOR_LONG = "private, max-age=31536000, immutable";

const text = (context: Context, body: string, type: string) =>
  context.body(body, 200, { "Content-Type": `${type}; charset=utf-8` });

const bytes = (context: Context, body: Uint8Array<ArrayBuffer>, type: string, cache?: string) =>
  context.body(body, 200, {
    "Content-Type": type,
    ...(cache ? { "Cache-Control": cache } : {}),
  });

/** First all that there is, then what changes. */
const events = (context: Context, watched: Watched) =>
  streamSSE(context, async (stream) => {
    let sent = watched.state();
    await stream.writeSSE({ event: "all", data: JSON.stringify(updateOf(NOTHING, sent) ?? {}) });
    const send = (now: PageState) => {
      const update = updateOf(sent, now);
      sent = now;
      if (update) void stream.writeSSE({ event: "update", data: JSON.stringify(update) });
    };
    const stop = watched.watch(send);
    // What came while the first was on its way.
    send(watched.state());
    const alive = setInterval(() => void stream.write(":\n\n"), ALIVE);
    await new Promise<void>((gone) => stream.onAbort(gone));
    clearInterval(alive);
    stop();
  });
