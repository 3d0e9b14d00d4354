/** `npm run fake-llm [-- BEHAVIOUR]`: a stand-in model server, to see the model's way without a key. */
import { startModelServer } from "./model-server.ts";

const { url } = await startModelServer(process.argv[2] ?? "faithful", { port: 8651 });
process.stdout.write(
  `A stand-in model answers at ${url}\n  OPENAI_BASE_URL=${url} npm start\n  OPENAI_BASE_URL=${url} npm run -s verbatim -- ask "How long did the talks last?"\n`,
);
