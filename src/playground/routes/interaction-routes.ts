import { NO_CONTENT, OK, type Route, type RoutesOptions } from "./route.ts";

const CALLBACK_SCHEMAS: Readonly<Record<number, string>> = {
  4: "CreateMessageInteractionCallbackRequest",
  5: "CreateMessageInteractionCallbackRequest",
  6: "UpdateMessageInteractionCallbackRequest",
  7: "UpdateMessageInteractionCallbackRequest",
  8: "ApplicationCommandAutocompleteCallbackRequest",
  9: "ModalInteractionCallbackRequest",
};

/** Callbacks of interactions and the messages that their tokens can edit. */
export function createInteractionRoutes({ interactions }: RoutesOptions): Route[] {
  return [
    {
      method: "POST",
      path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      open: true,
      request: (body) => CALLBACK_SCHEMAS[Number(body.type)] ?? null,
      handle: ({ params, query, body, files }) => {
        const answer = interactions.callback(params[0]!, params[1]!, body, files);
        return query.get("with_response") === "true"
          ? { status: OK, body: answer }
          : { status: NO_CONTENT };
      },
    },
    {
      method: "POST",
      path: /^\/webhooks\/\d+\/([^/]+)$/,
      open: true,
      request: "IncomingWebhookInteractionRequest",
      response: "MessageResponse",
      handle: ({ params, body, files }) => ({
        status: OK,
        body: interactions.followUp(params[0]!, body, files).api,
      }),
    },
    {
      method: "GET",
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/(@original|\d+)$/,
      open: true,
      response: "MessageResponse",
      handle: ({ params }) => ({
        status: OK,
        body: interactions.message(params[0]!, params[1]!).api,
      }),
    },
    {
      method: "PATCH",
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/(@original|\d+)$/,
      open: true,
      request: "IncomingWebhookUpdateRequestPartial",
      response: "MessageResponse",
      handle: ({ params, body, files }) => ({
        status: OK,
        body: interactions.edit(params[0]!, params[1]!, body, files).api,
      }),
    },
    {
      method: "DELETE",
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/(@original|\d+)$/,
      open: true,
      handle: ({ params }) => {
        interactions.remove(params[0]!, params[1]!);
        return { status: NO_CONTENT };
      },
    },
  ];
}
