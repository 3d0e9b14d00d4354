import { describe, expect, it } from "vitest";
import { peopleOf } from "../../src/retrieval/peoples.ts";

describe("peopleOf", () => {
  it("joins a country with its adjective and its people, both ways", () => {
    expect(peopleOf("france")).toContain("french");
    expect(peopleOf("ukrainian")).toContain("ukraine");
    expect(peopleOf("poles")).toContain("poland");
  });

  it("joins no capital, and no other part of a kingdom", () => {
    expect(peopleOf("france")).not.toContain("paris");
    expect(peopleOf("moscow")).toEqual([]);
    expect(peopleOf("scottish")).toEqual(["scotland"]);
    expect(peopleOf("british")).not.toContain("english");
  });
});
