import { build, ContentError } from "briefdeck";

try {
  const { decks, diagnostics } = await build({
    audiences: ["press"],
    formats: ["pdf", "pptx"],
    onProgress: ({ deck, stage }) => console.log(deck, stage),
  });
  console.log(`${decks.length} decks, ${diagnostics.length} warnings`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  for (const { code, file, line } of error.diagnostics) console.log(`${file}:${line} ${code}`);
}
