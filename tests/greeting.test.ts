import { describe, expect, it } from "vitest";
import { greeting } from "../src/greeting.ts";

describe("greeting", () => {
  it("leads to the local page, or to Discord and the invite link", () => {
    expect(greeting("http://127.0.0.1:8642/")).toContain("open http://127.0.0.1:8642/\n");
    expect(greeting(null)).toMatch(/\/ask\n.*npm run setup prints the invite link/);
  });
});
