import { createAnswerer } from "../../src/answering/create-answerer.ts";
import type { ReadingsOptions } from "../../src/answering/readings.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";

/** What finds and answers in a library by the story's own words alone. */
export const over: ReadingsOptions["over"] = (library, given) => {
  const retriever = given ?? createRetriever(library.stories);
  return { retriever, answerer: createAnswerer({ library, retriever }) };
};
