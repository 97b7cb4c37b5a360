/** `npm run verify-sources`: holds a briefing to its sources. */
import { run } from "../src/cli/run.ts";

process.exitCode = await run(["verify", ...process.argv.slice(2)]);
