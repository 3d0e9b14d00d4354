import type { IncomingMessage } from "node:http";
import type { UploadedFile } from "./message-store.ts";
import { createSnowflake } from "./snowflake.ts";
import type { ApiObject } from "./world.ts";

export interface RequestBody {
  /** The JSON of the request, or of its `payload_json` part; undefined without one. */
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/** Reads a request's JSON or multipart form, as Discord takes them. Throws SyntaxError on bad JSON. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const type = request.headers["content-type"] ?? "";
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return { json: undefined, files: [] };
  if (!type.startsWith("multipart/form-data")) {
    return { json: JSON.parse(bytes.toString("utf8")), files: [] };
  }
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const payload = form.get("payload_json");
  const json = typeof payload === "string" ? (JSON.parse(payload) as ApiObject) : {};
  const described = (json.attachments ??
    (json.data as ApiObject | undefined)?.attachments ??
    []) as ApiObject[];
  const files: UploadedFile[] = [];
  for (const [name, value] of form) {
    const number = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (number === undefined || typeof value === "string") continue;
    const description = described.find((entry) => String(entry.id) === number)?.description;
    files.push({
      id: createSnowflake(),
      filename: value.name,
      description: typeof description === "string" ? description : null,
      contentType: value.type || "application/octet-stream",
      bytes: Buffer.from(await value.arrayBuffer()),
    });
  }
  return { json, files };
}
