import {
  createServer,
  request as plainRequest,
  type RequestListener,
  type Server,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createFetchPage, type FetchPageOptions } from "../../../src/discord/stories/fetch-page.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

type Resolve = NonNullable<FetchPageOptions["resolve"]>;

/** A name service that gives these addresses, whatever the name. */
const resolving = (...addresses: string[]) =>
  ((_: string, __: object, callback: (error: null, all: object[]) => void) => {
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  }) as unknown as Resolve;

/** Fetches from a server of this machine that stands for the web; names are looked up first. */
async function fetcher(answer: RequestListener, options: Partial<FetchPageOptions> = {}) {
  server = createServer(answer);
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return createFetchPage({
    hosts: ["example.org"],
    resolve: resolving("93.184.216.34"),
    open: (url, { lookup, signal }, answered) => {
      const path = url.pathname;
      const sent = plainRequest(
        { host: "127.0.0.1", port, path, headers: { host: url.hostname }, signal: signal! },
        answered,
      );
      lookup!(url.hostname, {}, (error) => {
        if (error !== null) sent.destroy(error);
      });
      return sent;
    },
    ...options,
  });
}

const page: RequestListener = (_, response) => {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<p>words</p>");
};

describe("createFetchPage", () => {
  it("fetches a page of a host that is allowed, and of those below it", async () => {
    const fetchPage = await fetcher(page);
    for (const host of ["example.org", "www.example.org"]) {
      const fetched = await fetchPage(`https://${host}/tales/lamp.php?x=1`);
      expect(fetched).toMatchObject({ ok: true, fileName: "lamp.html" });
      expect(fetched.ok && Buffer.from(fetched.bytes).toString()).toBe("<p>words</p>");
    }
  });

  it.each([
    "http://example.org/",
    "https://example.org:8443/",
    "https://user:pass@example.org/",
    "https://example.org.evil.example/",
    "https://evilexample.org/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://2130706433/",
    "file:///etc/passwd",
    "nothing",
  ])("asks %s for nothing", async (url) => {
    const fetchPage = await fetcher((_, response) => response.destroy(), {
      hosts: ["example.org", "127.0.0.1", "[::1]"],
      open: () => {
        throw new Error("a request was made");
      },
    });
    expect(await fetchPage(url)).toEqual({ ok: false, problem: "forbidden" });
  });

  it.each([["10.0.0.5"], ["169.254.169.254"], ["::1"], ["93.184.216.34", "192.168.1.1"], []])(
    "goes nowhere when the name leads to %s %s",
    async (...addresses) => {
      const fetchPage = await fetcher(page, { resolve: resolving(...addresses.filter(Boolean)) });
      expect(await fetchPage("https://example.org/")).toEqual({ ok: false, problem: "forbidden" });
    },
  );

  it("follows redirects to what is allowed alone, and not for ever", async () => {
    const to =
      (location: string): RequestListener =>
      (request, response) => {
        if (request.url === "/end") page(request, response);
        else response.writeHead(302, { location }).end();
      };
    const outcome = async (location: string) => {
      const fetched = await (await fetcher(to(location)))("https://example.org/begin");
      server?.closeAllConnections();
      server?.close();
      return fetched.ok || fetched.problem;
    };
    expect(await outcome("/end")).toBe(true);
    expect(await outcome("https://other.example/end")).toBe("forbidden");
    expect(await outcome("http://example.org/end")).toBe("forbidden");
    expect(await outcome("https://169.254.169.254/end")).toBe("forbidden");
    expect(await outcome("/begin")).toBe("unreachable");
  });

  it("ends what is too big, too slow, or no success", async () => {
    const big = await fetcher(
      (_, response) => {
        response.writeHead(200);
        response.end("x".repeat(2_000));
      },
      { most: 1_000 },
    );
    expect(await big("https://example.org/")).toEqual({ ok: false, problem: "too_big_file" });
    server?.close();
    const slow = await fetcher((_, response) => response.writeHead(200).write("x"), {
      timeout: 50,
    });
    expect(await slow("https://example.org/")).toEqual({ ok: false, problem: "unreachable" });
    server?.closeAllConnections();
    server?.close();
    const missing = await fetcher((_, response) => response.writeHead(404).end());
    expect(await missing("https://example.org/")).toEqual({ ok: false, problem: "unreachable" });
  });
});
