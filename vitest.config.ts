/**
 * Tests wait for Chromium and Chromium for them: one file more at a time than there are cores leaves none of these idle.
 */
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: Math.min(4, availableParallelism()) + 1,
    // Modules are loaded once in each worker: what they remember is only what could be made again.
    isolate: false,
  },
});
