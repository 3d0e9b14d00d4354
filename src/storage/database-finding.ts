/** Whether a database can be used. */
export interface DatabaseFinding {
  readonly ok: boolean;
  /** One line; what to do, where it can't be used. */
  readonly message: string;
}
