/** What is needed of a zod schema. */
interface Schema {
  safeParse(value: unknown):
    | { readonly success: true }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] };
      };
}

export interface SchemaCheck {
  /** Problems of a value by Discord's published schema of that name, one line each. */
  problems(schema: string, value: unknown): readonly string[];
  /** False when the schemas are not installed: then nothing is checked by them. */
  readonly available: boolean;
}

const MOST_PROBLEMS = 3;

/**
 * Discord's own schema (npm `discord-api-spec`), which is installed with the development
 * dependencies only. Without it the stand-in's explicit rules remain.
 */
export async function loadSchemaCheck(): Promise<SchemaCheck> {
  let schemas: Record<string, Schema>;
  try {
    schemas = (await import("discord-api-spec/zod")) as unknown as Record<string, Schema>;
  } catch {
    return { available: false, problems: () => [] };
  }
  return {
    available: true,
    problems(name, value) {
      const schema = schemas[`${name}Schema`];
      if (schema === undefined) throw new Error(`Discord's schema has no ${name}`);
      const result = schema.safeParse(value);
      if (result.success) return [];
      return result.error.issues
        .slice(0, MOST_PROBLEMS)
        .map(({ path, message }) => `${name}.${path.map(String).join(".")}: ${message}`);
    },
  };
}
