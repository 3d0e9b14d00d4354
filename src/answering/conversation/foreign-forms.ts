/**
 * How a language asks short follow-ups. Patterns are matched to text without end marks, whose white
 * space is single spaces; those of short questions to lower case.
 */
export interface ForeignForms {
  /** What opens a follow-up: "und". */
  readonly lead: RegExp;
  /** Short questions, with the words that open the full one; none: they stand beside it. */
  readonly words: readonly (readonly [RegExp, string])[];
  readonly whoElse: readonly [RegExp, string];
  readonly whatElse: readonly [RegExp, string];
  /** The question word (and what goes with it) that opens a question of this language. */
  readonly wh: RegExp;
  /** "what about X", "and X": the topic is the first group. */
  readonly about: RegExp;
  /** Articles and prepositions in one with a name: "l’", "la". */
  readonly article: RegExp;
  /** What stands before a name that is no subject: "in Berlin". */
  readonly preposition: RegExp;
  /** "else" behind a question word. */
  readonly otherwise: RegExp;
  /** Pronouns of one person as a subject or an object. */
  readonly he: RegExp;
  readonly she: RegExp;
  /** Behind "and", no topic but a question of its own. */
  readonly asks: RegExp;
}

const word = (list: string) => new RegExp(`(?<![\\p{L}’'-])(?:${list})(?![\\p{L}’'-])`, "iu");

/** Prepositions at the end of what stands before a name, with an article that may come between. */
const before = (prepositions: string, articles = "(?!)") =>
  new RegExp(`(?:^| )(?:${prepositions}) (?:${articles})?$`, "iu");

/** One or more words that open a follow-up without asking: "gracias, ¿y …". */
const leads = (list: string) => new RegExp(`^(?:(?:${list})[ ,¿]+)+`, "u");

/** Words that begin a text. */
const opening = (list: string) => new RegExp(`^(?:${list})(?!\\p{L})`, "iu");

