/** The flags that every command has, written once. */
import type { Command } from "commander";

export const commonOptions = (command: Command): Command =>
  command
    .optionsGroup("Common options:")
    .option("-q, --quiet", "say nothing but faults")
    .option("-v, --verbose", "tell what is used and why, and how long it took")
    .option("--json", "print what was found as JSON, and nothing else (docs/json.md)")
    .option("--no-color", "print no colours (or NO_COLOR=1; FORCE_COLOR=1 prints them into pipes)")
    .helpOption("-h, --help", "tell what there is");
