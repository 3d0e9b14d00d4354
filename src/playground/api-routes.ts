import { createChannelRoutes } from "./routes/channel-routes.ts";
import { createCommandRoutes } from "./routes/command-routes.ts";
import { createGuildRoutes } from "./routes/guild-routes.ts";
import { createIdentityRoutes } from "./routes/identity-routes.ts";
import { createInteractionRoutes } from "./routes/interaction-routes.ts";
import type { Route, RoutesOptions } from "./routes/route.ts";

/** Every route of Discord's API that the stand-in has. Any other is answered 404 and recorded. */
export function createRoutes(options: RoutesOptions): Route[] {
  return [
    ...createIdentityRoutes(options),
    ...createCommandRoutes(options),
    ...createInteractionRoutes(options),
    ...createChannelRoutes(options),
    ...createGuildRoutes(options),
  ];
}
