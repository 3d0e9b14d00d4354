import type { PageCommand, PageOption } from "../../page-protocol.ts";

/** An option as Discord's API describes it, with what the page reads. */
export interface OptionSpec {
  readonly name: string;
  readonly description: string;
  readonly type: number;
  readonly required?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly options?: readonly OptionSpec[];
  readonly autocomplete?: boolean;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  /** Of a channel option: only these kinds, by Discord's numbers. */
  readonly channel_types?: readonly number[];
}

/** Discord's numbers for the types of options. */
export const OPTION = {
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

/** Something that can be run: a command without subcommands, or one of its subcommands. */
export interface CommandEntry {
  readonly command: PageCommand;
  /** "ask", or "story add" for a subcommand. */
  readonly name: string;
  readonly description: string;
  /** The subcommand group and subcommand around the options, outermost first. */
  readonly within: readonly OptionSpec[];
  readonly options: readonly OptionSpec[];
}

/** Every slash command and subcommand, sorted by name. */
export function listEntries(commands: readonly PageCommand[]): CommandEntry[] {
  const slash = commands.filter((command) => command.type === 1);
  return slash
    .flatMap((command) => entriesIn(command, [], command.options as readonly OptionSpec[]))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function entriesIn(
  command: PageCommand,
  within: readonly OptionSpec[],
  options: readonly OptionSpec[],
): CommandEntry[] {
  const deeper = options.filter(({ type }) => type <= OPTION.subcommandGroup);
  if (deeper.length > 0) {
    return deeper.flatMap((each) => entriesIn(command, [...within, each], each.options ?? []));
  }
  const name = [command, ...within].map((part) => part.name).join(" ");
  const description = within.at(-1)?.description ?? command.description;
  return [{ command, name, description, within, options }];
}

/** Those that the typed name fits: first what begins with it, then what holds it. */
export function findEntries(entries: readonly CommandEntry[], typed: string): CommandEntry[] {
  const wanted = typed.trim().toLowerCase();
  const beginning = entries.filter(({ name }) => name.startsWith(wanted));
  const holding = entries.filter(({ name }) => !name.startsWith(wanted) && name.includes(wanted));
  return [...beginning, ...holding];
}

/** The options in the nested form of Discord's API. */
export function nestOptions(entry: CommandEntry, values: readonly PageOption[]): PageOption[] {
  return entry.within.reduceRight<PageOption[]>(
    (options, { name, type }) => [{ name, type, options }],
    [...values],
  );
}

export interface CommandLine {
  readonly entry: CommandEntry;
  /** Option name → what was typed for it. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Reads "/ask question: How long? private: true" as it may be pasted. Text before the first option's
 * name belongs to the first option. `null` where no command is named, followed by a space.
 */
export function parseCommandLine(
  text: string,
  entries: readonly CommandEntry[],
): CommandLine | null {
  const typed = text.toLowerCase();
  const entry = entries
    .filter(({ name }) => typed.startsWith(`/${name} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (entry === undefined) return null;
  const rest = text.slice(entry.name.length + 2);
  const values = new Map<string, string>();
  let option = entry.options[0]?.name;
  let start = 0;
  const names = entry.options.map(({ name }) => name).join("|");
  const marks = names === "" ? [] : rest.matchAll(new RegExp(`(?:^|\\s)(${names}):`, "gu"));
  for (const mark of marks) {
    const before = rest.slice(start, mark.index).trim();
    if (option !== undefined && before !== "") values.set(option, before);
    option = mark[1]!;
    start = mark.index + mark[0].length;
  }
  const last = rest.slice(start).trim();
  if (option !== undefined && (last !== "" || start > 0)) values.set(option, last);
  return { entry, values };
}
