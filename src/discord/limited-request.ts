import { DefaultRestOptions, type RESTOptions, type ResponseLike } from "discord.js";

/** Milliseconds for the body of an answer whose headers have come: the library's own timeout ends with them. */
const BODY_TIMEOUT = 5_000;

async function inTime<Result>(reading: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Discord's answer broke off")), BODY_TIMEOUT);
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Makes a request as discord.js does, but does not wait for ever for an answer that has begun. */
export const limitedRequest: RESTOptions["makeRequest"] = async (url, init) => {
  const response = await DefaultRestOptions.makeRequest(url, init);
  const { body, headers, ok, status, statusText } = response;
  const limited: ResponseLike = {
    body,
    headers,
    ok,
    status,
    statusText,
    get bodyUsed() {
      return response.bodyUsed;
    },
    arrayBuffer: () => inTime(response.arrayBuffer()),
    json: () => inTime(response.json()),
    text: () => inTime(response.text()),
  };
  return limited;
};
