/** `npm run inspect`: says of finished files what they are and whether they still are what was built. */
import { run } from "../src/cli/run.ts";

process.exitCode = await run(["inspect", ...process.argv.slice(2)]);
