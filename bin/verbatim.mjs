#!/usr/bin/env node
// Plain JavaScript on purpose: Node's type stripper takes longer to load than a question takes to
// answer. With the compile cache on, only the first run after an update needs it.
import "../scripts/check-node.mjs";
import module from "node:module";

module.enableCompileCache();
await import("../src/verbatim.ts");
