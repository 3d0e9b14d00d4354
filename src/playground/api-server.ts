import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { ApiError } from "./api-error.ts";
import type { FaultEffect, Faults } from "./faults.ts";
import { interactionOf } from "./interactions.ts";
import type { RateLimits } from "./rate-limits.ts";
import { type RequestBody, readBody } from "./read-body.ts";
import type { Route, RouteAnswer } from "./routes/route.ts";
import type { SchemaCheck } from "./validate/schema-check.ts";
import type { WireRecord } from "./wire-record.ts";
import type { ApiObject } from "./world.ts";

export interface ApiServerOptions {
  readonly routes: readonly Route[];
  readonly token: string;
  readonly record: WireRecord;
  readonly faults: Faults;
  readonly rateLimits: RateLimits;
  readonly schemas: SchemaCheck;
}

/** Answers one request below `/api/v10`. */
export type ApiServer = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<void>;

const PREFIX = /^\/api(?:\/v\d+)?/;

/** Interaction tokens are in paths: the record has the interaction's id in their place. */
function forRecord(path: string): string {
  return path.replace(
    /(\/(?:webhooks|interactions)\/\d+\/)([^/]+)/,
    (_, before: string, token: string) => `${before}${interactionOf(token) ?? "unknown"}`,
  );
}

/**
 * The published schema has a command's permissions as a number; the API takes, and its own
 * documentation gives, a bit set in a string.
 */
function asPublished(body: object): object {
  const bits = (body as ApiObject).default_member_permissions;
  return typeof bits === "string" ? { ...body, default_member_permissions: Number(bits) } : body;
}

export function createApiServer(options: ApiServerOptions): ApiServer {
  const { routes, token, record, faults, rateLimits, schemas } = options;
  let requests = 0;

  const violate = (where: string, message: string) =>
    record.add({ kind: "violation", where, message });

  const checkRequest = (route: Route, { json }: RequestBody, where: string) => {
    const items = Array.isArray(json) ? json : [json];
    for (const item of items) {
      const schema =
        typeof route.request === "function" ? route.request(item as ApiObject) : route.request;
      if (schema == null) continue;
      for (const problem of schemas.problems(schema, asPublished(item ?? {})))
        violate(where, `request ${problem}`);
    }
  };

  const checkResponse = (route: Route, { body }: RouteAnswer, where: string) => {
    if (route.response === undefined || body === undefined) return;
    for (const item of Array.isArray(body) ? body : [body]) {
      for (const problem of schemas.problems(route.response, item))
        violate(where, `response ${problem}`);
    }
  };

  const handle = (
    method: string,
    path: string,
    url: URL,
    body: RequestBody,
    authorization: string | undefined,
  ): RouteAnswer => {
    const where = `${method} ${forRecord(path)}`;
    const route = routes.find(
      (candidate) => candidate.method === method && candidate.path.test(path),
    );
    if (route === undefined) {
      violate(where, "the local Discord has no such route");
      throw new ApiError(404, 0, "404: Not Found");
    }
    if (route.open !== true && authorization !== `Bot ${token}`) {
      throw new ApiError(401, 0, "401: Unauthorized");
    }
    checkRequest(route, body, where);
    const answer = route.handle({
      params: route.path.exec(path)!.slice(1),
      query: url.searchParams,
      body: (body.json ?? {}) as ApiObject,
      list: Array.isArray(body.json) ? (body.json as ApiObject[]) : [],
      files: body.files,
    });
    checkResponse(route, answer, where);
    return answer;
  };

  return async (request, response, url) => {
    const method = request.method ?? "GET";
    const path = decodeURIComponent(url.pathname.replace(PREFIX, ""));
    const id = ++requests;
    const shown = forRecord(path);
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      record.add({ kind: "response", id, method, path: shown, status, body });
      if (response.destroyed) return;
      // A 204 has no content type: clients that read its body as JSON must not be led to.
      const type: Record<string, string> =
        body === undefined ? {} : { "content-type": "application/json" };
      response.writeHead(status, { ...type, ...headers });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };

    let body: RequestBody;
    try {
      body = await readBody(request);
    } catch {
      answer(400, { message: "The request body contains invalid JSON.", code: 50_109 });
      return;
    }
    record.add({ kind: "request", id, method, path: shown, body: body.json });

    const effect = faults.take(method, path);
    if (effect !== null && (await spoil(effect, response, answer))) return;
    const limit = rateLimits.take(method, path);
    const headers: Record<string, string> =
      limit === null
        ? {}
        : {
            "x-ratelimit-limit": String(limit.limit),
            "x-ratelimit-remaining": String(limit.remaining),
            "x-ratelimit-reset": String(Date.now() / 1_000 + limit.resetAfter),
            "x-ratelimit-reset-after": limit.resetAfter.toFixed(3),
            "x-ratelimit-bucket": limit.bucket,
          };
    if (limit?.exceeded) {
      const retry = limit.resetAfter.toFixed(3);
      answer(
        429,
        { message: "You are being rate limited.", retry_after: Number(retry), global: false },
        { ...headers, "retry-after": retry, "x-ratelimit-scope": "user" },
      );
      return;
    }
    try {
      const { status, body: result } = handle(
        method,
        path,
        url,
        body,
        request.headers.authorization,
      );
      if (effect?.kind === "reset") request.socket.destroy();
      answer(status, result, headers);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 50_035) violate(`${method} ${shown}`, JSON.stringify(error.errors));
      answer(error.status, error.body, headers);
    }
  };
}

/** Does what a fault says. True when the request is done with. */
async function spoil(
  effect: FaultEffect,
  response: ServerResponse,
  answer: (status: number, body: unknown, headers?: Record<string, string>) => void,
): Promise<boolean> {
  switch (effect.kind) {
    case "delay":
      await wait(effect.milliseconds);
      return false;
    case "answer":
      answer(effect.status, effect.body, { ...effect.headers });
      return true;
    case "html":
      response.writeHead(effect.status, { "content-type": "text/html" });
      response.end("<html><body><h1>Error</h1></body></html>");
      return true;
    case "stall":
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
      response.write("{");
      return true;
    case "hang":
      return true;
    case "reset":
      if (effect.when === "after") return false;
      response.destroy();
      return true;
  }
}
