import { foldWord } from "./tokenize.ts";

/** Words that carry grammar, not content: they never decide a rank. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: `a about above after again all also am an and any anybody anyone anything are aren't as at
    be because been being both but by can can't cannot could couldn't did didn't do does doesn't
    doing don't done each either else ever every everyone everything few for from had hadn't has
    hasn't have haven't having he he'd he'll he's her here hers herself him himself his how how's
    however i i'd i'll i'm i've if in into is isn't it it'd it'll it's its itself just let let's
    lot many may me might more most much must my myself neither no nor not now of off on once one
    only or other others our ours ourselves out over own per please rather really same shall she
    she'd she'll she's should shouldn't since so some somebody someone something still such than
    that that's the their theirs them themselves then there there's these they they'd they'll
    they're they've thing things this those though through to too under until up upon us very was
    wasn't we we'd we'll we're we've were weren't what what's whatever when when's where where's
    whether which while who who's whoever whom whose why why's will with within without won't
    would wouldn't yes yet you you'd you'll you're you've your yours yourself
    wat wen u ur r ya ok okay hey hi hello pls plz tell know whats wheres whos
    hows whens dont doesnt didnt isnt im ive thats`,
  de: `aber alle als also am an auch auf aus bei bin bis bist da damit dann das dass dein dem den
    der des die dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er es
    für hab habe haben hat hatte hatten hier ich ihm ihn ihr ihre im in ist ja jede jeder jedes
    kann kein keine können man mein mehr mich mir mit nach nicht noch nun nur ob oder ohne sehr
    sein seine sich sie sind so über um und uns unser unter vom von vor war waren warum was weil
    welche welcher welches wem wen wenn wer werden wie wieder will wir wird wo wurde zu zum zur`,
  fr: `a à ai as au aux avec ce ces cet cette comme dans de des du elle elles en est et être eu il
    ils je la le les leur leurs lui ma mais me même mes moi mon ne nos notre nous on ont ou où par
    pas plus pour qu quand que quel quelle quelles quels qui quoi sa sans se ses si son sont sur ta
    te tes toi ton tu un une vos votre vous y été était`,
  es: `a al ante con contra cómo como cual cuál cuando cuándo de del desde donde dónde el él ella
    ellas ellos en entre era es esa ese eso esta este esto ha han hasta hay la las le les lo los
    más me mi mis muy ni no nos o para pero por porque que qué quien quién se ser si sí sin sobre
    son su sus también te tiene tu tus un una uno unos y ya yo`,
  pl: `a aby ale bo by być był była było były co czy dla do gdy gdzie go i ich ile im ja jak jaka
    jaki jakie je jego jej jest jestem już kiedy kto która które który ma mi mnie może na nad nie
    nim o od on ona one oni po pod przez przy się są ta tak także tam te tego tej ten to tu tym w
    we więc z za ze że`,
  uk: `а або але без був була були було в ви від він вона вони воно де для до є з за і із її їх
    його й коли ми на не ні о по про та так також те ти то у хто це цей ця чи що щоб як яка яке
    який які такий така таке такі`,
  ru: `а без бы был была были было быть в вам вас во вот все вы где да для до его ее ей ему если
    есть еще и из или им их к как какая какие какой когда кто ли мне мы на не него нет ни но ну о
    об он она они оно от по под при с со так там то тоже только ты у уже чем что чтобы эта эти это
    этот такой такая такие я`,
};

const sets = new Map<string, ReadonlySet<string>>();

/** The folded stop-words of a language; an empty set for a language without a list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  let words = sets.get(language);
  if (words === undefined) {
    const list = (STOP_WORDS[language] ?? "").split(/\s+/).filter((word) => word !== "");
    words = new Set(list.map(foldWord));
    sets.set(language, words);
  }
  return words;
}

/**
 * The language whose stop-words a question uses most; `fallback` when none leads. Good enough to
 * tell which words of a question carry grammar.
 */
export function guessLanguage(words: readonly string[], fallback: string): string {
  const countOf = (language: string) => {
    const stopWords = stopWordsOf(language);
    return words.filter((word) => stopWords.has(word)).length;
  };
  let best = fallback;
  let most = countOf(fallback);
  for (const language of Object.keys(STOP_WORDS)) {
    const count = countOf(language);
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
