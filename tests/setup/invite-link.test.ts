import { PermissionFlagsBits, PermissionsBitField } from "discord.js";
import { describe, expect, it } from "vitest";
import { inviteLink, WANTED_PERMISSIONS } from "../../src/setup/invite-link.ts";

describe("inviteLink", () => {
  it("asks for both scopes and exactly the permissions that are told", () => {
    const url = new URL(inviteLink("600000000000000009"));
    expect(url.origin + url.pathname).toBe("https://discord.com/oauth2/authorize");
    expect(url.searchParams.get("client_id")).toBe("600000000000000009");
    expect(url.searchParams.get("scope")).toBe("bot applications.commands");
    const asked = new PermissionsBitField(BigInt(url.searchParams.get("permissions")!));
    expect(asked.toArray().sort()).toEqual([
      "AttachFiles",
      "CreatePublicThreads",
      "EmbedLinks",
      "ReadMessageHistory",
      "SendMessages",
      "SendMessagesInThreads",
      "ViewChannel",
    ]);
    expect(asked.toArray()).toHaveLength(WANTED_PERMISSIONS.length);
    expect(asked.has(PermissionFlagsBits.Administrator)).toBe(false);
  });
});
