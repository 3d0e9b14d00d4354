import type { Client } from "../client.ts";
import { h } from "../ui/h.ts";
import { createListbox } from "../ui/listbox.ts";
import type { Candidate } from "./check-option.ts";
import { type CommandEntry, nestOptions } from "./command-entries.ts";
import { candidatesFor } from "./option-candidates.ts";
import type { OptionField } from "./option-field.ts";

/** How long to wait for the next letter before the bot is asked, in milliseconds. */
const DEBOUNCE = 200;
/** Discord shows this many choices at most. */
const MOST = 25;

export interface Suggestions {
  readonly element: HTMLElement;
  refresh(field: OptionField): void;
  hide(): void;
  handleKey(event: KeyboardEvent): boolean;
}

export interface SuggestionsOptions {
  readonly client: Client;
  readonly entry: CommandEntry;
  /** All pills: the bot sees what was filled in elsewhere. */
  readonly fields: readonly OptionField[];
  readonly onPicked: (field: OptionField) => void;
}

/** The list of choices above a pill: fixed ones filtered as typed, or those that the bot suggests. */
export function createSuggestions(options: SuggestionsOptions): Suggestions {
  const { client, entry, fields, onPicked } = options;
  let field: OptionField | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The latest question; an answer to an older one is dropped.
  let asked = 0;
  const list = createListbox<Candidate>({
    label: "Suggestions",
    className: "options-list",
    owner: () => field!.input,
    onPick(candidate) {
      const picked = field!;
      picked.choose(candidate);
      list.hide();
      onPicked(picked);
    },
  });

  function show(candidates: readonly Candidate[], empty?: string): void {
    const items = candidates.slice(0, MOST).map((candidate) => ({
      value: candidate,
      content: h("span", { class: "option-label" }, candidate.name),
    }));
    list.show(items, empty);
  }

  async function ask(about: OptionField): Promise<void> {
    asked += 1;
    const mine = asked;
    const values = fields.map((each) => each.current(each === about));
    const filled = values.filter((value) => value !== null);
    const choices = await client.suggest(entry.command.id, nestOptions(entry, filled));
    if (mine !== asked || field !== about || document.activeElement !== about.input) return;
    if (choices === null) show([], "Loading options failed");
    else show(choices, "No options match your search");
  }

  function hide(): void {
    clearTimeout(timer);
    asked += 1;
    if (field !== null) list.hide();
  }

  return {
    element: list.element,
    refresh(next) {
      hide();
      field = next;
      if (next.spec.autocomplete) {
        timer = setTimeout(() => void ask(next), DEBOUNCE);
        return;
      }
      const candidates = candidatesFor(next.spec, client.store.state);
      if (candidates === null) return;
      const typed = next.input.value.trim().toLowerCase();
      const exact = candidates.some(({ name }) => name.toLowerCase() === typed);
      if (exact) return;
      show(
        candidates.filter(({ name }) => name.toLowerCase().includes(typed)),
        "No options match your search",
      );
    },
    hide,
    handleKey: (event) => list.handleKey(event),
  };
}
