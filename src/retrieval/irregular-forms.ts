/** English verbs and nouns whose forms no suffix rule joins: dictionary form, then the others. */
const FORMS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun
bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred
bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung
come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk
drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought
find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given
go went gone|grind ground|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept
kneel knelt|know knew known|lay laid|lead led|leap leapt|learn learnt|leave left|lend lent
lie lain|lose lost|make made|mean meant|meet met|mistake mistook mistaken|overcome overcame
pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen
seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown
shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid
speak spoke spoken|speed sped|spend spent|spin spun|spring sprang sprung|stand stood
steal stole stolen|stick stuck|sting stung|strike struck stricken|strive strove striven
swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught
tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
understand understood|undertake undertook undertaken|wake woke woken|wear wore worn
weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|write wrote written
child children|foot feet|goose geese|man men|mouse mice|ox oxen|person people|tooth teeth
woman women|wife wives|life lives|knife knives|leaf leaves|wolf wolves|half halves|thief thieves
good better best|bad worse worst|far further farther`;

/** Number words and the figures that mean the same: "Article five" is "Article 5". */
const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";

const dictionaryForms = new Map<string, string>();
for (const entry of FORMS.trim().split(/[|\n]/)) {
  const [form, ...others] = entry.split(" ");
  for (const other of others) dictionaryForms.set(other, form!);
}
for (const [value, word] of NUMBERS.split(" ").entries()) {
  if (word !== "one") dictionaryForms.set(word, String(value));
}

/** The dictionary form of an irregular English form, or the word itself. Folded words. */
export function dictionaryFormOf(word: string): string {
  return dictionaryForms.get(word) ?? word;
}
