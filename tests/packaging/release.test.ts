import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { notesOf } from "../../scripts/release-notes.ts";
import { createSbom, packagesOf } from "../../scripts/write-sbom.ts";

describe("notesOf", () => {
  const changelog =
    "# Changelog\n\n## Unreleased\n\n## 1.2.0, 2026-01-02\n\n- New.\n\n## 1.1.0\n\n- Old.\n";

  it("gives what stands under a version", () => {
    expect(notesOf(changelog, "1.2.0")).toBe("- New.");
    expect(notesOf(changelog, "1.1.0")).toBe("- Old.");
  });

  it("gives nothing for a version that is missing or empty", () => {
    expect(notesOf(changelog, "1.2")).toBeNull();
    expect(notesOf(changelog, "Unreleased")).toBeNull();
  });

  it("reads this project's own", () => {
    expect(notesOf(readFileSync("CHANGELOG.md", "utf8"), "Unreleased")).toContain("- ");
  });
});

describe("packagesOf", () => {
  it("leaves out what only developers use, and takes nested copies", () => {
    const lock = {
      name: "x",
      packages: {
        "": {},
        "node_modules/a": { version: "1.0.0" },
        "node_modules/b": { version: "2.0.0", dev: true },
        "node_modules/a/node_modules/@s/c": { version: "3.0.0" },
      },
    };
    expect(packagesOf(lock)).toEqual(["a@1.0.0", "@s/c@3.0.0"]);
  });
});

describe("createSbom", () => {
  it("lists each package that a running bot may load, the same each time", () => {
    const text = createSbom();
    expect(createSbom()).toBe(text);
    const bom = JSON.parse(text);
    const names = bom.components.map(({ name }: { name: string }) => name);
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(names).not.toContain("vitest");
    expect(bom.metadata.component.name).toBe("verbatim");
    const refs = new Set(bom.components.map((each: { "bom-ref": string }) => each["bom-ref"]));
    for (const { dependsOn } of bom.dependencies)
      for (const ref of dependsOn) expect(refs.has(ref), ref).toBe(true);
  });
});
