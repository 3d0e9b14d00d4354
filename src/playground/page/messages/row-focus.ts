export interface Focused {
  readonly messageId: string;
  readonly customId: string | null;
}

/** The message, and the control in it, that has the focus. */
export function focusedControl(list: HTMLElement): Focused | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !list.contains(activeElement)) return null;
  const messageId = activeElement.closest<HTMLElement>(".message")?.dataset.id;
  if (messageId === undefined) return null;
  return { messageId, customId: activeElement.dataset.customId ?? null };
}

/** A message that was edited while one of its buttons had the focus gives it to the same button. */
export function restoreFocus(list: HTMLElement, { messageId, customId }: Focused): void {
  if (list.contains(document.activeElement)) return;
  const row = list.querySelector<HTMLElement>(`.message[data-id="${CSS.escape(messageId)}"]`);
  const control =
    customId === null
      ? null
      : row?.querySelector<HTMLElement>(`[data-custom-id="${CSS.escape(customId)}"]`);
  (control ?? row)?.focus({ preventScroll: true });
}

/** The arrow keys, Home and End go from message to message. */
export function moveFocus(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches(".message")) return;
  const all = [...target.parentElement!.querySelectorAll<HTMLElement>(".message")];
  const at = all.indexOf(target);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[key];
  const next = to === undefined ? undefined : all[to];
  if (next === undefined) return;
  event.preventDefault();
  target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
