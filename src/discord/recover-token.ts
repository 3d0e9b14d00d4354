import { type Client, RESTEvents } from "discord.js";

export interface TokenRecovery {
  readonly token: string;
  /** Called once Discord has refused the token so often that it must have been revoked. */
  readonly onRevoked: () => void;
}

/** Refusals in a row after which a token is taken to be revoked. */
const MOST_REFUSALS = 5;

/** Routes whose token is in the path say nothing of the bot's own. */
const WITHOUT_TOKEN = /\/(?:webhooks|interactions)\//;

/**
 * One stray 401 makes discord.js forget its token, while the gateway stays up: the bot hears and is
 * mute. This gives the token back, until it is refused too often.
 */
export function recoverToken(client: Client, { token, onRevoked }: TokenRecovery): void {
  let refusals = 0;
  client.rest.on(RESTEvents.Response, (request, response) => {
    if (WITHOUT_TOKEN.test(request.path)) return;
    if (response.status !== 401) {
      if (response.status < 400) refusals = 0;
      return;
    }
    refusals++;
    if (refusals >= MOST_REFUSALS) onRevoked();
    // discord.js clears the token right behind this event.
    else setImmediate(() => client.rest.setToken(token));
  });
}
