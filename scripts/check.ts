/** `npm run check`: validates all content. */
import { run } from "../src/cli/run.ts";

process.exitCode = await run(["check", ...process.argv.slice(2)]);
