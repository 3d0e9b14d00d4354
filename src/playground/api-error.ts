/** An error as Discord answers it: HTTP status, JSON code, message and nested form errors. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: number;
  readonly errors: unknown;

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body(): object {
    const { message, code, errors } = this;
    return errors === undefined ? { message, code } : { message, code, errors };
  }
}

export const unknownInteraction = () => new ApiError(404, 10_062, "Unknown interaction");
export const unknownMessage = () => new ApiError(404, 10_008, "Unknown Message");
export const unknownChannel = () => new ApiError(404, 10_003, "Unknown Channel");
export const missingAccess = () => new ApiError(403, 50_001, "Missing Access");
export const alreadyAcknowledged = () =>
  new ApiError(400, 40_060, "Interaction has already been acknowledged.");
export const invalidWebhookToken = () => new ApiError(401, 50_027, "Invalid Webhook Token");

/** What is wrong with a form, by the path of the field: `data.components[0].label`. */
export type FormErrors = Readonly<Record<string, string>>;

/** 50035 with Discord's nesting: `errors.data.components.0.label._errors`. */
export function invalidForm(problems: FormErrors): ApiError {
  const errors: Record<string, unknown> = {};
  for (const [path, message] of Object.entries(problems)) {
    let level = errors;
    for (const key of path.split(/[.[\]]+/).filter((part) => part !== "")) {
      level[key] ??= {};
      level = level[key] as Record<string, unknown>;
    }
    level._errors = [{ code: "INVALID", message }];
  }
  return new ApiError(400, 50_035, "Invalid Form Body", errors);
}
