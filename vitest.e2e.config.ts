import { defineConfig } from "vitest/config";

/** Tests that drive a real Chromium: they fail, and are not skipped, where there is none. */
export default defineConfig({
  test: {
    include: ["tests/**/*.e2e.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser takes a core of its own.
    fileParallelism: false,
  },
});
