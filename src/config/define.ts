/** Completion and checks in an editor for `briefdeck.config.ts`. Imports nothing: it is loaded with each config. */
import type { Config } from "./schema.ts";

/**
 * Gives back what it is given.
 * @example
 * ```ts
 * import { defineConfig } from "briefdeck";
 *
 * export default defineConfig({ content: "briefings", format: ["html", "pdf"] });
 * ```
 */
export const defineConfig = (config: Config): Config => config;
