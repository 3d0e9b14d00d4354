import type { PageUser } from "../../page-protocol.ts";
import { displayName } from "../store/display-name.ts";
import { h } from "./h.ts";
import { readableOn } from "./readable-color.ts";

/** A round picture with initials, `size` CSS pixels wide. Decorative: the name stands beside it. */
export function avatar(user: PageUser, size: number): HTMLElement {
  const { background, initials } = user.avatar;
  return h(
    "span",
    {
      class: "avatar",
      "aria-hidden": "true",
      style: `--size:${size}px;background-color:${background}`,
    },
    initials,
  );
}

/** A role's colour on the background of either theme, as custom properties of `.role-color`. */
export function roleColors(color: string): string {
  return `--role-dark:${readableOn(color, "#1a1a1e")};--role-light:${readableOn(color, "#fbfbfb")}`;
}

/** The name in the colour of its highest role, dimmed or lightened so far that it can be read. */
export function userName(user: PageUser, className = "name"): HTMLElement {
  return h(
    "span",
    { class: `${className} role-color`, style: roleColors(user.color) },
    displayName(user),
  );
}
