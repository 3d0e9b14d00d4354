import { describe, expect, it } from "vitest";
import { type Application, readApplication } from "../../src/setup/read-application.ts";

const WELL: Application = {
  id: "600000000000000009",
  name: "Verbatim",
  flags: 0,
  interactions_endpoint_url: null,
  bot_require_code_grant: false,
  bot_public: true,
  integration_types_config: { "0": {}, "1": {} },
};

describe("readApplication", () => {
  it("finds nothing where all is well, or unknown", () => {
    expect(readApplication(WELL)).toEqual([]);
    expect(readApplication({ id: "1", name: "x" })).toEqual([]);
    expect(readApplication({ ...WELL, integration_types_config: null })).toEqual([]);
  });

  it.each<[Partial<Application>, string, string, string]>([
    [
      { interactions_endpoint_url: "https://example.org/" },
      "problem",
      "General Information, Interactions Endpoint URL",
      "/information",
    ],
    [{ bot_require_code_grant: true }, "problem", "Bot, Requires OAuth2 Code Grant", "/bot"],
    [
      { integration_types_config: { "1": {} } },
      "problem",
      "Installation, Guild Install",
      "/installation",
    ],
    [
      { integration_types_config: { "0": {} } },
      "warning",
      "Installation, User Install",
      "/installation",
    ],
    [{ flags: 1 << 19 }, "warning", "Bot, Privileged Gateway Intents", "/bot"],
    [{ bot_public: false }, "ok", "Bot, Public Bot", "/bot"],
  ])("names the page and the switch for %j", (change, state, where, page) => {
    const [finding, ...others] = readApplication({ ...WELL, ...change });
    expect(others).toEqual([]);
    expect(finding!.state).toBe(state);
    expect(finding!.message).toContain(where);
    expect(finding!.message).toContain(
      `https://discord.com/developers/applications/600000000000000009${page}`,
    );
  });

  it("names each privileged intent that is on", () => {
    const flags = (1 << 12) | (1 << 15) | (1 << 18);
    const [finding] = readApplication({ ...WELL, flags });
    expect(finding!.message).toContain(
      "Presence Intent, Server Members Intent, Message Content Intent",
    );
  });
});
