/** Pages of an application in Discord's Developer Portal, as its menu names them. */
const PAGES = {
  "General Information": "information",
  Installation: "installation",
  Bot: "bot",
} as const;

export type PortalPage = keyof typeof PAGES;

const PORTAL = "https://discord.com/developers/applications";

/**
 * Names a page of the Developer Portal and the switch on it, with the page's address: for people
 * who have to find it. `applicationId` null: the application is not known yet.
 */
export function inPortal(page: PortalPage, what: string, applicationId: string | null): string {
  const address = applicationId === null ? PORTAL : `${PORTAL}/${applicationId}/${PAGES[page]}`;
  return `Developer Portal, your application, ${page}, ${what} (${address})`;
}

/** The application's id, which the first part of its bot's token holds in base64; null if not. */
export function applicationIdOf(token: string): string | null {
  const id = Buffer.from(token.split(".")[0]!, "base64url").toString("latin1");
  return /^\d{17,20}$/.test(id) ? id : null;
}
