/** The flags that every command has, written once. */
import { type Command, Option } from "commander";
import { applyConfig } from "./apply-config.ts";

export const commonOptions = (command: Command): Command =>
  command
    .optionsGroup("Common options:")
    .option("-q, --quiet", "say nothing but faults")
    .option("-v, --verbose", "tell what is used and why, and how long it took")
    .option("--json", "print what was found as JSON, and nothing else (docs/json.md)")
    .addOption(
      new Option(
        "--config <file>",
        "settings of a project (default: briefdeck.config.ts here or above)",
      ).env("BRIEFDECK_CONFIG"),
    )
    .option("--no-config", "leave it aside")
    .option("--no-color", "print no colours (or NO_COLOR=1; FORCE_COLOR=1 prints them into pipes)")
    .hook("preAction", (_, actor) => applyConfig(actor))
    .helpOption("-h, --help", "tell what there is");
