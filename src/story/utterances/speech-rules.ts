/** How a language marks speech. Verb lists are alternatives of a regular expression. */
export interface SpeechRules {
  /** Verbs that go with somebody's words, in the forms that narration uses. */
  readonly cues: string;
  /** Pronouns that a cue may have as its subject, with the sex they tell. */
  readonly pronouns: Readonly<Record<string, "he" | "she" | "they">>;
  /** Pronouns behind "according to". */
  readonly objects?: Readonly<Record<string, "he" | "she" | "they">>;
  /** True where a cue stands within the speech between commas alone: "« Oui, dit-il, c’est ça. »". */
  readonly commaCues?: boolean;
  /** True where a verb of speech behind a dash is a cue, whatever its subject: "—gritó alguien". */
  readonly verbFirst?: boolean;
  /** Words that may stand between subject and cue. */
  readonly fillers: string;
  /** Determiners before a role: "the president said". */
  readonly determiners: string;
  /** Words before a term that the narrator holds at arm's length. */
  readonly scare: string;
  /** What introduces the source of a report: "according to". */
  readonly according: string;
  /** What may begin reported content: "that". */
  readonly that: string;
}

const ENGLISH: SpeechRules = {
  cues: "said|says|say|saying|asked|asks|replied|replies|answered|answers|added|adds|told|tells|claimed|claims|insisted|insists|announced|announces|argued|argues|stated|states|commented|comments|warned|warns|denied|denies|admitted|admits|declared|declares|explained|explains|remarked|remarks|noted|notes|observed|observes|suggested|suggests|reported|reports|confirmed|confirms|acknowledged|acknowledges|promised|promises|vowed|vows|pledged|pledges|alleged|alleges|maintained|maintains|stressed|stresses|wrote|writes|tweeted|posted|testified|testifies|recalled|recalls|complained|complains|cried|cries|shouted|shouts|yelled|screamed|whispered|whispers|murmured|murmurs|muttered|exclaimed|exclaims|called|continued|continues|began|repeated|repeats|sighed|laughed|snapped|growled|sobbed|gasped|grumbled|urged|urges|demanded|demands|concluded|concludes|conceded|hinted|inquired|enquired|interrupted|responded|responds|retorted|thought|wondered|mused|went on|objected|boasted|snorted|croaked|joked|offered|agreed|agrees|chuckled|hissed|barked|mumbled|stammered|protested|ventured|pointed out|quipped|scoffed|begged|pleaded|ordered|remembered|returned|rejoined|resumed|pursued|faltered|panted|roared|shrieked|stuttered|taunted|teased|thundered|wailed|whimpered|drawled|echoed|assented|commanded|proposed|pronounced|reflected|groaned|moaned|sneered|chimed in|broke in|cut in|put in|wanted to know|heard|learned|learnt|believes|believed|estimates|estimated|predicted|predicts|accused|ruled|told the court|lied|read|reads|bellowed|called out|cried out|answer|grunted|giggled|sniffed|purred|advised|assured|swore",
  pronouns: { he: "he", she: "she", they: "they", we: "they", i: "they", it: "they" },
  objects: { him: "he", her: "she", them: "they" },
  fillers:
    "has|have|had|also|then|later|again|once|still|quickly|quietly|softly|simply|repeatedly|publicly|reportedly|further|never|did|does|not|always|often|sometimes|used to|would|only|even|just|finally|at last|who|[a-z]+ly",
  determiners: "the|a|an|his|her|their|its|my|one|another|some|many|several",
  scare:
    "so-called|called|known as|termed|dubbed|labelled|labeled|described as|referred to as|titled|entitled|named|nicknamed",
  according: "according to|in the words of|in the view of",
  that: "that|how|why|whether|if|who|what|where|when|which",
};

const RULES: Readonly<Record<string, SpeechRules>> = {
  en: ENGLISH,
  de: {
    cues: "sagte|sagt|sagten|fragte|fragt|antwortete|antwortet|erklärte|erklärt|rief|ruft|meinte|meint|betonte|betont|erwiderte|flüsterte|schrieb|schreibt|behauptete|kündigte|warnte|berichtete|berichtet|teilte|fügte",
    pronouns: { er: "he", sie: "she" },
    fillers: "hat|habe|auch|dann|später|leise",
    determiners: "der|die|das|ein|eine|sein|ihr",
    scare: "sogenannte[nrs]?|so genannte[nrs]?",
    according: "laut|nach Angaben von",
    that: "dass|ob",
  },
  fr: {
    cues: "dit|répliqua|lança|souffla|reprit|disait|a dit|a-t-elle promis|a-t-il dit|cria|a déclaré|déclare|déclara|demanda|demande|a demandé|répondit|répond|a répondu|ajouta|ajoute|a ajouté|cria|crie|s’écria|murmura|affirme|a affirmé|explique|a expliqué|assure|écrit|annonce|a annoncé",
    pronouns: { il: "he", elle: "she", on: "they" },
    verbFirst: true,
    commaCues: true,
    fillers: "a|avait|aussi|ensuite",
    determiners: "le|la|les|un|une|son|sa|l’",
    scare: "soi-disant|dite?",
    according: "selon|d’après",
    that: "que|qu’|si",
  },
  es: {
    cues: "dijo|dice|decía|ha dicho|preguntó|pregunta|respondió|responde|contestó|añadió|agregó|gritó|exclamó|afirmó|afirma|explicó|explica|aseguró|declaró|anunció|susurró|murmuró|señaló|escribió|advirtió",
    pronouns: { él: "he", ella: "she" },
    verbFirst: true,
    fillers: "ha|había|también|luego",
    determiners: "el|la|los|las|un|una|su",
    scare: "llamad[oa]s?|denominad[oa]s?",
    according: "según|de acuerdo con",
    that: "que|si",
  },
  uk: {
    cues: "сказав|сказала|сказали|каже|кажуть|заявив|заявила|заявили|запитав|запитала|спитав|спитала|відповів|відповіла|додав|додала|вигукнув|гукнув|гукнула|крикнув|крикнула|промовив|промовила|мовив|мовила|буркнув|буркнула|вигукнула|прошепотів|прошепотіла|пояснив|пояснила|наголосив|наголосила|написав|написала|повідомив|повідомила|зазначив|зазначила",
    pronouns: { він: "he", вона: "she", вони: "they" },
    verbFirst: true,
    fillers: "також|тоді|потім|тихо",
    determiners: "",
    scare: "так звана|так зване|так званий|так звану|так званої",
    according: "за словами|за даними",
    that: "що|чи",
  },
  ru: {
    cues: "сказал|сказала|сказали|говорит|говорят|заявил|заявила|заявили|спросил|спросила|ответил|ответила|добавил|добавила|воскликнул|крикнул|крикнула|закричал|закричала|произнёс|произнесла|буркнул|пробормотал|пробормотала|воскликнула|прошептал|прошептала|пояснил|пояснила|подчеркнул|написал|написала|сообщил|сообщила|отметил|отметила",
    pronouns: { он: "he", она: "she", они: "they" },
    verbFirst: true,
    fillers: "также|тогда|потом|тихо",
    determiners: "",
    scare: "так называемая|так называемое|так называемый|так называемую|так называемой",
    according: "по словам|по данным",
    that: "что|ли",
  },
};

/** The speech rules of a language; null where Verbatim has none yet. */
export function speechRulesOf(language: string): SpeechRules | null {
  return RULES[language] ?? null;
}
