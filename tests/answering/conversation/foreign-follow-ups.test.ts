import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolveFollowUp } from "../../../src/answering/conversation/resolve-follow-up.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

const story = parseStory(readFileSync("corpus/ukraine-nato.txt", "utf8"), { id: "article" });

/** What is understood after some questions, the newest last. */
function resolve(asked: readonly string[], question: string): string {
  const turns = asked.map((text) => ({
    question: text,
    story: "article",
    quotes: [],
    statements: [],
  }));
  return resolveFollowUp(question, turns, story).text;
}

/**
 * By language: a question, short questions that may follow it (by the full question that they ask),
 * those that are set beside it, and new topics.
 */
const LANGUAGES: Readonly<
  Record<
    string,
    {
      readonly asked: string;
      readonly short: Readonly<Record<string, string>>;
      readonly beside: string;
      readonly topics: Readonly<Record<string, string>>;
    }
  >
> = {
  de: {
    asked: "Was hat Merz gesagt?",
    short: {
      "Warum hat Merz gesagt?":
        "warum|wieso|weshalb war das so|warum ist das so|warum das|warum denn",
      "Wann hat Merz gesagt?": "wann|wann war das|wann ist es|wann genau|wann war das genau",
      "Wo hat Merz gesagt?": "wo|wo ist es|wo war das genau|wo genau",
      "Wie viele hat Merz gesagt?": "wie viel|wie viele",
      "Wie lange hat Merz gesagt?": "wie lang|wie lange",
      "Wie hat Merz gesagt?": "wie|wie genau|wie denn",
      "Mit wem hat Merz gesagt?": "mit wem",
      "Wer noch hat gesagt?": "wer noch|wer sonst|wer sonst noch|noch jemand",
      "Was noch hat Merz gesagt?": "was noch|was sonst noch|noch etwas|mehr",
    },
    beside: "warum nicht|wieso denn nicht|weshalb auch nicht",
    topics: {
      "Was hat Macron gesagt?":
        "und Macron|aber Macron|also Macron|ok, Macron|okay Macron|was ist mit Macron|wie steht es um Macron|wie steht es mit Macron|wie sieht es mit Macron aus|danke, und Macron",
    },
  },
  uk: {
    asked: "Що сказав Мерц?",
    short: {
      "Чому сказав Мерц?": "чому|навіщо|чому це|чому так",
      "Коли сказав Мерц?": "коли|коли це|коли саме|коли це було|коли сталося|коли саме сталось",
      "Де сказав Мерц?": "де|де це|де саме було|де сталося",
      "Скільки сказав Мерц?": "скільки",
      "Як довго сказав Мерц?": "як довго",
      "Як сказав Мерц?": "як|як саме",
      "Хто ще сказав?": "хто ще|ще хтось|ще хто",
      "Що ще сказав Мерц?": "що ще|ще щось|ще",
    },
    beside: "чому ні|чому ж ні",
    topics: {
      "Що сказав Макрон?": "а Макрон|і Макрон|й Макрон|та Макрон|але Макрон|добре, а Макрон",
      "Що сказав Макрона?": "як щодо Макрона|що щодо Макрона",
      "Що сказав Макроном?": "що з Макроном",
    },
  },
  fr: {
    asked: "Qu’est-ce que Merz a dit ?",
    short: {
      "Pourquoi Merz a dit ?": "pourquoi|pourquoi ça|pourquoi cela|pourquoi donc",
      "Quand Merz a dit ?":
        "quand|quand était-ce|quand est-ce que c’était|quand ça|quand exactement|c'était quand",
      "Où Merz a dit ?": "où|où ça|où exactement|où était-ce|c’était où",
      "Combien Merz a dit ?": "combien",
      "Combien de temps Merz a dit ?": "combien de temps",
      "Comment Merz a dit ?": "comment|comment ça",
      "Avec qui Merz a dit ?": "avec qui",
      "Qui d’autre a dit ?": "qui d’autre|quelqu'un d'autre|qui encore",
      "Quoi d’autre Merz a dit ?": "quoi d'autre|quoi encore|autre chose|plus",
    },
    beside: "pourquoi pas",
    topics: {
      "Qu’est-ce que Macron a dit ?":
        "et Macron|mais Macron|et pour Macron|qu’en est-il de Macron|quid de Macron|merci, et Macron",
    },
  },
  es: {
    asked: "¿Qué dijo Merz?",
    short: {
      "¿Por qué dijo Merz?": "por qué|por qué es eso|por qué fue así|por que",
      "¿Cuándo dijo Merz?": "cuándo|cuando fue eso|cuándo es esto|cuándo era eso exactamente",
      "¿Dónde dijo Merz?": "dónde|donde fue eso|dónde exactamente",
      "¿Cuánto dijo Merz?": "cuánto",
      "¿Cuántas dijo Merz?": "cuantas",
      "¿Cuánto tiempo dijo Merz?": "cuánto tiempo|cuanto tiempo",
      "¿Cómo dijo Merz?": "cómo|como",
      "¿Con quién dijo Merz?": "con quién|con quien",
      "¿Quién más dijo?": "quién más|quienes mas|alguien más",
      "¿Qué más dijo Merz?": "qué más|que mas|algo más|más|mas",
    },
    beside: "por qué no",
    topics: {
      "¿Qué dijo Macron?":
        "y Macron|pero Macron|qué hay de Macron|qué pasa con Macron|qué tal Macron|qué pasó con Macron|gracias, ¿y Macron",
    },
  },
  pl: {
    asked: "Co powiedział Merz?",
    short: {
      "Dlaczego powiedział Merz?": "dlaczego|czemu|dlaczego to|czemu tak",
      "Kiedy powiedział Merz?":
        "kiedy|kiedy to|kiedy to było|kiedy się stało|kiedy było dokładnie|kiedy dokładnie",
      "Gdzie powiedział Merz?": "gdzie|gdzie to|gdzie to było|gdzie było dokładnie|gdzie dokładnie",
      "Ile powiedział Merz?": "ile",
      "Jak długo powiedział Merz?": "jak długo",
      "Jak powiedział Merz?": "jak",
      "Z kim powiedział Merz?": "z kim",
      "Kto jeszcze powiedział?": "kto jeszcze|ktoś jeszcze",
      "Co jeszcze powiedział Merz?": "co jeszcze|coś jeszcze|więcej",
    },
    beside: "dlaczego nie|czemu nie",
    topics: {
      "Co powiedział Macron?": "a Macron|i Macron|ale Macron|dzięki, a Macron",
      "Co powiedział Macronem?": "co z Macronem|a co z Macronem",
    },
  },
  ru: {
    asked: "Что сказал Мерц?",
    short: {
      "Почему сказал Мерц?": "почему|зачем|почему это|почему так",
      "Когда сказал Мерц?":
        "когда|когда это|когда именно|когда это было|когда произошло|когда случилось",
      "Где сказал Мерц?": "где|где это|где именно|где это было|где произошло",
      "Сколько сказал Мерц?": "сколько",
      "Как долго сказал Мерц?": "как долго",
      "Как сказал Мерц?": "как|как именно",
      "С кем сказал Мерц?": "с кем",
      "Кто ещё сказал?": "кто ещё|кто еще|ещё кто|еще кто-то|ещё кто-нибудь",
      "Что ещё сказал Мерц?": "что ещё|что еще|ещё что|ещё что-то|еще что-нибудь|ещё|еще",
    },
    beside: "почему нет|почему же нет",
    topics: {
      "Что сказал Макрон?": "а Макрон|и Макрон|но Макрон|хорошо, а Макрон",
      "Что сказал Макрона?":
        "как насчёт Макрона|как насчет Макрона|что насчёт Макрона|что насчет Макрона|что про Макрона",
      "Что сказал Макроном?": "что с Макроном",
    },
  },
};

