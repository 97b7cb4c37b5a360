/** `npm run convert -- deck.md -o deck.pptx`: any Marp Markdown. */
import { run } from "../src/cli/run.ts";

process.exitCode = await run(["convert", ...process.argv.slice(2)]);
