/** `npm run build`: makes every deck. */
import { run } from "../src/cli/run.ts";

process.exitCode = await run(["build", ...process.argv.slice(2)]);
