const KEY = "playground.theme";
const DARK = "(prefers-color-scheme: dark)";

export type Theme = "dark" | "light";

/** The chosen theme, or the one that the system prefers. */
export function currentTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  if (stored === "dark" || stored === "light") return stored;
  return matchMedia(DARK).matches ? "dark" : "light";
}

/** Applies the theme and follows the system as long as nothing was chosen. */
export function startTheme(): void {
  const apply = () => {
    document.documentElement.dataset.theme = currentTheme();
  };
  apply();
  matchMedia(DARK).addEventListener("change", apply);
}

export function toggleTheme(): Theme {
  const next = currentTheme() === "dark" ? "light" : "dark";
  localStorage.setItem(KEY, next);
  document.documentElement.dataset.theme = next;
  return next;
}
