/** What a full stop does not end, by language. Words are lower case, without their stop. */
interface SentenceRules {
  /** A stop after these never ends a sentence. */
  readonly never: ReadonlySet<string>;
  /** A stop after these ends none when a number follows ("No. 5", "Jan. 3"). */
  readonly beforeNumber: ReadonlySet<string>;
  /** A numeral and a stop before a word is an ordinal ("am 3. Mai"). */
  readonly ordinals: boolean;
  /** A stop after a word with one of these endings never ends a sentence ("Hauptstr."). */
  readonly endings: readonly string[];
  /** Words that open a sentence, and so never follow an abbreviation or an ordinal inside one. */
  readonly openers: ReadonlySet<string>;
}

const set = (words: string) => new Set(words.split(/\s+/));

/** Words that open a sentence and never follow "U.S." or "a.m." inside one. */
export const OPENERS = set(
  "about according across after against along amid among around because before behind below beneath beside besides between beyond despite during except inside like near off onto opposite outside over since than through throughout till toward towards under unlike until via without a all although an and another any as at both but by each even every few for from he her here his how however i if in into it its many meanwhile more most my no nobody none not now of on once one only or other our several she since so some still such that the their then there these they this those though three to today two under until we what when where whether which while who why with within without yesterday yet you your finally suddenly presently perhaps certainly indeed surely poor dear then again soon later next first last never nothing everybody everyone somebody someone anybody anyone",
);

/** Titles and units that most languages share. */
const SHARED = "mr mrs ms dr prof st vs cf vol fig op ed eds";

const RULES: Readonly<Record<string, SentenceRules>> = {
  en: {
    never: set(
      `${SHARED} mt sr jr gen col lt sgt capt cmdr adm maj rev hon sen rep gov pres messrs mme mlle m inc ltd co corp bros dept est approx al e.g i.e viz`,
    ),
    beforeNumber: set(
      "no nos p pp art sec ch para jan feb mar apr jun jul aug sep sept oct nov dec c ca",
    ),
    ordinals: false,
    endings: [],
    openers: OPENERS,
  },
  de: {
    never: set(
      `${SHARED} hr fr bzw usw u.a z.b d.h evtl ggf inkl ca nr str jh jhd sog vgl abs s bd hrsg geb gest mio mrd tel z d u o`,
    ),
    beforeNumber: set("art"),
    ordinals: true,
    endings: ["str"],
    openers: set(
      "aber am auch da dann das der die doch du ein eine er es ich ihr im in jetzt nun sie so und wir",
    ),
  },
  fr: {
    never: set(`${SHARED} m mm mme mmes mlle mgr etc. av env p. ex c.-à-d art chap`),
    beforeNumber: set("n no p pp"),
    ordinals: false,
    endings: [],
    openers: OPENERS,
  },
  es: {
    never: set(`${SHARED} sr sra sres srta d dña da ud uds dra lic ing gral pág ej ee uu av`),
    beforeNumber: set("n núm no art"),
    ordinals: false,
    endings: [],
    openers: OPENERS,
  },
  pl: {
    never: set(`${SHARED} np m.in tzn tj tzw ul al pl ks gen płk inż mgr hab św im r w ok godz`),
    beforeNumber: set("nr s art"),
    ordinals: true,
    endings: [],
    openers: OPENERS,
  },
  ru: {
    never: set(
      `${SHARED} г гг т е д п им ул пр рис см стр тыс млн млрд руб коп напр др проф акад гр о в н э обл р ст`,
    ),
    beforeNumber: set("№"),
    ordinals: false,
    endings: [],
    openers: OPENERS,
  },
  uk: {
    never: set(
      `${SHARED} р рр т е д п ім вул просп рис див стор тис млн млрд грн коп напр ін проф акад гр о в н обл м с ст`,
    ),
    beforeNumber: set("№"),
    ordinals: false,
    endings: [],
    openers: OPENERS,
  },
};

/** The rules of a language; a language without its own gets those of English. */
export function sentenceRulesOf(language: string): SentenceRules {
  return RULES[language] ?? RULES.en!;
}

/** Verbs that follow a quotation with the speaker's name: `“Open it!” Tom cried.` is one sentence. */
export const SPEECH_VERB_AFTER_NAME =
  /^\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){0,2}\s+(?:said|says|asked|cried|replied|answered|added|shouted|whispered|exclaimed|told|called|continued|insisted|remarked|murmured|muttered|yelled|sighed|laughed|began|repeated|observed|commented|explained|declared|demanded|wrote|tweeted|warned|suggested|admitted|agreed|announced|argued|claimed|noted|screamed|snapped|growled|sobbed)\b/u;
