/** Times at which a session may be begun: Discord wants a gap between two, whichever process begins them. */
export interface IdentifySlots {
  /** 0: begin now. Else the milliseconds after which to ask again. */
  take(rateLimitKey: number): Promise<number>;
}
