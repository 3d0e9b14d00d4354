import { ApiError, invalidForm } from "../api-error.ts";
import { apiChannel, apiUser } from "../api-objects.ts";
import { directChannelOf } from "../world.ts";
import { OK, type Route, type RoutesOptions } from "./route.ts";

/** The gateway, the bot, its application, and users. */
export function createIdentityRoutes(options: RoutesOptions): Route[] {
  const { world, onChannel } = options;
  const application = () => ({
    id: world.applicationId,
    name: world.bot.globalName,
    icon: null,
    description: "The bot of the local playground",
    type: null,
    bot: apiUser(world.bot),
    summary: "",
    verify_key: "0".repeat(64),
    flags: 0,
    hook: true,
    is_monetized: false,
    is_verified: false,
    is_discoverable: false,
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { "0": {}, "1": {} },
    owner: apiUser([...world.users.values()].find(({ role }) => role === "owner")!),
    team: null,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    flags_new: "0",
    eligible_oauth2_scopes: [],
  });
  return [
    {
      method: "GET",
      path: /^\/gateway$/,
      open: true,
      response: "GatewayResponse",
      handle: () => ({ status: OK, body: { url: options.gatewayUrl() } }),
    },
    {
      method: "GET",
      path: /^\/gateway\/bot$/,
      response: "GatewayBotResponse",
      handle: () => {
        const { remaining, resetAfter } = options.sessionStarts();
        return {
          status: OK,
          body: {
            url: options.gatewayUrl(),
            shards: options.shards,
            session_start_limit: {
              total: 1_000,
              remaining,
              reset_after: resetAfter,
              max_concurrency: options.maxConcurrency,
            },
          },
        };
      },
    },
    {
      method: "GET",
      path: /^\/users\/@me$/,
      handle: () => ({
        status: OK,
        body: {
          ...apiUser(world.bot),
          mfa_enabled: true,
          locale: "en-US",
          verified: true,
          email: null,
        },
      }),
    },
    {
      method: "GET",
      path: /^\/users\/(\d+)$/,
      response: "UserResponse",
      handle: ({ params }) => {
        const user = world.users.get(params[0]!);
        if (user === undefined) throw new ApiError(404, 10_013, "Unknown User");
        return { status: OK, body: apiUser(user) };
      },
    },
    {
      method: "POST",
      path: /^\/users\/@me\/channels$/,
      handle: ({ body }) => {
        if (!world.users.has(String(body.recipient_id))) {
          throw invalidForm({ recipient_id: "Not a user" });
        }
        const channel = directChannelOf(world, String(body.recipient_id));
        onChannel(channel);
        return { status: OK, body: apiChannel(world, channel) };
      },
    },
    {
      method: "GET",
      path: /^\/(?:applications|oauth2\/applications)\/@me$/,
      response: "PrivateApplicationResponse",
      handle: () => ({ status: OK, body: application() }),
    },
  ];
}
