/** Tests that start Chromium share two cores: files run two at a time. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Modules are loaded once in each worker: what they remember is only what could be made again.
    isolate: false,
  },
});
