const words = (list: string) => list.trim().split(/\s+/);

const HE = words(`
  adam adrian ahmed alan albert aldo alec alex alexander alfred ali amos anatoly andrew andriy anselm anthony antonio
  arkady arthur barry ben benjamin bernard bill bob boris bram brian bruce carl carlos charles charlie chris
  christopher colin craig daniel dave david davy denis dennis dmitri dmytro dominic donald douglas edgar edmund
  edward edwin elias emmanuel emil eric erik ernest ethan eugene felix francis frank franz fred frederick
  friedrich gary geoffrey george gerald gilbert giovanni gleb gordon graham greg gregory gustav guy hans harold
  harry henri henry herbert howard hugh hugo ian igor isaac ivan jack jacob jakob jake james jan jared jason
  jean jeff jeremy jerome jim jimmy joe joel johan john jonathan jorge jose joseph josh joshua josiah juan
  jules julian karl keir keith kenneth kevin klaus konrad larry lars lawrence lee leon leonard leopold lewis louis
  lucas luis luke magnus marc marcel marco mario mark martin matt matthew maurice max maxim michael miguel mike
  mikhail mohammed nathan neil nicholas nick nigel nikolai noah oleg oleksandr oliver omar orlando oscar osric
  ostap otto owen pablo patrick paul pedro percy peter petro philip pierre rafael ralph ray raymond reginald richard
  rob robert roger roland ron ronald rory roy rupert russell sam samuel sean sebastian serge sergei sergey
  sidney simon stefan stepan stephen steve steven stuart taras ted terry theodore thomas tim timothy tobias tom
  tomas tommy tony trevor victor viktor vincent vladimir volodymyr walter wat wayne wilfred will william
  willie winston yuri yusuf yves jakob juergen hans-peter heinrich wolfgang ludwig herr monsieur marcel simon ignacio
  аркадий андрей андрій алексей александр олександр борис василий василь виктор віктор володимир владимир глеб григорий
  дмитрий дмитро евгений иван іван игорь ігор кирилл константин михаил михайло николай микола олег остап павел павло пётр петро
  роман сергей сергій степан тарас фёдор юрий юрій`);

const SHE = words(`
  ada adele agatha agnes alice alicia alison amanda amelia amy ana andrea angela anita ann anna anne annie
  audrey barbara beatrice bella bertha bess beth betty brenda bridget camille carla carmen carol caroline catherine
  cecilia celia charlotte chiara christina christine claire clara claudia constance cora dana daisy daphne
  deborah diana dinah dolores dora dorcas doris dorothy edith eileen elaine eleanor elena eliza elizabeth ella
  ellen elsa elsie emily emma erica esther ethel eva eve evelyn fatima fiona florence frances gabriela gemma
  georgia gertrude gina gloria grace greta hannah harriet hazel heather helen helena helene hester hilary hilda
  ida ines ingrid irene irina iris isabel isabella ivy jane janet jean-anne jennifer jenny jessamy jessica jill
  joan joanna josephine joyce judith judy julia julie juliet karen kate katherine kathleen katie kim laura
  lauren leila lena leonora lesley lily linda lisa liz louisa louise lucia lucy lydia mabel madeleine maggie
  margaret margot maria marian marie marina marion marit marta martha mary matilda maud maureen maya megan melissa
  mercedes meredith mia michelle mildred millie mina miranda miriam moira molly monica muriel nadia nancy
  naomi natalia natalie natasha nell nina nora norma odile olena olga olive olivia oksana pamela patricia
  paula pauline pearl penelope petra phoebe phyllis polly priscilla rachel rebecca renata rita rosa rosalind rose
  rosemary ruth sally samantha sandra sara sarah sharon sheila sigrid silvia sofia sonia sophia sophie stella
  susan susannah sylvia tamara tanya teresa tess theresa tina ursula valentina valerie vanessa vera veronica
  victoria viola violet virginia vivian wendy winifred yvonne zoe inés lucia odile hélène greta frau madame señora
  алла анна ганна вера віра валентина галина дарья евгения екатерина катерина елена олена елизавета ирина ірина лариса
  любовь людмила мария марія марина марта надежда наталья наталія оксана ольга полина светлана софия татьяна тетяна юлия юлія`);

const SEX = new Map<string, "he" | "she">([
  ...HE.map((name) => [name, "he"] as const),
  ...SHE.map((name) => [name, "she"] as const),
]);

/** The sex that a given name usually tells; null for names of both, and for others. */
export function sexOfName(name: string): "he" | "she" | null {
  const lower = name.toLowerCase();
  const plain = lower.normalize("NFD").replace(/[\u0300-\u0305\u0307\u0309-\u036f]/g, "");
  return SEX.get(lower) ?? SEX.get(plain.normalize("NFC")) ?? null;
}
