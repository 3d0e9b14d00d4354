/** Escapes and what they are turned into; an empty text leaves them out. */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\b": "",
  "\\B": "",
  "\\s": "\\S",
  "\\S": "\\s",
  "\\d": "\\D",
  "\\D": "\\d",
  "\\w": "\\W",
  "\\W": "\\w",
  "\\p": "\\P",
  "\\P": "\\p",
};

const GROUPS: Readonly<Record<string, string>> = {
  "(?=": "(?!",
  "(?!": "(?=",
  "(?<=": "(?<!",
  "(?<!": "(?<=",
};

const TOKEN = /\\.|\(\?<?[=!]|\[\^?|[\]^$+*?]|\{\d+(?:,\d*)?\}|\(\?<?:?|./gsu;

/** Regular expressions that differ from one, a literal with its slashes and flags, in one token. */
export function mutateRegex(literal: string): string[] {
  const end = literal.lastIndexOf("/");
  const changed: string[] = [];
  let inClass = false;
  for (const { 0: token, index } of literal.slice(0, end).matchAll(TOKEN)) {
    if (index === 0) continue;
    const wasInClass = inClass;
    if (token.startsWith("[")) inClass = true;
    else if (token === "]") inClass = false;
    const replacement = replacementOf(token, wasInClass);
    if (replacement === null) continue;
    const mutant = literal.slice(0, index) + replacement + literal.slice(index + token.length);
    if (isValid(mutant, end + replacement.length - token.length)) changed.push(mutant);
  }
  return changed;
}

function replacementOf(token: string, inClass: boolean): string | null {
  const turned = ESCAPES[token];
  if (turned !== undefined) return inClass && turned === "" ? null : turned;
  if (inClass) return null;
  if (token === "[") return "[^";
  if (token === "[^") return "[";
  if (/^[\^$+*?{]/.test(token)) return "";
  return GROUPS[token] ?? null;
}

function isValid(literal: string, end: number): boolean {
  try {
    return new RegExp(literal.slice(1, end), literal.slice(end + 1)) instanceof RegExp && end > 1;
  } catch {
    return false;
  }
}
