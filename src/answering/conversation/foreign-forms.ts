/** How a language asks short follow-ups. Patterns are matched to lower-case text without end marks. */
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

/** By BCP 47 subtag; English has rules of its own. */
export const FOREIGN_FORMS: Readonly<Record<string, ForeignForms>> = {
  de: {
    lead: /^(?:und|aber|also|ok(?:ay)?|dann|danke)[\s,]+/u,
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
    wh: /^(?:wie (?:viele?|lange|oft|alt)|mit wem|was|wer|wem|wen|wann|wo|warum|wieso|wie|welche[rsnm]?\s+\S+)\s+/iu,
    about: /^(?:was ist mit|wie steht es (?:um|mit)|wie sieht es mit)\s+(.+?)(?: aus)?$/iu,
    article: /^(?:der|die|das|dem|den|des)\s+/iu,
    preposition:
      /(?:^|\s)(?:in|aus|von|vom|nach|mit|bei|über|zu|zum|zur|für|an|auf|gegen|mit dem|mit der)\s+(?:[lL][’']|la\s+|el\s+|le\s+|der\s+|dem\s+|den\s+)?$/iu,
    otherwise: /^(?:noch|sonst)\s+/iu,
    he: word("er|ihm|ihn"),
    she: word("sie|ihr"),
    asks: /^(?:was|wer|wem|wen|wann|wo|warum|wieso|wie|welche\p{L}*|hat|ist|war|sind|waren|haben|wird|kann|dann|jetzt)(?!\p{L})/iu,
  },
  uk: {
    lead: /^(?:а|і|й|та|але|добре|ну|тоді|дякую)[\s,]+/u,
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
    wh: /^(?:як довго|скільки|що|хто|кому|кого|коли|де|чому|навіщо|як|як(?:ий|а|е|і)\s+\S+)\s+/iu,
    about: /^(?:як щодо|що з|що щодо)\s+(.+)$/iu,
    article: /^(?!)/u,
    preposition:
      /(?:^|\s)(?:в|у|на|з|із|зі|до|про|від|для|за|по|при)\s+(?:[lL][’']|la\s+|el\s+|le\s+|der\s+|dem\s+|den\s+)?$/iu,
    otherwise: /^(?:ще)\s+/iu,
    he: word("він|йому|його"),
    she: word("вона|їй|її"),
    asks: /^(?:що|хто|кому|кого|коли|де|чому|навіщо|як|який|яка|яке|які|чи|скільки|потім)(?!\p{L})/iu,
  },
  fr: {
    lead: /^(?:et|mais|alors|ok|donc|merci|puis)[\s,]+/u,
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
    wh: /^(?:qu[’']est-ce qu(?:e\s+|[’'])|qui est-ce qui\s+|combien de temps\s+|avec qui\s+|(?:que|qui|quoi|quand|où|pourquoi|comment|combien|quel(?:le)?s?\s+\S+)\s+(?:est-ce qu(?:e\s+|[’']))?)/iu,
    about: /^(?:qu[’']en est-il de|et pour|quid de)\s*(.+)$/iu,
    article: /^(?:l[’']|les?\s+|la\s+|du\s+|des\s+)/iu,
    preposition:
      /(?:^|\s)(?:à|au|aux|en|dans|de|du|des|avec|sur|pour|chez|contre|par)\s+(?:[lL][’']|la\s+|el\s+|le\s+|der\s+|dem\s+|den\s+)?$/iu,
    otherwise: /^(?:d[’']autre|encore)\s+/iu,
    he: word("il|lui"),
    she: word("elle"),
    asks: /^(?:que|qu[’']|qui|quoi|quand|où|pourquoi|comment|combien|quel|quelle|est-ce|a-t|ensuite|après)(?!\p{L})/iu,
  },
  es: {
    lead: /^(?:y|pero|entonces|vale|ok|gracias)[\s,]+/u,
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
    wh: /^(?:cuánto tiempo|con quién|por qué|qué|quién(?:es)?|cuándo|dónde|cómo|cuánt[oa]s?|cuál(?:es)?)\s+/iu,
    about: /^(?:qué (?:hay de|pasa con|tal)|qué pasó con)\s+(.+)$/iu,
    article: /^(?:el|la|los|las|del|al)\s+/iu,
    preposition:
      /(?:^|\s)(?:en|de|del|a|al|con|sobre|para|por|desde|contra)\s+(?:[lL][’']|la\s+|el\s+|le\s+|der\s+|dem\s+|den\s+)?$/iu,
    otherwise: /^(?:más)\s+/iu,
    he: word("él"),
    she: word("ella"),
    asks: /^(?:qué|quién(?:es)?|cuándo|dónde|por|cómo|cuánt\p{L}+|cuál\p{L}*|luego|después|entonces)(?!\p{L})/iu,
  },
  pl: {
    lead: /^(?:a|i|ale|no|dobrze|ok|dzięki)[\s,]+/u,
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
    wh: /^(?:jak długo|z kim|co|kto|komu|kogo|kiedy|gdzie|dlaczego|czemu|jak|ile|jak(?:i|a|ie)\s+\S+)\s+/iu,
    about: /^(?:co z|a co z)\s+(.+)$/iu,
    article: /^(?!)/u,
    preposition:
      /(?:^|\s)(?:w|we|na|z|ze|do|o|od|dla|za|po|przy|przez)\s+(?:[lL][’']|la\s+|el\s+|le\s+|der\s+|dem\s+|den\s+)?$/iu,
    otherwise: /^(?:jeszcze)\s+/iu,
    he: word("on|jemu|jego"),
    she: word("ona|jej"),
    asks: /^(?:co|kto|komu|kogo|kiedy|gdzie|dlaczego|czemu|jak\p{L}*|ile|czy|potem)(?!\p{L})/iu,
  },
  ru: {
    lead: /^(?:а|и|но|да|ну|хорошо|тогда|спасибо)[\s,]+/u,
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
    wh: /^(?:как долго|сколько|с кем|что|кто|кому|кого|когда|где|почему|зачем|как|как(?:ой|ая|ое|ие)\s+\S+)\s+/iu,
    about: /^(?:как насчёт|как насчет|что насч[её]т|что с|что про)\s+(.+)$/iu,
    article: /^(?!)/u,
    preposition:
      /(?:^|\s)(?:в|во|на|с|со|из|до|о|об|от|для|за|по|при|про)\s+(?:[lL][’']|la\s+|el\s+|le\s+|der\s+|dem\s+|den\s+)?$/iu,
    otherwise: /^(?:ещ[её])\s+/iu,
    he: word("он|ему|его"),
    she: word("она|ей|её|ее"),
    asks: /^(?:что|кто|кому|кого|когда|где|почему|зачем|как|какой|какая|какое|какие|ли|сколько|потом)(?!\p{L})/iu,
  },
};
