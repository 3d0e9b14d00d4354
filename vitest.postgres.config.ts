import { defineConfig } from "vitest/config";

/** Tests against a real PostgreSQL: they fail, and are not skipped, where there is none. */
export default defineConfig({
  test: {
    include: ["tests/**/*.postgres.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
