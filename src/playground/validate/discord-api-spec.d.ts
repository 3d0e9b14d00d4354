declare module "discord-api-spec/zod" {
  /** Schemas by name: `MessageResponseSchema` … */
  const schemas: Record<string, unknown>;
  export = schemas;
}
