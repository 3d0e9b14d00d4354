/** Languages that Snowball has no algorithm for. */
export type SlavicLanguage = "uk" | "pl";

/**
 * Endings of Ukrainian and Polish, for which Snowball has no algorithm: those of nouns and
 * adjectives, then those of verbs, longest first.
 */
const ENDINGS: Readonly<Record<SlavicLanguage, RegExp>> = {
  uk: /(?:увалася|ювалася|уватися|ювалися|увалися|уються|юються|ювався|увався|атиметься|ються|уться|яться|аться|ається|ується|юється|иться|еться|ується|алася|илася|илися|алися|атися|итися|ився|ався|ували|ювали|увала|ювала|увати|ювати|ування|ювання|ються|ував|ював|ують|юють|ність|ності|ністю|ення|ання|ували|ими|іми|ого|ому|ами|ями|еві|ові|єві|ати|яти|ити|іти|ути|ала|ала|ило|ило|ала|али|яла|яли|ила|или|іла|іли|ена|ене|ені|ано|ено|ути|нув|нула|нути|ють|уть|ать|ять|ить|ією|єю|ією|ими|ой|ої|ою|ею|ий|ій|їй|ия|іх|их|ах|ях|ам|ям|ем|єм|ом|ів|їв|ев|єв|ав|яв|ив|ує|ює|ає|яє|ей|ть|ти|им|ім|а|я|о|е|є|у|ю|и|і|ї|ь|й)$/u,
  pl: /(?:owaniach|owaniami|owania|owaniu|owanie|owalismy|owalam|owali|owaly|owala|owalo|owal|owac|ywac|iwac|ywal|iwal|ywala|iwala|ujemy|ujesz|ujecie|uja|uje|osciami|osciach|osci|osc|eniach|eniami|eniem|enia|eniu|enie|aniach|aniami|aniem|ania|aniu|anie|ego|iego|emu|iemu|ymi|imi|ych|ich|ami|iami|ach|iach|owi|iowi|owie|alismy|ilismy|ali|aly|ala|alo|ili|ily|yli|yly|ila|ilo|yla|ylo|eli|ely|ela|elo|eja|ano|ono|iony|iona|ione|eni|any|ana|ane|ani|ony|ona|one|iem|em|om|iom|ow|iow|ac|ec|ic|yc|al|il|yl|el|ej|iej|ym|im|aj|ie|ia|iu|io|a|e|i|o|u|y)$/u,
};
const SHORTEST = 3;

/** Vowels that a closed syllable changes: "рік" and "року", "rozmów" and "rozmowy". */
function evenVowels(stem: string): string {
  return stem.replace(/[іеє](?=[^аеєиіїоуюя]+$)/u, "о");
}

/** A word less its ending: for folded words, without accents where the language writes them. */
export function stemSlavic(word: string, language: SlavicLanguage): string {
  const bare = word.replace(/(?:ся|сь)$/u, "");
  // "гаранті|ї", but "гарант|ій": what is left must be the same.
  const stem = bare.replace(ENDINGS[language], "").replace(/і$/u, "");
  return evenVowels(stem.length >= SHORTEST ? stem : bare);
}
