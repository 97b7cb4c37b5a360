/** `npm run diff`: tells what changed. */
import { run } from "../src/cli/run.ts";

process.exitCode = await run(["diff", ...process.argv.slice(2)]);