const entries = (record: Readonly<Record<string, string>>) =>
  Object.entries(record).flatMap(([full, forms]) =>
    forms.split("|").map((form) => [form, full] as const),
  );

describe.each(Object.entries(LANGUAGES))(
  "resolveFollowUp in %s",
  (_, { asked, short, beside, topics }) => {
    it.each(entries(short))("understands “%s” as “%s”", (form, full) => {
      expect(resolve([asked], form)).toBe(full);
      expect(
        resolve([asked.replaceAll(" ", "  ")], `  ${form.toUpperCase().replaceAll(" ", "  ")} ?`),
      ).toBe(full);
    });

    it.each(beside.split("|"))("sets “%s” beside the question", (form) => {
      const full = resolve([asked], form);
      expect(full.toLowerCase()).toContain(form);
      expect(full.endsWith(`(${asked})`)).toBe(true);
    });

    it("takes none of them for a follow-up with other words before or behind it", () => {
      for (const form of [...entries(short).map(([words]) => words), ...beside.split("|")]) {
        expect(resolve([asked], `xyz${form}`)).toBe(`xyz${form}`);
        expect(resolve([asked], `${form}xyz`)).toBe(`${form}xyz`);
      }
    });

    it.each(entries(topics))("asks the same about another one for “%s”", (form, full) => {
      expect(resolve([asked], form)).toBe(full);
      expect(resolve([asked], `${form.replaceAll(" ", "  ")}?`)).toBe(full);
      expect(resolve([asked], `xyz ${form}`)).toBe(`xyz ${form}`);
    });
  },
);

