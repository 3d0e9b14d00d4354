import type { Language } from "./language.ts";

/** A word's forms by the categories of CLDR; a language that lacks one has `other` there. */
type PluralForms = { readonly other: string } & Partial<
  Readonly<Record<Intl.LDMLPluralRule, string>>
>;

const rules = new Map<Language, Intl.PluralRules>();

/** The form that goes with a count. */
function plural(language: Language, count: number, forms: PluralForms): string {
  let rule = rules.get(language);
  if (rule === undefined) {
    rule = new Intl.PluralRules(language);
    rules.set(language, rule);
  }
  return forms[rule.select(count)] ?? forms.other;
}

/** A count with its word in the form that goes with it: "2 цитати", "5 цитат". */
export function counted(language: Language, count: number, forms: PluralForms): string {
  return `${count} ${plural(language, count, forms)}`;
}
