import { existsSync } from "node:fs";

/** What commands may name. */
export interface KnownCommands {
  /** Of package.json. */
  readonly scripts: ReadonlySet<string>;
  /** Of `verbatim`. */
  readonly commands: ReadonlySet<string>;
  readonly options: ReadonlySet<string>;
}

const NPM = new Set(["ci", "install", "start", "test", "run", "exec", "sbom"]);

/** Splits a command line as a shell does, as far as documentation needs it. */
function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare!,
  );
}

/** Words of the arguments of `verbatim` in a command line, whichever way it is started; null: none. */
export function verbatimWords(line: string): string[] | null {
  const words = splitWords(line);
  while (/^[A-Z_]+=/.test(words[0] ?? "")) words.shift();
  if (words[0] === "verbatim") return words.slice(1);
  if (words[0] !== "npm") return null;
  const [script] = words.slice(2).filter((word) => !word.startsWith("-"));
  const rest = words.includes("--") ? words.slice(words.indexOf("--") + 1) : [];
  if (script === "verbatim") return rest;
  return script === "doctor" || script === "setup" ? [script, ...rest] : null;
}

function npmProblem(words: readonly string[], { scripts }: KnownCommands): string | null {
  const [verb, ...rest] = words;
  if (verb === undefined || !NPM.has(verb)) return `npm has no "${verb}" here`;
  if (verb !== "run") return null;
  const [script] = rest.filter((word) => !word.startsWith("-"));
  return script !== undefined && scripts.has(script) ? null : `no script "${script}"`;
}

/** What is wrong with a command that a page shows; null: nothing that can be told without running it. */
export function commandProblem(line: string, known: KnownCommands): string | null {
  const words = splitWords(line);
  while (/^[A-Z_]+=/.test(words[0] ?? "")) words.shift();
  const [program, ...rest] = words;
  if (program === "npm") {
    const problem = npmProblem(rest, known);
    if (problem !== null) return problem;
  }
  const file = rest.find((word) => !word.startsWith("-"));
  if ((program === "node" || program === "bash") && file !== undefined && !existsSync(file)) {
    return `no file ${file}`;
  }
  const given = verbatimWords(line);
  if (given === null) return null;
  const command = given.find((word) => !word.startsWith("-"));
  if (command !== undefined && !known.commands.has(command)) return `verbatim has no "${command}"`;
  const strange = given.filter((word) => /^--\w/.test(word) && !known.options.has(word));
  return strange.length === 0 ? null : `verbatim has no ${strange.join(", ")}`;
}