describe("resolveFollowUp", () => {
  it.each([
    ["Wie lange dauerten sie?", "warum?", "Warum dauerten sie?"],
    ["Wie oft war Merz da?", "warum?", "Warum war Merz da?"],
    ["Mit wem war Merz da?", "warum?", "Warum war Merz da?"],
    ["Wer war da?", "warum?", "Warum war da?"],
    ["Wem half Merz?", "warum?", "Warum half Merz?"],
    ["Wen traf Merz?", "warum?", "Warum traf Merz?"],
    ["Wann war Merz da?", "warum?", "Warum war Merz da?"],
    ["Wo war Merz?", "warum?", "Warum war Merz?"],
    ["Warum war Merz da?", "warum?", "Warum war Merz da?"],
    ["Wieso war Merz da?", "warum?", "Warum war Merz da?"],
    ["Wie war Merz?", "warum?", "Warum war Merz?"],
    ["Welche Länder waren da?", "warum?", "Warum waren da?"],
    ["Welchen Plan hat Merz?", "warum?", "Warum hat Merz?"],
    ["WAS hat Merz gesagt?", "warum?", "Warum hat Merz gesagt?"],
    ["Wer noch war da?", "warum?", "Warum war da?"],
    ["Was sonst war da?", "warum?", "Warum war da?"],
    ["Як довго був Мерц?", "чому?", "Чому був Мерц?"],
    ["Скільки їх було?", "чому?", "Чому їх було?"],
    ["Хто був там?", "чому?", "Чому був там?"],
    ["Кому він казав?", "чому?", "Чому він казав?"],
    ["Кого зустрів Мерц?", "чому?", "Чому зустрів Мерц?"],
    ["Коли був Мерц?", "чому?", "Чому був Мерц?"],
    ["Де був Мерц?", "чому?", "Чому був Мерц?"],
    ["Чому був Мерц?", "чому?", "Чому був Мерц?"],
    ["Навіщо був Мерц?", "чому?", "Чому був Мерц?"],
    ["Як був Мерц?", "чому?", "Чому був Мерц?"],
    ["Які країни були проти?", "чому?", "Чому були проти?"],
    ["Який план був?", "чому?", "Чому був?"],
    ["Яка країна була?", "чому?", "Чому була?"],
    ["Яке місто було?", "чому?", "Чому було?"],
    ["Хто ще був там?", "чому?", "Чому був там?"],
    ["ЩО сказав Мерц?", "чому?", "Чому сказав Мерц?"],
    ["Qu’est-ce qu’il a dit ?", "pourquoi?", "Pourquoi il a dit ?"],
    ["Qu'est-ce que Merz a dit ?", "pourquoi?", "Pourquoi Merz a dit ?"],
    ["Qui est-ce qui a parlé ?", "pourquoi?", "Pourquoi a parlé ?"],
    ["Combien de temps a duré la guerre ?", "pourquoi?", "Pourquoi a duré la guerre ?"],
    ["Avec qui était Merz ?", "pourquoi?", "Pourquoi était Merz ?"],
    ["Que dit Merz ?", "pourquoi?", "Pourquoi dit Merz ?"],
    ["Qui est Merz ?", "pourquoi?", "Pourquoi est Merz ?"],
    ["À quoi pense Merz ?", "pourquoi?", "Pourquoi ? (À quoi pense Merz ?)"],
    ["Quoi faire ?", "pourquoi?", "Pourquoi faire ?"],
    ["Quand est-ce que Merz a parlé ?", "pourquoi?", "Pourquoi Merz a parlé ?"],
    ["Où est Merz ?", "pourquoi?", "Pourquoi est Merz ?"],
    ["Où est-ce qu’il est ?", "pourquoi?", "Pourquoi il est ?"],
    ["Pourquoi est-ce que Merz parle ?", "pourquoi?", "Pourquoi Merz parle ?"],
    ["Comment parle Merz ?", "pourquoi?", "Pourquoi parle Merz ?"],
    ["Combien sont là ?", "pourquoi?", "Pourquoi sont là ?"],
    ["Quel pays a parlé ?", "pourquoi?", "Pourquoi a parlé ?"],
    ["Quelle femme a parlé ?", "pourquoi?", "Pourquoi a parlé ?"],
    ["Quels pays ont parlé ?", "pourquoi?", "Pourquoi ont parlé ?"],
    ["Quelles villes ont parlé ?", "pourquoi?", "Pourquoi ont parlé ?"],
    ["Qui encore a parlé ?", "pourquoi?", "Pourquoi a parlé ?"],
    ["Qui d'autre a parlé ?", "pourquoi?", "Pourquoi a parlé ?"],
    ["QUI est là ?", "pourquoi?", "Pourquoi est là ?"],
    ["¿Cuánto tiempo duró la guerra?", "por qué?", "¿Por qué duró la guerra?"],
    ["¿Con quién habló Merz?", "por qué?", "¿Por qué habló Merz?"],
    ["¿Por qué habló Merz?", "por qué?", "¿Por qué habló Merz?"],
    ["¿Quién habló?", "por qué?", "¿Por qué habló?"],
    ["¿Quiénes hablaron?", "por qué?", "¿Por qué hablaron?"],
    ["¿Cuándo habló Merz?", "por qué?", "¿Por qué habló Merz?"],
    ["¿Dónde habló Merz?", "por qué?", "¿Por qué habló Merz?"],
    ["¿Cómo habló Merz?", "por qué?", "¿Por qué habló Merz?"],
    ["¿Cuántos hablaron?", "por qué?", "¿Por qué hablaron?"],
    ["¿Cuántas eran?", "por qué?", "¿Por qué eran?"],
    ["¿Cuál fue?", "por qué?", "¿Por qué fue?"],
    ["¿Cuáles fueron?", "por qué?", "¿Por qué fueron?"],
    ["¿Quién más habló?", "por qué?", "¿Por qué habló?"],
    ["¿QUÉ dijo Merz?", "por qué?", "¿Por qué dijo Merz?"],
    ["Jak długo mówił Merz?", "dlaczego?", "Dlaczego mówił Merz?"],
    ["Z kim mówił Merz?", "dlaczego?", "Dlaczego mówił Merz?"],
    ["Kto mówił?", "dlaczego?", "Dlaczego mówił?"],
    ["Komu to powiedział?", "dlaczego?", "Dlaczego to powiedział?"],
    ["Kogo spotkał Merz?", "dlaczego?", "Dlaczego spotkał Merz?"],
    ["Kiedy mówił Merz?", "dlaczego?", "Dlaczego mówił Merz?"],
    ["Gdzie mówił Merz?", "dlaczego?", "Dlaczego mówił Merz?"],
    ["Dlaczego mówił Merz?", "dlaczego?", "Dlaczego mówił Merz?"],
    ["Czemu mówił Merz?", "dlaczego?", "Dlaczego mówił Merz?"],
    ["Jak mówił Merz?", "dlaczego?", "Dlaczego mówił Merz?"],
    ["Ile ich było?", "dlaczego?", "Dlaczego ich było?"],
    ["Jaki kraj był przeciw?", "dlaczego?", "Dlaczego był przeciw?"],
    ["Jakie kraje były?", "dlaczego?", "Dlaczego były?"],
    ["Kto jeszcze mówił?", "dlaczego?", "Dlaczego mówił?"],
    ["CO mówił Merz?", "dlaczego?", "Dlaczego mówił Merz?"],
    ["Как долго говорил Мерц?", "почему?", "Почему говорил Мерц?"],
    ["Сколько их было?", "почему?", "Почему их было?"],
    ["С кем говорил Мерц?", "почему?", "Почему говорил Мерц?"],
    ["Кто говорил?", "почему?", "Почему говорил?"],
    ["Кому он сказал?", "почему?", "Почему он сказал?"],
    ["Кого встретил Мерц?", "почему?", "Почему встретил Мерц?"],
    ["Когда говорил Мерц?", "почему?", "Почему говорил Мерц?"],
    ["Где говорил Мерц?", "почему?", "Почему говорил Мерц?"],
    ["Почему говорил Мерц?", "почему?", "Почему говорил Мерц?"],
    ["Зачем говорил Мерц?", "почему?", "Почему говорил Мерц?"],
    ["Как говорил Мерц?", "почему?", "Почему говорил Мерц?"],
    ["Какой план был?", "почему?", "Почему был?"],
    ["Какая страна была?", "почему?", "Почему была?"],
    ["Какое место было?", "почему?", "Почему было?"],
    ["Какие страны были?", "почему?", "Почему были?"],
    ["Кто еще говорил?", "почему?", "Почему говорил?"],
    ["ЧТО говорил Мерц?", "почему?", "Почему говорил Мерц?"],
  ])("knows what “%s” asks for, and asks “%s” of the rest", (asked, form, full) => {
    expect(resolve([asked], form)).toBe(full);
  });

  it.each([
    ["Was hat Zelenskyy in Berlin gesagt?", "und Merz?", "Was hat Merz in Berlin gesagt?"],
    ["Was hat die Ukraine gewollt?", "und Russland?", "Was hat Russland gewollt?"],
    ["Was hat die Ukraine gewollt?", "und die Slowakei?", "Was hat die Slowakei gewollt?"],
    ["Hat Russland dem Plan zugestimmt?", "und Ungarn?", "Hat Ungarn dem Plan zugestimmt?"],
    ["Hat in Berlin Russland zugestimmt?", "und Ungarn?", "und Ungarn?"],
    ["Wer war da?", "und Merz?", "Merz war da?"],
    ["Was kostet das?", "und Merz?", "Was kostet das – Merz?"],
    ["Was hat Merz gesagt?", "und wer war da?", "und wer war da?"],
    ["Was hat Merz gesagt?", "und dann?", "und dann?"],
    ["Was hat Merz gesagt?", "Macron?", "Macron?"],
    [
      "Was hat Merz gesagt?",
      "und der Präsident von Frankreich Macron?",
      "und der Präsident von Frankreich Macron?",
    ],
    [
      "Was hat Merz gesagt?",
      "und der Präsident von Frankreich?",
      "Was hat der Präsident von Frankreich gesagt?",
    ],
    ["Hat Merz zugestimmt?", "Ungarn?", "Ungarn?"],
    ["Hat Merz zugestimmt?", "und wer noch?", "Wer noch? (Hat Merz zugestimmt?)"],
    [
      "Hat Merz zugestimmt?",
      "und der Präsident von Frankreich Macron?",
      "und der Präsident von Frankreich Macron?",
    ],
    ["Wird das gut?", "und Merz?", "und Merz?"],
    ["Що у Києві казав Зеленський?", "а Мерц?", "Що у Києві казав Мерц?"],
    ["Чи погодилась Росія?", "а Угорщина?", "Чи погодилась Угорщина?"],
    ["Хто там був?", "а Мерц?", "Мерц там був?"],
    ["Що це таке?", "а Мерц?", "Що це таке – Мерц?"],
    ["Qu’est-ce que l’Ukraine veut ?", "et la Russie ?", "Qu’est-ce que la Russie veut ?"],
    [
      "Qu’est-ce que veut à Paris la Russie ?",
      "et l’Ukraine ?",
      "Qu’est-ce que veut à Paris l’Ukraine ?",
    ],
    ["Que veut le Président Macron ?", "et Merz ?", "Que veut Merz ?"],
    ["Qui était là ?", "et Merz ?", "Merz était là ?"],
    ["Que fait-on ?", "et Merz ?", "Que fait-on – Merz ?"],
    ["¿Qué quiere la Ucrania?", "¿y Rusia?", "¿Qué quiere Rusia?"],
    ["¿Aceptó Rusia el plan?", "¿y Hungría?", "¿Aceptó Hungría el plan?"],
    ["¿Quién estaba?", "¿y Merz?", "¿Merz estaba?"],
    ["¿Qué es esto?", "¿y Merz?", "¿Qué es esto – Merz?"],
    ["Czy Rosja się zgodziła?", "a Węgry?", "Czy Węgry się zgodziła?"],
    ["Kto tam był?", "a Merz?", "Merz tam był?"],
    ["Co to jest?", "a Merz?", "Co to jest – Merz?"],
    ["Согласилась ли Россия?", "а Венгрия?", "Согласилась ли Венгрия?"],
    ["Кто там был?", "а Мерц?", "Мерц там был?"],
    ["Что это такое?", "а Мерц?", "Что это такое – Мерц?"],
  ])("after “%s” understands “%s” as “%s”", (asked, form, full) => {
    expect(resolve([asked], form)).toBe(full);
  });

  it.each([
    [["Was hat Merz gesagt?"], "was will er?", "Was will Merz?"],
    [["Was hat Merz gesagt?"], "wer hilft ihm?", "Wer hilft Merz?"],
    [["Was hat Merz gesagt?"], "wen kennt ihn?", "Wen kennt Merz?"],
    [["Was hat Merz gesagt?"], "was will sie?", "was will sie?"],
    [["Was haben Merz und Macron gesagt?"], "was will er?", "was will er?"],
    [
      ["Was hat Merz gesagt?", "Wie lange dauerten die Gespräche?"],
      "was will er?",
      "Was will Merz?",
    ],
    [
      ["Was hat Merz gesagt?", "Was war das?", "Wie lange dauerten die Gespräche?"],
      "was will er?",
      "was will er?",
    ],
    [["Was hat Merz gesagt?"], "wann gibt es ihn?", "wann gibt es ihn?"],
    [["Was hat Merz gesagt?"], "was will der?", "was will der?"],
    [["Що сказав Merz?"], "що він хоче?", "Що Merz хоче?"],
    [["Що сказав Merz?"], "що вона хоче?", "що вона хоче?"],
    [["Que dit Merz ?"], "que veut-il ?", "que veut-il ?"],
    [["Que dit Merz ?"], "quand il parle ?", "Quand Merz parle ?"],
    [["Que dit Merz ?"], "pourquoi il y a guerre ?", "pourquoi il y a guerre ?"],
    [["Que dit Merz ?"], "quand il faut parler ?", "quand il faut parler ?"],
    [["Que dit Merz ?"], "quand il s'agit de guerre ?", "quand il s'agit de guerre ?"],
    [["Que dit Merz ?"], "que veut elle ?", "que veut elle ?"],
    [["¿Qué dijo Merz?"], "¿qué quiere él?", "¿Qué quiere Merz?"],
    [["¿Qué dijo Merz?"], "¿qué quiere ella?", "¿qué quiere ella?"],
    [["Co mówi Merz?"], "co on chce?", "Co Merz chce?"],
    [["Co mówi Merz?"], "co ona chce?", "co ona chce?"],
    [["Что сказал Merz?"], "что он хочет?", "Что Merz хочет?"],
    [["Что сказал Merz?"], "что она хочет?", "что она хочет?"],
  ] as [string[], string, string][])(
    "after %j tells whom “%s” means: “%s”",
    (asked, form, full) => {
      expect(resolve(asked, form)).toBe(full);
    },
  );
});
