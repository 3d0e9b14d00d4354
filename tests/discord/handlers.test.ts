import { type Interaction, MessageFlags } from "discord.js";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { encodeCustomId } from "../../src/discord/custom-id.ts";
import { createHandlers } from "../../src/discord/handlers.ts";
import { ANSWER_TEXTS } from "../../src/discord/texts/answer-texts.ts";
import { createLocalFleet } from "../../src/storage/create-local-fleet.ts";

interface Said {
  readonly id: string;
  readonly content: string;
  readonly flags: number;
}

/** An interaction as discord.js gives it, as far as handlers look at it before they know the place. */
function interaction(id: string, what: object, said: Said[]): Interaction {
  return {
    id,
    locale: "de",
    isChatInputCommand: () => "commandName" in what,
    isButton: () => "customId" in what,
    isModalSubmit: () => false,
    isAutocomplete: () => false,
    isMessageContextMenuCommand: () => false,
    isRepliable: () => true,
    reply: async (message: Omit<Said, "id">) => void said.push({ id, ...message }),
    ...what,
  } as unknown as Interaction;
}

describe("createHandlers", () => {
  const ask = { commandName: "ask" };
  const next = {
    customId: encodeCustomId({ action: "next", question: "And then?", at: 0, upTo: null }),
  };

  /** Handlers of a bot that works on one question, and never gets any further with it. */
  function full() {
    const said: Said[] = [];
    const lookedUp: string[] = [];
    const leases = createLocalFleet().leases;
    const handlers = createHandlers({
      contextOf: ({ id }) => {
        lookedUp.push(id);
        return new Promise(() => {});
      },
      leases,
      log: pino({ level: "silent" }),
      mostAtOnce: 1,
      patience: 60_000,
    });
    void handlers.interaction(interaction("1", ask, said));
    return {
      handlers,
      said,
      lookedUp,
      of: (id: string, what: object) => interaction(id, what, said),
    };
  }

  it.each([
    ["a question", ask],
    ["a button that asks", next],
  ])("tells %s too many that it is busy, alone, before anything is looked up", async (_, what) => {
    const { handlers, said, lookedUp, of } = full();
    await handlers.interaction(of("2", what));
    expect(said).toEqual([
      { id: "2", content: ANSWER_TEXTS.de.busy, flags: MessageFlags.Ephemeral },
    ]);
    expect(lookedUp).toEqual(["1"]);
  });

  it("works on what is no question however many questions there are", async () => {
    const { handlers, said, lookedUp, of } = full();
    void handlers.interaction(of("2", { commandName: "log" }));
    await Promise.resolve();
    expect(said).toEqual([]);
    expect(lookedUp).toEqual(["1", "2"]);
  });

  it("takes the next question once one is done with", async () => {
    const said: Said[] = [];
    const handlers = createHandlers({
      contextOf: () => Promise.reject(new Error("the disk is gone")),
      leases: createLocalFleet().leases,
      log: pino({ level: "silent" }),
      mostAtOnce: 1,
    });
    await handlers.interaction(interaction("1", ask, said));
    await handlers.interaction(interaction("2", ask, said));
    expect(said.map(({ content }) => content)).not.toContain(ANSWER_TEXTS.de.busy);
    expect(said).toHaveLength(2);
  });
});
