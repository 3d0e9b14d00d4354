import { ApiError } from "../api-error.ts";
import { apiGuild, apiMember, apiRole } from "../api-objects.ts";
import { OK, type Route, type RoutesOptions } from "./route.ts";

/** Servers, their roles and members. */
export function createGuildRoutes({ world }: RoutesOptions): Route[] {
  return [
    {
      method: "GET",
      path: /^\/guilds\/(\d+)$/,
      handle: ({ params }) => {
        const guild = world.guilds.get(params[0]!);
        if (guild === undefined) throw new ApiError(404, 10_004, "Unknown Guild");
        return { status: OK, body: apiGuild(world, guild) };
      },
    },
    {
      method: "GET",
      path: /^\/guilds\/(\d+)\/roles$/,
      handle: ({ params }) => ({
        status: OK,
        body: world.guilds.get(params[0]!)?.roles.map(apiRole) ?? [],
      }),
    },
    {
      method: "GET",
      path: /^\/guilds\/\d+\/members\/(\d+)$/,
      handle: ({ params }) => {
        const user = world.users.get(params[0]!);
        if (user === undefined) throw new ApiError(404, 10_007, "Unknown Member");
        return { status: OK, body: apiMember(user) };
      },
    },
  ];
}
