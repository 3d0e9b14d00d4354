import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findMutants } from "./find-mutants.ts";
import { findIllTyped } from "./ill-typed.ts";

it("findIllTyped tells the mutants that the compiler refuses", { timeout: 120_000 }, () => {
  const file = "src/story/decode-text.ts";
  const mutants = findMutants(file, readFileSync(file, "utf8"));
  const refused = [...findIllTyped(mutants)].map((at) => mutants[at]!);
  // A function of a text whose body is gone, and an encoding that there is not.
  expect(refused).toContainEqual(expect.objectContaining({ operator: "block", replacement: "{}" }));
  expect(refused).toContainEqual(
    expect.objectContaining({ operator: "string", replacement: '""' }),
  );
  expect(refused.length).toBeLessThan(mutants.length / 2);
});
