import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createFetchAttachment } from "../../../src/discord/stories/fetch-attachment.ts";

let server: Server;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const file = (url: string, size = 1) => ({ url, name: "x.txt", size });

describe("createFetchAttachment", () => {
  it("fetches from the Discord of this machine", async () => {
    const base = await serve((_, response) => response.end("words"));
    const fetchAttachment = createFetchAttachment({ apiUrl: `${base}/api` });
    const fetched = await fetchAttachment(file(`${base}/files/1`));
    expect(fetched.ok && Buffer.from(fetched.bytes).toString()).toBe("words");
  });

  it("fetches from no other host, whatever Discord is said to be", async () => {
    const base = await serve((_, response) => response.end("secret"));
    const urls = [
      `${base}/files/1`,
      "https://evil.example/x",
      "http://cdn.discordapp.com/x",
      "https://cdn.discordapp.com:8443/x",
      "https://user@cdn.discordapp.com/x",
      "https://cdn.discordapp.com.evil.example/x",
      "file:///etc/passwd",
      "nothing",
    ];
    const apis = [undefined, "http://127.0.0.1:1/api", "https://proxy.example/api"];
    for (const apiUrl of apis) {
      const fetchAttachment = createFetchAttachment({ apiUrl });
      for (const url of urls) {
        expect(await fetchAttachment(file(url))).toEqual({ ok: false, problem: "forbidden" });
      }
    }
  });

  it("follows no redirect, and ends what is too big, too slow or no success", async () => {
    const base = await serve((request, response) => {
      if (request.url === "/away") response.writeHead(302, { location: "/big" }).end();
      else if (request.url === "/big") response.end("x".repeat(2_000));
      else if (request.url === "/slow") response.writeHead(200).write("x");
      else response.writeHead(404).end();
    });
    const fetchAttachment = createFetchAttachment({ apiUrl: base, timeout: 300, most: 1_000 });
    const problem = async (path: string, size = 1) => {
      const fetched = await fetchAttachment(file(base + path, size));
      return fetched.ok ? null : fetched.problem;
    };
    expect(await problem("/away")).toBe("unreachable");
    expect(await problem("/big", 2_000)).toBe("too_big_file");
    // What a file says of its own size is not believed.
    expect(await problem("/big")).toBe("too_big_file");
    expect(await problem("/slow")).toBe("unreachable");
    expect(await problem("/none")).toBe("unreachable");
  });
});
