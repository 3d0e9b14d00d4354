/** The most that a reply may weigh, unpacked: a draft has a few kilobytes. */
const MOST_BYTES = 2_000_000;

/**
 * `fetch` that follows no redirect (the key would go along) and ends a reply that grows without end,
 * as a compressed one can.
 */
export function createLimitedFetch(underlying: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const response = await underlying(input, { ...init, redirect: "error" });
    if (response.body === null) return response;
    let bytes = 0;
    const limit = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > MOST_BYTES) controller.error(new Error("the reply is too large"));
        else controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(limit), { status, statusText, headers });
  };
}
