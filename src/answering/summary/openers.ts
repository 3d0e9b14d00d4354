const list = (words: string) => words.trim().split(/\s+/).join("|");

/** Words that lean on what was said before when a sentence opens with them, by language. */
const OPENERS: Readonly<Record<string, string>> = {
  en: [
    list(`he she it they that these his her hers its their theirs him them such both neither either another others
      and but so yet or nor then also however instead still moreover furthermore besides thus therefore hence
      nevertheless nonetheless meanwhile otherwise likewise similarly afterwards afterward consequently accordingly
      indeed again which who whom whose here yes no well oh too hereby thereby thereafter thereupon`),
    String.raw`this(?!\s+(?:year|month|week|morning|evening|afternoon|night|summer|winter|spring|autumn)\b)`,
    String.raw`those(?!\s+who\b)`,
    String.raw`there(?!\s+(?:is|was|were|are|has|had|lived)\b|['’]s)`,
    String.raw`the\s+(?:former|latter|same|other|others|two|three|pair|rest)`,
    String.raw`in\s+(?:addition|contrast|turn|return|that|this|it|them|fact)`,
    String.raw`as\s+(?:a\s+result|such)|on\s+the\s+(?:other\s+hand|contrary)|of\s+course`,
    String.raw`for\s+(?:example|instance|this|that|these|it)|at\s+(?:that|this|first|last)`,
    String.raw`(?:after|before|despite|because\s+of)\s+(?:that|this|it)`,
    String.raw`(?:one|some|most|many|several|few|none|all|each|any|half|two|three)\s+of\s+(?:them|these|those|whom)`,
    String.raw`even\s+(?:so|then|he|she|they|it|this|that)|not\s+(?:that|so)`,
  ].join("|"),
  de: list(`er sie es dies diese dieser dieses diesen diesem das dem den jener jene jenes seine sein ihre ihr ihm ihn ihnen
    und aber doch denn sondern oder dann danach darum deshalb deswegen trotzdem dennoch jedoch auch außerdem dabei dazu dagegen
    so da damit davon hier dort beide ja nein`),
  fr: list(`il elle ils elles ce cela ça ceci cet cette ces celui celle ceux celles son sa ses leur leurs lui eux
    et mais ou donc or ni car puis alors ensuite aussi pourtant cependant toutefois ainsi enfin ici là oui non`),
  es: list(`él ella ellos ellas ello este esta esto estos estas ese esa eso esos esas aquel aquella su sus le les lo la se
    y e pero o u sino entonces luego también además así aunque después aquí allí ambos ambas sí no`),
  pl: list(`on ona ono oni one to ten ta te tego tej tym jego jej ich mu im
    i a ale lecz więc jednak też także potem wtedy dlatego zatem natomiast tam tu tutaj oboje obaj tak nie`),
  ru: list(`он она оно они это этот эта эти того тот та те его её ее их ему ей им
    и а но или же потом затем тогда поэтому однако также тоже там тут здесь оба обе да нет зато`),
  uk: list(`він вона воно вони це цей ця ці того той та ті його її їх йому їй їм
    і й та а але або ж потім тоді тому однак проте також теж там тут обидва обидві так ні зате`),
};

/** Pronouns that must have somebody to stand for. */
const PRONOUNS: Readonly<Record<string, string>> = {
  en: "he|she|they|him|her|them|his|their|himself|herself|themselves",
  de: "er|sie|ihm|ihn|ihnen|sein|seine|seinen|seinem|seiner",
  fr: "il|elle|ils|elles|lui|leur|eux",
  es: "él|ella|ellos|ellas|le|les",
  pl: "on|ona|oni|one|jego|jej|ich|mu",
  ru: "он|она|они|его|её|ее|их|ему|ей|им",
  uk: "він|вона|вони|його|її|їх|йому|їй|їм",
};

const QUOTE_MARKS = String.raw`["“”„‟'‘’«»‹›—–\-(\[\s…]*`;

function compile(words: Readonly<Record<string, string>>, build: (words: string) => RegExp) {
  return new Map(Object.entries(words).map(([language, each]) => [language, build(each)]));
}

const openers = compile(
  OPENERS,
  (words) => new RegExp(`^${QUOTE_MARKS}(?:${words})(?![\\p{L}\\p{N}])`, "iu"),
);
const pronouns = compile(
  PRONOUNS,
  (words) => new RegExp(`(?<![\\p{L}’'])(?:${words})(?![\\p{L}’'])`, "iu"),
);

/** True for a text whose first words lean on what was said before. False for languages not known. */
export function opensLeaning(text: string, language: string): boolean {
  return openers.get(language)?.test(text) ?? false;
}

/** Where the first pronoun stands that needs somebody to stand for; -1 for none. */
export function firstPronoun(text: string, language: string): number {
  return pronouns.get(language)?.exec(text)?.index ?? -1;
}
