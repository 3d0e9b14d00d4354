/** Exit code when Discord does not take the token, or no longer: a restart would not help. */
export const EXIT_REVOKED = 78;
