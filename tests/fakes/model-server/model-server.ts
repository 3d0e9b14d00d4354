import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { answerProbe, isProbe } from "./answer-probe.ts";
import { answerEmbeddings } from "./embeddings.ts";
import { MODEL_FAULTS } from "./faults.ts";
import { doubtful, faithful, liar, obedient, type Persona } from "./personas.ts";
import { readPrompt, readVerification } from "./prompt-reader.ts";

/** One request's reply, as a fault or a persona writes it. */
export interface Reply {
  /** Number of the request, from 1. */
  readonly nth: number;
  readonly prompt: string;
  /** Label of a sentence that stands in the story. */
  readonly label: string;
  /** Form of JSON that was asked for. */
  readonly format: string;
  /** Begins an event stream. */
  open(): void;
  delta(delta: object): void;
  finish(reason: string): void;
  raw(bytes: string | Buffer): void;
  end(): void;
  reset(): void;
  every(milliseconds: number, action: () => void): void;
  json(status: number, body: object, headers?: Record<string, string>): void;
  send(status: number, body: string | Buffer, headers: Record<string, string>): void;
}

export interface ModelServer {
  /** What goes into OPENAI_BASE_URL. */
  readonly url: string;
  /** Bodies of the requests so far. */
  readonly requests: readonly unknown[];
  stop(): Promise<void>;
}

export interface ModelServerOptions {
  /** 0 (the default) lets the system choose. */
  readonly port?: number;
  /** Behaviour of the nth request (from 1), where not all behave alike. */
  readonly behaviourOf?: (nth: number) => string;
  /** Milliseconds before the nth request is answered. Default: none. */
  readonly latencyOf?: (nth: number) => number;
}

const PERSONAS: Readonly<Record<string, Persona>> = { faithful, liar, obedient, doubtful };

const isBehaviour = (name: string) => name in PERSONAS || name in MODEL_FAULTS;

/** Nobody has signed this one's certificate but itself. */
function createUntrustedServer(listener: RequestListener) {
  const read = (name: string) => readFileSync(`tests/fixtures/self-signed/${name}.pem`);
  return createSecureServer({ key: read("key"), cert: read("certificate") }, listener);
}

/** Characters of each piece of a reply. */
const PIECE = 40;

/**
 * A stand-in for a model server, with OpenAI's wire: real HTTP, real event streams. `behaviour` is a
 * persona ("faithful", "liar", "obedient", "doubtful") or the name of a fault; any other is refused.
 */
export async function startModelServer(
  behaviour: string,
  { port = 0, behaviourOf = () => behaviour, latencyOf }: ModelServerOptions = {},
): Promise<ModelServer> {
  if (!isBehaviour(behaviour)) {
    throw new RangeError(`the stand-in model has no behaviour "${behaviour}"`);
  }
  const requests: unknown[] = [];
  const timers = new Set<NodeJS.Timeout>();

  const replyTo = (
    response: ServerResponse,
    body: Parameters<typeof readPrompt>[0],
    nth: number,
    behaviour: string,
  ): Reply => {
    const verification = readVerification(body) !== null;
    const { sentences, whole } = verification
      ? { sentences: [{ label: "s1", text: "" }], whole: JSON.stringify(body) }
      : readPrompt(body);
    const { model, response_format } = body as {
      model?: string;
      response_format?: { type?: string };
    };
    const chunk = (fields: object) =>
      response.write(
        `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: behaviour === "model_changes" ? "another-model" : model, ...fields })}\n\n`,
      );
    return {
      nth,
      prompt: whole,
      label:
        sentences.find(({ text }) => text.startsWith("Ukraine’s offer"))?.label ??
        sentences[0]!.label,
      format: response_format?.type ?? "text",
      open: () =>
        void response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders(),
      delta: (delta) => void chunk({ choices: [{ index: 0, delta, finish_reason: null }] }),
      finish: (reason) => {
        chunk({ choices: [{ index: 0, delta: {}, finish_reason: reason }] });
        if (behaviour !== "usage_missing") {
          chunk({
            choices: [],
            usage: {
              prompt_tokens: Math.ceil(whole.length / 4),
              completion_tokens: 60,
              total_tokens: 0,
            },
          });
        }
        response.end("data: [DONE]\n\n");
      },
      raw: (bytes) => void response.write(bytes),
      end: () => void response.end(),
      reset: () => void response.destroy(),
      every: (milliseconds, action) => {
        const timer = setInterval(
          () => (response.destroyed ? clearInterval(timer) : action()),
          milliseconds,
        );
        timers.add(timer);
      },
      json: (status, answer, headers = {}) =>
        void response
          .writeHead(status, { "content-type": "application/json", ...headers })
          .end(JSON.stringify(answer)),
      send: (status, bytes, headers) => void response.writeHead(status, headers).end(bytes),
    };
  };

  const draft = (reply: Reply, answer: unknown) => {
    reply.open();
    const text = JSON.stringify(answer);
    for (let at = 0; at < text.length; at += PIECE)
      reply.delta({ content: text.slice(at, at + PIECE) });
    reply.finish("stop");
  };

  const respond = (
    response: ServerResponse,
    body: Parameters<typeof readPrompt>[0],
    nth: number,
  ) => {
    const chosen = behaviourOf(nth);
    const persona = PERSONAS[chosen];
    if (persona !== undefined && isProbe(body)) return answerProbe(response, body);
    const claims = persona === undefined ? null : readVerification(body);
    const reply = replyTo(response, body, nth, chosen);
    if (claims !== null) draft(reply, { verdicts: claims.map(persona!.judge) });
    else if (persona !== undefined) draft(reply, persona.draft(readPrompt(body)));
    else MODEL_FAULTS[chosen]!(reply);
  };

  const secure = behaviour === "tls_bad";
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (request.method === "GET" && request.url === "/v1/models") {
        response.writeHead(200, { "content-type": "application/json" });
        response.end(
          JSON.stringify({
            object: "list",
            data: [{ id: behaviour, object: "model", created: 1, owned_by: "stand-in" }],
          }),
        );
        return;
      }
      if (request.url === "/v1/embeddings") {
        const asked = JSON.parse(Buffer.concat(chunks).toString("utf8"));
        requests.push(asked);
        answerEmbeddings(response, asked, behaviour);
        return;
      }
      if (request.url !== "/v1/chat/completions") {
        response.writeHead(404).end();
        return;
      }
      const body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      requests.push(body);
      const nth = requests.length;
      if (latencyOf === undefined) respond(response, body, nth);
      else timers.add(setTimeout(() => respond(response, body, nth), latencyOf(nth)));
    });
  };
  const server = secure ? createUntrustedServer(listener) : createServer(listener);
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `${secure ? "https" : "http"}://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    async stop() {
      for (const timer of timers) clearInterval(timer);
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
