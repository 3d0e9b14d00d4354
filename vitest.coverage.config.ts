import { defineConfig } from "vitest/config";

/** Which lines of `src/` the tests run, those against a real PostgreSQL included. */
export default defineConfig({
  test: {
    include: ["tests/**/*.{test,postgres}.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      enabled: true,
      provider: "v8",
      include: ["src/**/*.ts"],
      // The page runs in a browser: its tests are those of vitest.e2e.config.ts.
      exclude: ["src/playground/page/**"],
      reporter: ["text-summary", "json-summary"],
      reportOnFailure: true,
      thresholds: { lines: 92 },
    },
  },
});
