import { createMemoryPassages } from "../../src/storage/passages/create-memory-passages.ts";
import { openWorkerPassages } from "../../src/storage/thread/open-worker-passages.ts";
import { describeArchive } from "./archive-contract.ts";
import { temporaryFile } from "./temporary-file.ts";

describeArchive("createMemoryPassages", createMemoryPassages);
describeArchive("openWorkerPassages", () => openWorkerPassages({ file: temporaryFile() }));