/** By BCP 47 subtag; English has rules of its own. */
export const FOREIGN_FORMS: Readonly<Record<string, ForeignForms>> = {
  de: {
    lead: leads("und|aber|also|ok(?:ay)?|dann|danke"),
    words: [
      [/^(?:warum|wieso|weshalb)(?: denn| auch)? nicht$/u, ""],
      [/^(?:warum|wieso|weshalb)(?: (?:ist|war) das so| das| denn)?$/u, "Warum"],
      [/^wann(?: (?:war|ist) (?:das|es))?(?: genau)?$/u, "Wann"],
      [/^wo(?: (?:war|ist) (?:das|es))?(?: genau)?$/u, "Wo"],
      [/^wie viele?$/u, "Wie viele"],
      [/^wie lange?$/u, "Wie lange"],
      [/^wie(?: genau| denn)?$/u, "Wie"],
      [/^mit wem$/u, "Mit wem"],
    ],
    whoElse: [/^(?:wer (?:noch|sonst)(?: noch)?|noch jemand)$/u, "Wer noch"],
    whatElse: [/^(?:was (?:noch|sonst)(?: noch)?|noch etwas|mehr)$/u, "Was noch"],
    wh: /^(?:wie (?:viele?|lange|oft|alt)|mit wem|was|wer|wem|wen|wann|wo|warum|wieso|wie|welche[rsnm]? \S+) /iu,
    about: /^(?:was ist mit|wie steht es (?:um|mit)|wie sieht es mit) (.+?)(?: aus)?$/iu,
    article: /^(?:der|die|das|dem|den|des) /iu,
    preposition: before(
      "in|aus|von|vom|nach|mit|bei|über|zu|zum|zur|für|an|auf|gegen|mit dem|mit der",
      "d(?:er|em|en) ",
    ),
    otherwise: /^(?:noch|sonst) /iu,
    he: word("er|ihm|ihn"),
    she: word("sie|ihr"),
    asks: opening(
      String.raw`was|wer|wem|wen|wann|wo|warum|wieso|wie|welche\p{L}*|hat|ist|war|sind|waren|haben|wird|kann|dann|jetzt`,
    ),
  },
  uk: {
    lead: leads("а|і|й|та|але|добре|ну|тоді|дякую"),
    words: [
      [/^чому (?:ж )?ні$/u, ""],
      [/^(?:чому|навіщо)(?: (?:це|так))?$/u, "Чому"],
      [/^коли(?: (?:це|саме))?(?: (?:було|сталося|сталось))?$/u, "Коли"],
      [/^де(?: (?:це|саме))?(?: (?:було|сталося))?$/u, "Де"],
      [/^скільки$/u, "Скільки"],
      [/^як довго$/u, "Як довго"],
      [/^як(?: саме)?$/u, "Як"],
    ],
    whoElse: [/^(?:хто ще|ще хтось|ще хто)$/u, "Хто ще"],
    whatElse: [/^(?:що ще|ще щось|ще)$/u, "Що ще"],
    wh: /^(?:як довго|скільки|що|хто|кому|кого|коли|де|чому|навіщо|як|як(?:ий|а|е|і) \S+) /iu,
    about: /^(?:як щодо|що з|що щодо) (.+)$/iu,
    article: /^(?!)/u,
    preposition: before("в|у|на|з|із|зі|до|про|від|для|за|по|при"),
    otherwise: /^(?:ще) /iu,
    he: word("він|йому|його"),
    she: word("вона|їй|її"),
    asks: opening("що|хто|кому|кого|коли|де|чому|навіщо|як|який|яка|яке|які|чи|скільки|потім"),
  },
  fr: {
    lead: leads("et|mais|alors|ok|donc|merci|puis"),
    words: [
      [/^pourquoi pas$/u, ""],
      [/^pourquoi(?: (?:ça|cela|donc))?$/u, "Pourquoi"],
      [/^quand(?: (?:était-ce|est-ce que c[’']était|ça|exactement))?$/u, "Quand"],
      [/^c[’']était quand$/u, "Quand"],
      [/^où(?: (?:ça|exactement|était-ce))?$/u, "Où"],
      [/^c[’']était où$/u, "Où"],
      [/^combien$/u, "Combien"],
      [/^combien de temps$/u, "Combien de temps"],
      [/^comment(?: ça)?$/u, "Comment"],
      [/^avec qui$/u, "Avec qui"],
    ],
    whoElse: [/^(?:qui d[’']autre|quelqu[’']un d[’']autre|qui encore)$/u, "Qui d’autre"],
    whatElse: [/^(?:quoi d[’']autre|quoi encore|autre chose|plus)$/u, "Quoi d’autre"],
    wh: /^(?:qu[’']est-ce qu(?:e |[’'])|qui est-ce qui |combien de temps |avec qui |(?:que|qui|quoi|quand|où|pourquoi|comment|combien|quel(?:le)?s? \S+) (?:est-ce qu(?:e |[’']))?)/iu,
    about: /^(?:qu[’']en est-il de|et pour|quid de)\s*(.+)$/iu,
    article: /^(?:l[’']|les? |la |du |des )/iu,
    preposition: before(
      "à|au|aux|en|dans|de|du|des|avec|sur|pour|chez|contre|par",
      "la |le |l[’']",
    ),
    otherwise: /^(?:d[’']autre|encore) /iu,
    he: word("il|lui"),
    she: word("elle"),
    asks: opening(
      "que|qu[’']|qui|quoi|quand|où|pourquoi|comment|combien|quel|quelle|est-ce|a-t|ensuite|après",
    ),
  },
  es: {
    lead: leads("y|pero|entonces|vale|ok|gracias"),
    words: [
      [/^por qué no$/u, ""],
      [/^por qué(?: (?:es|fue) (?:eso|así))?$/u, "Por qué"],
      [/^por que$/u, "Por qué"],
      [/^cu[aá]ndo(?: (?:fue|es|era) (?:eso|esto))?(?: exactamente)?$/u, "Cuándo"],
      [/^d[oó]nde(?: (?:fue|es|era) (?:eso|esto))?(?: exactamente)?$/u, "Dónde"],
      [/^cu[aá]nt([oa]s?)$/u, "Cuánt$1"],
      [/^cu[aá]nto tiempo$/u, "Cuánto tiempo"],
      [/^c[oó]mo$/u, "Cómo"],
      [/^con qui[eé]n$/u, "Con quién"],
    ],
    whoElse: [/^(?:qui[eé]n(?:es)? m[aá]s|alguien m[aá]s)$/u, "Quién más"],
    whatElse: [/^(?:qu[eé] m[aá]s|algo m[aá]s|m[aá]s)$/u, "Qué más"],
    wh: /^(?:cuánto tiempo|con quién|por qué|qué|quién(?:es)?|cuándo|dónde|cómo|cuánt[oa]s?|cuál(?:es)?) /iu,
    about: /^(?:qué (?:hay de|pasa con|tal)|qué pasó con) (.+)$/iu,
    article: /^(?:el|la|los|las|del|al) /iu,
    preposition: before("en|de|del|a|al|con|sobre|para|por|desde|contra", "la |el "),
    otherwise: /^(?:más) /iu,
    he: word("él"),
    she: word("ella"),
    asks: opening(
      String.raw`qué|quién(?:es)?|cuándo|dónde|por|cómo|cuánt\p{L}+|cuál\p{L}*|luego|después|entonces`,
    ),
  },
  pl: {
    lead: leads("a|i|ale|no|dobrze|ok|dzięki"),
    words: [
      [/^(?:dlaczego|czemu) nie$/u, ""],
      [/^(?:dlaczego|czemu)(?: (?:to|tak))?$/u, "Dlaczego"],
      [/^kiedy(?: to)?(?: (?:było|się stało))?(?: dokładnie)?$/u, "Kiedy"],
      [/^gdzie(?: to)?(?: było)?(?: dokładnie)?$/u, "Gdzie"],
      [/^ile$/u, "Ile"],
      [/^jak długo$/u, "Jak długo"],
      [/^jak$/u, "Jak"],
      [/^z kim$/u, "Z kim"],
    ],
    whoElse: [/^(?:kto jeszcze|ktoś jeszcze)$/u, "Kto jeszcze"],
    whatElse: [/^(?:co jeszcze|coś jeszcze|więcej)$/u, "Co jeszcze"],
    wh: /^(?:jak długo|z kim|co|kto|komu|kogo|kiedy|gdzie|dlaczego|czemu|jak|ile|jak(?:i|a|ie) \S+) /iu,
    about: /^(?:co z|a co z) (.+)$/iu,
    article: /^(?!)/u,
    preposition: before("w|we|na|z|ze|do|o|od|dla|za|po|przy|przez"),
    otherwise: /^(?:jeszcze) /iu,
    he: word("on|jemu|jego"),
    she: word("ona|jej"),
    asks: opening(String.raw`co|kto|komu|kogo|kiedy|gdzie|dlaczego|czemu|jak\p{L}*|ile|czy|potem`),
  },
  ru: {
    lead: leads("а|и|но|да|ну|хорошо|тогда|спасибо"),
    words: [
      [/^почему (?:же )?нет$/u, ""],
      [/^(?:почему|зачем)(?: (?:это|так))?$/u, "Почему"],
      [/^когда(?: (?:это|именно))?(?: (?:было|произошло|случилось))?$/u, "Когда"],
      [/^где(?: (?:это|именно))?(?: (?:было|произошло))?$/u, "Где"],
      [/^сколько$/u, "Сколько"],
      [/^как долго$/u, "Как долго"],
      [/^как(?: именно)?$/u, "Как"],
      [/^с кем$/u, "С кем"],
    ],
    whoElse: [/^(?:кто ещ[её]|ещ[её] кто(?:-то|-нибудь)?)$/u, "Кто ещё"],
    whatElse: [/^(?:что ещ[её]|ещ[её] что(?:-то|-нибудь)?|ещ[её])$/u, "Что ещё"],
    wh: /^(?:как долго|сколько|с кем|что|кто|кому|кого|когда|где|почему|зачем|как|как(?:ой|ая|ое|ие) \S+) /iu,
    about: /^(?:как насчёт|как насчет|что насч[её]т|что с|что про) (.+)$/iu,
    article: /^(?!)/u,
    preposition: before("в|во|на|с|со|из|до|о|об|от|для|за|по|при|про"),
    otherwise: /^(?:ещ[её]) /iu,
    he: word("он|ему|его"),
    she: word("она|ей|её|ее"),
    asks: opening(
      "что|кто|кому|кого|когда|где|почему|зачем|как|какой|какая|какое|какие|ли|сколько|потом",
    ),
  },
};
