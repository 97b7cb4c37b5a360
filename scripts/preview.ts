/** `npm run preview`: serves all decks, and shows what is saved as soon as it is. */
import { run } from "../src/cli/run.ts";

process.exitCode = await run(["preview", ...process.argv.slice(2)]);
