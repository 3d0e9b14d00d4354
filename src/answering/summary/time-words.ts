const list = (words: string) => words.trim().split(/\s+/).join("|");

const MONTHS_EN = list(
  "January February March April May June July August September October November December",
);
const DAYS_EN = list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
const COUNT_EN =
  "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|some|many|several|a\\s+few)";
const ORDINAL_EN =
  "(?:\\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-\\w+|thirtieth|thirty-first)";
const PART_EN = "(?:morning|afternoon|evening|night)";
const SPAN_EN =
  "(?:day|morning|afternoon|evening|night|week|weekend|month|year|spring|summer|autumn|fall|winter)";

/** How texts say when, per language, longest first. Each is matched as a whole, case-sensitive. */
const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  en: [
    `(?:(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Bb]efore|[Aa]fter|[Ff]rom)\\s+)?(?:the\\s+)?${ORDINAL_EN}\\s+(?:of\\s+)?(?:${MONTHS_EN})(?:,?\\s+\\d{4})?`,
    `(?:(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Bb]efore|[Aa]fter|[Ff]rom)\\s+)?(?:${MONTHS_EN})\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?(?!\\d)`,
    `(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter)\\s+(?:early\\s+|late\\s+|mid-?\\s*)?(?:${MONTHS_EN})(?:,?\\s+\\d{4})?`,
    "(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter)\\s+(?:the\\s+(?:spring|summer|autumn|fall|winter)\\s+of\\s+|early\\s+|late\\s+|mid-?\\s*)?(?:1\\d{3}|20\\d\\d)(?![\\d,.]?\\d|s\\b|\\s+\\p{Ll}+s\\b)",
    `(?:(?:[Ll]ater|[Ee]arlier|[Ee]arly|[Ll]ate)\\s+)?(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ll]ast|[Nn]ext|[Tt]his)\\s+(?:${DAYS_EN})(?:\\s+${PART_EN})?`,
    "(?:[Oo]ver|[Aa]t|[Dd]uring|[Tt]his|[Ll]ast|[Nn]ext)\\s+(?:the\\s+)?(?:past\\s+|last\\s+)?weekend",
    "[Tt]he\\s+day\\s+(?:before\\s+yesterday|after\\s+tomorrow)|[Yy]esterday(?:\\s+(?:morning|afternoon|evening))?|[Tt]omorrow(?:\\s+(?:morning|afternoon|evening|night))?|[Tt]onight|[Ll]ast\\s+night|[Tt]his\\s+(?:morning|afternoon|evening|week|month|year)",
    `(?:[Ll]ast|[Nn]ext)\\s+(?:week|month|year|spring|summer|autumn|winter)|(?:[Ee]arlier|[Ll]ater)\\s+(?:this|that)\\s+(?:day|week|month|year)`,
    `(?:[Oo]n\\s+)?[Tt]he\\s+(?:very\\s+)?(?:next|following|same|previous)\\s+${SPAN_EN}`,
    `(?:[Oo]n|[Ii]n)\\s+the\\s+${ORDINAL_EN}\\s+(?:day|morning|evening|night|week|month|year)`,
    `(?:${COUNT_EN}|A(?:n|\\s+few)?|One|Two|Three|Four|Five|Six|Seven|Ten|Some|Many|Several|The)\\s+(?:hours?|days?|nights?|weeks?|months?|years?)\\s+(?:later|ago|earlier|before|afterwards)|Years\\s+(?:later|afterwards|ago)|\\byears\\s+later`,
    `[Oo]ne\\s+(?:fine\\s+|cold\\s+|dark\\s+)?(?:day|morning|afternoon|evening|night)|[Tt]hat\\s+(?:same\\s+)?(?:morning|afternoon|evening|night|summer|winter|spring|autumn)|[Oo]nce\\s+upon\\s+a\\s+time`,
    "(?:[Aa]t|[Bb]y)\\s+(?:dawn|dusk|noon|midday|midnight|nightfall|daybreak|sunrise|sunset|first\\s+light)",
    "(?:[Ii]n|[Dd]uring)\\s+the\\s+(?:spring|summer|autumn|winter)",
  ],
  de: [
    "(?:[Aa]m|[Vv]om|[Bb]is|[Ss]eit)\\s+\\d{1,2}\\.\\s+\\p{Lu}\\p{Ll}+(?:\\s+\\d{4})?",
    "(?:[Ii]m\\s+Jahre?|[Ss]eit|[Ii]m\\s+\\p{Lu}\\p{Ll}+)\\s+(?:1\\d{3}|20\\d\\d)",
    "(?:[Aa]m|[Ss]eit|[Bb]is)\\s+(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)(?:morgen|abend|nachmittag)?|[Aa]m\\s+Wochenende",
    "[Gg]estern|[Mm]orgen\\s+früh|[Aa]m\\s+nächsten\\s+(?:Tag|Morgen|Abend)|[Ee]ines\\s+(?:Tages|Morgens|Abends)|[Ee]s\\s+war\\s+einmal",
  ],
  fr: [
    "(?:[Ll]e\\s+)?\\d{1,2}(?:er)?\\s+(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?:\\s+\\d{4})?",
    "[Ee]n\\s+(?:1\\d{3}|20\\d\\d)|(?:[Ll]e\\s+)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?:\\s+(?:matin|soir))?|[Hh]ier|[Ll]e\\s+lendemain|[Uu]n\\s+(?:jour|matin|soir)|[Ii]l\\s+était\\s+une\\s+fois",
  ],
  es: [
    "(?:[Ee]l\\s+)?\\d{1,2}\\s+de\\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?:\\s+de\\s+\\d{4})?",
    "[Ee]n\\s+(?:1\\d{3}|20\\d\\d)|[Ee]l\\s+(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?:\\s+por\\s+la\\s+(?:mañana|tarde|noche))?|[Aa]yer|[Aa]l\\s+día\\s+siguiente|[Uu]n\\s+día|[Éé]rase\\s+una\\s+vez",
  ],
  ru: [
    "\\d{1,2}\\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?:\\s+\\d{4})?|[Вв]\\s+(?:1\\d{3}|20\\d\\d)\\s+году",
    "[Вв]о?\\s+(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|[Вв]чера|[Нн]а\\s+следующий\\s+день|[Оо]днажды",
  ],
  uk: [
    "\\d{1,2}\\s+(?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)(?:\\s+\\d{4})?|[УуВв]\\s+(?:1\\d{3}|20\\d\\d)\\s+році",
    "[УуВв]\\s+(?:понеділок|вівторок|середу|четвер|п['’]ятницю|суботу|неділю)|[Вв]чора|[Нн]аступного\\s+дня|[Оо]дного\\s+разу",
  ],
  pl: [
    "\\d{1,2}\\s+(?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia)(?:\\s+\\d{4})?|[Ww]\\s+(?:1\\d{3}|20\\d\\d)\\s+r(?:oku|\\.)",
    "[Ww]e?\\s+(?:poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę)|[Ww]czoraj|[Nn]astępnego\\s+dnia|[Pp]ewnego\\s+dnia",
  ],
};

const compiled = new Map(
  Object.entries(PATTERNS).map(([language, patterns]) => [
    language,
    new RegExp(`(?<![\\p{L}\\p{N}]-?)(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, "gu"),
  ]),
);

/** The words of a text that say when, in order; none for languages not known. */
export function findTimeWords(
  text: string,
  language: string,
): { readonly said: string; readonly at: number }[] {
  const pattern = compiled.get(language);
  if (pattern === undefined) return [];
  return [...text.matchAll(pattern)].map((match) => ({ said: match[0], at: match.index }));
}
