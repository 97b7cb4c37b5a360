/** `npm run source`: adds, compares and updates the sources of a briefing. */
import { run } from "../src/cli/run.ts";

process.exitCode = await run(["source", ...process.argv.slice(2)]);
