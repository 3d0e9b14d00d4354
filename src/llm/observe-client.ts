import { DraftError, type DraftFailure } from "../answering/draft.ts";
import type { Spent } from "./budget.ts";
import type { ChatCall, ChatClient } from "./create-chat-client.ts";

/** How a call of the model ended. `left`: whoever asked needed no more of it; `bug`: it threw what it must not. */
export type CallOutcome = "ok" | "left" | "bug" | DraftFailure;

/** Told of each call, with all its tries together: how it ended, in how many milliseconds, and what is spent by now. */
export type ObserveCall = (outcome: CallOutcome, milliseconds: number, spent: Spent) => void;

/** The same client, whose calls are observed. */
export function observeClient(client: ChatClient, observe: ObserveCall): ChatClient {
  return {
    ...client,
    async *send<Event>(call: ChatCall<Event>) {
      const begun = performance.now();
      let outcome: CallOutcome = "left";
      try {
        yield* client.send(call);
        outcome = "ok";
      } catch (error) {
        outcome = error instanceof DraftError ? error.failure : "bug";
        throw error;
      } finally {
        observe(outcome, performance.now() - begun, client.spent());
      }
    },
  };
}
