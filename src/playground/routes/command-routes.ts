import { ApiError, invalidForm } from "../api-error.ts";
import { createSnowflake } from "../snowflake.ts";
import { checkCommand, checkCommands } from "../validate/check-command.ts";
import type { ApiObject } from "../world.ts";
import { CREATED, NO_CONTENT, OK, type Route, type RoutesOptions } from "./route.ts";

/** Commands with the texts of their default language only, as a list of Discord has them. */
function withoutLocalizations(commands: readonly ApiObject[]): unknown {
  const leave = (key: string, value: unknown) => (key.endsWith("_localizations") ? null : value);
  return JSON.parse(JSON.stringify(commands, leave));
}

/** Registered application commands. */
export function createCommandRoutes(options: RoutesOptions): Route[] {
  const { world, onCommands } = options;
  const command = (body: ApiObject): ApiObject & { id: string; name: string; type: number } => {
    const type = Number(body.type ?? 1);
    const same = [...world.commands.values()].find(
      (old) => old.name === body.name && old.type === type,
    );
    const text = (options: unknown): unknown =>
      Array.isArray(options)
        ? options.map((option: ApiObject) => ({
            ...option,
            ...(option.options === undefined ? {} : { options: text(option.options) }),
          }))
        : undefined;
    return {
      id: same?.id ?? createSnowflake(),
      application_id: world.applicationId,
      version: createSnowflake(),
      default_member_permissions: body.default_member_permissions ?? null,
      type,
      name: String(body.name),
      name_localizations: body.name_localizations ?? null,
      description: String(body.description ?? ""),
      description_localizations: body.description_localizations ?? null,
      dm_permission: body.dm_permission ?? true,
      contexts: body.contexts ?? null,
      integration_types: body.integration_types ?? [0],
      nsfw: body.nsfw ?? false,
      ...(body.options === undefined ? {} : { options: text(body.options) }),
    };
  };
  return [
    {
      method: "GET",
      path: /^\/applications\/\d+\/commands$/,
      response: "ApplicationCommandResponse",
      handle: ({ query }) => {
        const commands = [...world.commands.values()];
        const whole = query.get("with_localizations") === "true";
        return { status: OK, body: whole ? commands : withoutLocalizations(commands) };
      },
    },
    {
      method: "PUT",
      path: /^\/applications\/\d+\/commands$/,
      request: "ApplicationCommandUpdateRequest",
      response: "ApplicationCommandResponse",
      handle: ({ list }) => {
        const problems = checkCommands(list);
        if (Object.keys(problems).length > 0) throw invalidForm(problems);
        const created = list.map(command);
        world.commands = new Map(created.map((entry) => [entry.id, entry]));
        onCommands();
        return { status: OK, body: created };
      },
    },
    {
      method: "POST",
      path: /^\/applications\/\d+\/commands$/,
      request: "ApplicationCommandCreateRequest",
      response: "ApplicationCommandResponse",
      handle: ({ body }) => {
        const problems = checkCommand(body);
        if (Object.keys(problems).length > 0) throw invalidForm(problems);
        const created = command(body);
        const known = world.commands.has(created.id);
        world.commands.set(created.id, created);
        onCommands();
        return { status: known ? OK : CREATED, body: created };
      },
    },
    {
      method: "DELETE",
      path: /^\/applications\/\d+\/commands\/(\d+)$/,
      handle: ({ params }) => {
        if (!world.commands.delete(params[0]!)) {
          throw new ApiError(404, 10_063, "Unknown application command");
        }
        onCommands();
        return { status: NO_CONTENT };
      },
    },
  ];
}
