import type { Engine } from "../engine.ts";
import { fts5 } from "./fts5.ts";
import { lunrEngine } from "./lunr.ts";
import { miniSearch, miniSearchTuned } from "./minisearch.ts";
import { winkBm25 } from "./wink-bm25.ts";

/** What people would pick instead. */
export const PEERS = [miniSearch, miniSearchTuned, fts5, lunrEngine, winkBm25] as Engine[];
