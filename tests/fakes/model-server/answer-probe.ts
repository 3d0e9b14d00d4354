import type { ServerResponse } from "node:http";

interface ChatRequest {
  readonly messages: readonly { readonly content: string }[];
  readonly stream?: boolean;
}

const ANSWER = '{"in_story": true}';

/** True for the short question by which `doctor` and `setup` find out what a server can do. */
export function isProbe({ messages }: ChatRequest): boolean {
  return messages.length === 1 && messages[0]!.content === `Answer with the JSON ${ANSWER}.`;
}

/** Answers it as a server that can do everything. */
export function answerProbe(response: ServerResponse, { stream }: ChatRequest): void {
  if (stream !== true) {
    const choices = [
      { index: 0, message: { role: "assistant", content: ANSWER }, finish_reason: "stop" },
    ];
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ id: "chatcmpl-1", object: "chat.completion", choices }));
    return;
  }
  const usage = { prompt_tokens: 12, completion_tokens: 8, total_tokens: 20 };
  const chunks = [
    { choices: [{ index: 0, delta: { content: ANSWER }, finish_reason: "stop" }] },
    { choices: [], usage },
  ];
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const chunk of chunks) response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  response.end("data: [DONE]\n\n");
}
