import type { Complaint } from "../../records/feedback.ts";
import type { OpenQuestionStatus } from "../../records/open-questions.ts";
import type { InEveryLanguage } from "./language.ts";
import type { Named } from "./localize.ts";

/** `/questions`. */
export const QUESTIONS_COMMAND: InEveryLanguage<Named> = {
  en: { name: "questions", description: "What the story did not answer, to be answered by hand" },
  uk: { name: "запитання", description: "На що текст не відповів: відповісти власноруч" },
  de: {
    name: "fragen-liste",
    description: "Was der Text nicht beantwortet hat: von Hand antworten",
  },
  fr: { name: "questions", description: "Ce que le texte n’a pas répondu : répondre à la main" },
  es: { name: "preguntas", description: "Lo que el texto no respondió: responder a mano" },
  pl: { name: "pytania", description: "Na co tekst nie odpowiedział: odpowiedz własnoręcznie" },
  ru: { name: "вопросы", description: "На что текст не ответил: ответить самому" },
};

/** Open questions, from the button below an answer to the moderators' reply. */
export interface DeskTexts {
  readonly send: string;
  readonly sent: string;
  readonly alreadySent: string;
  readonly noServer: string;
  readonly forgotten: string;
  readonly notAllowed: string;
  readonly noQuestion: string;
  readonly title: (number: number) => string;
  readonly status: Readonly<Record<OpenQuestionStatus, string>>;
  readonly asked: (who: string, when: string) => string;
  readonly somebody: string;
  readonly theAnswer: string;
  readonly reply: string;
  readonly drop: string;
  readonly replyTitle: string;
  readonly answerLabel: string;
  readonly quotesLabel: string;
  readonly quotesHint: string;
  readonly dropTitle: string;
  readonly reasonLabel: string;
  readonly notTheStorys: (words: string) => string;
  readonly answered: (moderator: string) => string;
  readonly ownWords: string;
  readonly dropped: (moderator: string) => string;
  readonly told: string;
  readonly notTold: string;
  readonly openQuestions: string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly times: (count: number) => string;
}

export const DESK_TEXTS: InEveryLanguage<DeskTexts> = {
  en: {
    send: "Ask the moderators",
    sent: "Thank you. The question is on the moderators’ list; you will be told what they say.",
    alreadySent: "This question of yours is on the moderators’ list already.",
    noServer: "Questions go to a server’s moderators; there are none here.",
    forgotten: "I no longer know what was asked here. Please ask again.",
    notAllowed: "Only members who may manage messages can see and answer open questions.",
    noQuestion: "There is no such open question here, or it is decided already.",
    title: (number) => `Open question ${number}`,
    status: { open: "open", answered: "answered", dismissed: "dismissed" },
    asked: (who, when) => `Asked by ${who}, ${when}`,
    somebody: "somebody who was forgotten",
    theAnswer: "the bot’s answer",
    reply: "Answer",
    drop: "Dismiss",
    replyTitle: "Answer by hand",
    answerLabel: "Your answer, in your own words",
    quotesLabel: "Quotes from the story, one a line",
    quotesHint: "To the letter: they are checked before anything is shown.",
    dropTitle: "Dismiss the question",
    reasonLabel: "Why? The asker will read it",
    notTheStorys: (words) => `Nothing was sent: these are not the story’s words: “${words}”`,
    answered: (moderator) => `Answered by a moderator, ${moderator}`,
    ownWords: "in the moderator’s own words, not the story’s",
    dropped: (moderator) => `Left unanswered by a moderator, ${moderator}`,
    told: "Done. Whoever asked was told.",
    notTold:
      "Done. I could not tell everybody who asked: their messages are closed to me, or gone.",
    openQuestions: "Open questions",
    none: "There are none.",
    more: (count) => `and ${count} more`,
    times: (count) => `asked ${count} times`,
  },
  uk: {
    send: "Запитати модераторів",
    sent: "Дякую. Запитання в списку модераторів; їхню відповідь буде повідомлено.",
    alreadySent: "Це запитання вже в списку модераторів.",
    noServer: "Запитання надходять модераторам сервера, а тут їх немає.",
    forgotten: "Я вже не знаю, що тут питали. Запитайте, будь ласка, ще раз.",
    notAllowed:
      "Відкриті запитання бачать і відповідають на них лише ті, хто керує повідомленнями.",
    noQuestion: "Такого відкритого запитання тут немає, або його вже вирішено.",
    title: (number) => `Відкрите запитання ${number}`,
    status: { open: "відкрите", answered: "є відповідь", dismissed: "відхилено" },
    asked: (who, when) => `Питає ${who}, ${when}`,
    somebody: "хтось, кого забуто",
    theAnswer: "відповідь бота",
    reply: "Відповісти",
    drop: "Відхилити",
    replyTitle: "Відповісти власноруч",
    answerLabel: "Відповідь своїми словами",
    quotesLabel: "Цитати з тексту, по одній у рядку",
    quotesHint: "Буква в букву: їх буде перевірено, перш ніж щось показати.",
    dropTitle: "Відхилити запитання",
    reasonLabel: "Чому? Це прочитає той, хто питав",
    notTheStorys: (words) => `Нічого не надіслано: це не слова тексту: «${words}»`,
    answered: (moderator) => `Відповідь модератора, ${moderator}`,
    ownWords: "слова модератора, а не тексту",
    dropped: (moderator) => `Залишено без відповіді модератором, ${moderator}`,
    told: "Готово. Тих, хто питав, повідомлено.",
    notTold: "Готово. Повідомити всіх не вдалося: їхні повідомлення для мене закриті або їх немає.",
    openQuestions: "Відкриті запитання",
    none: "Немає жодного.",
    more: (count) => `і ще ${count}`,
    times: (count) => `разів запитано: ${count}`,
  },
  de: {
    send: "Moderation fragen",
    sent: "Danke. Die Frage steht auf der Liste der Moderation; du erfährst, was sie sagt.",
    alreadySent: "Diese Frage von dir steht schon auf der Liste der Moderation.",
    noServer: "Fragen gehen an die Moderation eines Servers; hier gibt es keine.",
    forgotten: "Ich weiß nicht mehr, was hier gefragt wurde. Bitte frag noch einmal.",
    notAllowed: "Nur wer Nachrichten verwalten darf, kann offene Fragen sehen und beantworten.",
    noQuestion: "Diese offene Frage gibt es hier nicht, oder sie ist schon entschieden.",
    title: (number) => `Offene Frage ${number}`,
    status: { open: "offen", answered: "beantwortet", dismissed: "abgelehnt" },
    asked: (who, when) => `Gefragt von ${who}, ${when}`,
    somebody: "jemandem, der vergessen wurde",
    theAnswer: "die Antwort des Bots",
    reply: "Beantworten",
    drop: "Ablehnen",
    replyTitle: "Von Hand beantworten",
    answerLabel: "Deine Antwort, in deinen Worten",
    quotesLabel: "Zitate aus dem Text, eines je Zeile",
    quotesHint: "Buchstabengetreu: Sie werden geprüft, bevor etwas gezeigt wird.",
    dropTitle: "Die Frage ablehnen",
    reasonLabel: "Warum? Wer gefragt hat, wird es lesen",
    notTheStorys: (words) =>
      `Nichts wurde gesendet: Das sind nicht die Worte des Texts: „${words}“`,
    answered: (moderator) => `Von der Moderation beantwortet, ${moderator}`,
    ownWords: "in den Worten der Moderation, nicht des Texts",
    dropped: (moderator) => `Von der Moderation nicht beantwortet, ${moderator}`,
    told: "Erledigt. Wer gefragt hat, weiß Bescheid.",
    notTold:
      "Erledigt. Ich konnte nicht allen Bescheid sagen: Ihre Nachrichten sind mir verschlossen oder fort.",
    openQuestions: "Offene Fragen",
    none: "Es gibt keine.",
    more: (count) => `und ${count} weitere`,
    times: (count) => `${count}-mal gefragt`,
  },
  fr: {
    send: "Demander aux modérateurs",
    sent: "Merci. La question est sur la liste des modérateurs ; vous saurez ce qu’ils répondent.",
    alreadySent: "Votre question est déjà sur la liste des modérateurs.",
    noServer: "Les questions vont aux modérateurs d’un serveur ; il n’y en a pas ici.",
    forgotten: "Je ne sais plus ce qui a été demandé ici. Reposez la question, s’il vous plaît.",
    notAllowed:
      "Seuls les membres qui gèrent les messages peuvent voir les questions ouvertes et y répondre.",
    noQuestion: "Cette question ouverte n’existe pas ici, ou elle est déjà réglée.",
    title: (number) => `Question ouverte ${number}`,
    status: { open: "ouverte", answered: "répondue", dismissed: "écartée" },
    asked: (who, when) => `Posée par ${who}, ${when}`,
    somebody: "une personne oubliée",
    theAnswer: "la réponse du bot",
    reply: "Répondre",
    drop: "Écarter",
    replyTitle: "Répondre à la main",
    answerLabel: "Votre réponse, avec vos mots",
    quotesLabel: "Citations du texte, une par ligne",
    quotesHint: "À la lettre près : elles sont vérifiées avant d’être montrées.",
    dropTitle: "Écarter la question",
    reasonLabel: "Pourquoi ? La personne le lira",
    notTheStorys: (words) =>
      `Rien n’a été envoyé : ce ne sont pas les mots du texte : « ${words} »`,
    answered: (moderator) => `Réponse d’un modérateur, ${moderator}`,
    ownWords: "avec les mots du modérateur, pas ceux du texte",
    dropped: (moderator) => `Laissée sans réponse par un modérateur, ${moderator}`,
    told: "C’est fait. Les personnes qui ont demandé sont prévenues.",
    notTold:
      "C’est fait. Je n’ai pas pu prévenir tout le monde : leurs messages me sont fermés, ou n’existent plus.",
    openQuestions: "Questions ouvertes",
    none: "Il n’y en a pas.",
    more: (count) => `et ${count} de plus`,
    times: (count) => `posée ${count} fois`,
  },
  es: {
    send: "Preguntar a moderación",
    sent: "Gracias. La pregunta está en la lista de moderación; sabrás lo que respondan.",
    alreadySent: "Esta pregunta tuya ya está en la lista de moderación.",
    noServer: "Las preguntas van a la moderación de un servidor; aquí no hay.",
    forgotten: "Ya no sé qué se preguntó aquí. Pregunta otra vez, por favor.",
    notAllowed:
      "Solo quienes gestionan los mensajes pueden ver y responder las preguntas abiertas.",
    noQuestion: "Esa pregunta abierta no existe aquí, o ya está resuelta.",
    title: (number) => `Pregunta abierta ${number}`,
    status: { open: "abierta", answered: "respondida", dismissed: "descartada" },
    asked: (who, when) => `De ${who}, ${when}`,
    somebody: "alguien a quien se ha olvidado",
    theAnswer: "la respuesta del bot",
    reply: "Responder",
    drop: "Descartar",
    replyTitle: "Responder a mano",
    answerLabel: "Tu respuesta, con tus palabras",
    quotesLabel: "Citas del texto, una por línea",
    quotesHint: "Al pie de la letra: se comprueban antes de mostrar nada.",
    dropTitle: "Descartar la pregunta",
    reasonLabel: "¿Por qué? Lo leerá quien preguntó",
    notTheStorys: (words) => `No se ha enviado nada: estas no son palabras del texto: «${words}»`,
    answered: (moderator) => `Respuesta de moderación, ${moderator}`,
    ownWords: "con palabras de moderación, no del texto",
    dropped: (moderator) => `Sin respuesta de moderación, ${moderator}`,
    told: "Hecho. Quien preguntó ya lo sabe.",
    notTold: "Hecho. No he podido avisar a todos: sus mensajes me están cerrados o ya no existen.",
    openQuestions: "Preguntas abiertas",
    none: "No hay ninguna.",
    more: (count) => `y ${count} más`,
    times: (count) => `preguntada ${count} veces`,
  },
  pl: {
    send: "Zapytaj moderatorów",
    sent: "Dziękuję. Pytanie jest na liście moderatorów; ich odpowiedź zostanie przekazana.",
    alreadySent: "To pytanie jest już na liście moderatorów.",
    noServer: "Pytania trafiają do moderatorów serwera, a tu ich nie ma.",
    forgotten: "Nie wiem już, o co tu pytano. Proszę zapytać jeszcze raz.",
    notAllowed:
      "Tylko osoby zarządzające wiadomościami widzą otwarte pytania i mogą na nie odpowiadać.",
    noQuestion: "Nie ma tu takiego otwartego pytania albo jest już rozstrzygnięte.",
    title: (number) => `Otwarte pytanie ${number}`,
    status: { open: "otwarte", answered: "z odpowiedzią", dismissed: "odrzucone" },
    asked: (who, when) => `Pyta ${who}, ${when}`,
    somebody: "ktoś zapomniany",
    theAnswer: "odpowiedź bota",
    reply: "Odpowiedz",
    drop: "Odrzuć",
    replyTitle: "Odpowiedz własnoręcznie",
    answerLabel: "Odpowiedź własnymi słowami",
    quotesLabel: "Cytaty z tekstu, po jednym w wierszu",
    quotesHint: "Co do litery: zostaną sprawdzone, zanim coś się pokaże.",
    dropTitle: "Odrzuć pytanie",
    reasonLabel: "Dlaczego? Przeczyta to pytający",
    notTheStorys: (words) => `Nic nie wysłano: to nie są słowa tekstu: „${words}”`,
    answered: (moderator) => `Odpowiedź moderatora, ${moderator}`,
    ownWords: "słowami moderatora, nie tekstu",
    dropped: (moderator) => `Pozostawione bez odpowiedzi przez moderatora, ${moderator}`,
    told: "Gotowe. Pytający wie.",
    notTold:
      "Gotowe. Nie wszystkich udało się powiadomić: ich wiadomości są dla mnie zamknięte albo ich nie ma.",
    openQuestions: "Otwarte pytania",
    none: "Nie ma żadnych.",
    more: (count) => `i jeszcze ${count}`,
    times: (count) => `zadane razy: ${count}`,
  },
  ru: {
    send: "Спросить модераторов",
    sent: "Спасибо. Вопрос в списке модераторов; об их ответе придёт сообщение.",
    alreadySent: "Этот вопрос уже в списке модераторов.",
    noServer: "Вопросы приходят модераторам сервера, а здесь их нет.",
    forgotten: "Я уже не знаю, что здесь спрашивали. Спросите, пожалуйста, ещё раз.",
    notAllowed:
      "Видеть открытые вопросы и отвечать на них могут только те, кто управляет сообщениями.",
    noQuestion: "Такого открытого вопроса здесь нет, или он уже решён.",
    title: (number) => `Открытый вопрос ${number}`,
    status: { open: "открыт", answered: "есть ответ", dismissed: "отклонён" },
    asked: (who, when) => `Спрашивает ${who}, ${when}`,
    somebody: "кто-то, кого забыли",
    theAnswer: "ответ бота",
    reply: "Ответить",
    drop: "Отклонить",
    replyTitle: "Ответить самому",
    answerLabel: "Ответ своими словами",
    quotesLabel: "Цитаты из текста, по одной в строке",
    quotesHint: "Буква в букву: они проверяются, прежде чем что-то показать.",
    dropTitle: "Отклонить вопрос",
    reasonLabel: "Почему? Это прочитает спросивший",
    notTheStorys: (words) => `Ничего не отправлено: это не слова текста: «${words}»`,
    answered: (moderator) => `Ответ модератора, ${moderator}`,
    ownWords: "словами модератора, а не текста",
    dropped: (moderator) => `Оставлено без ответа модератором, ${moderator}`,
    told: "Готово. Спросившие знают.",
    notTold: "Готово. Сообщить всем не получилось: их сообщения для меня закрыты или их нет.",
    openQuestions: "Открытые вопросы",
    none: "Нет ни одного.",
    more: (count) => `и ещё ${count}`,
    times: (count) => `задан раз: ${count}`,
  },
};

/** Readers' votes. */
export interface VoteTexts {
  readonly thanks: string;
  readonly gone: string;
  readonly whyTitle: string;
  readonly whyLabel: string;
  readonly complaints: Readonly<Record<Complaint, string>>;
  readonly commentLabel: string;
}

export const VOTE_TEXTS: InEveryLanguage<VoteTexts> = {
  en: {
    thanks: "Thank you. You can change your vote at any time.",
    gone: "I no longer know this answer, so I can’t count votes on it.",
    whyTitle: "What was wrong?",
    whyLabel: "What was wrong?",
    complaints: {
      wrong_quote: "A quote is wrong",
      no_answer: "It does not answer the question",
      wrong_speaker: "Wrong speaker",
      other: "Something else",
    },
    commentLabel: "Do you want to say more?",
  },
  uk: {
    thanks: "Дякую. Свій голос можна змінити будь-коли.",
    gone: "Я вже не знаю цієї відповіді, тож не можу врахувати голос.",
    whyTitle: "Що не так?",
    whyLabel: "Що не так?",
    complaints: {
      wrong_quote: "Цитата неправильна",
      no_answer: "Не відповідає на запитання",
      wrong_speaker: "Не той мовець",
      other: "Щось інше",
    },
    commentLabel: "Хочете щось додати?",
  },
  de: {
    thanks: "Danke. Du kannst deine Stimme jederzeit ändern.",
    gone: "Ich kenne diese Antwort nicht mehr und kann keine Stimme zählen.",
    whyTitle: "Was war falsch?",
    whyLabel: "Was war falsch?",
    complaints: {
      wrong_quote: "Ein Zitat ist falsch",
      no_answer: "Es beantwortet die Frage nicht",
      wrong_speaker: "Falscher Sprecher",
      other: "Etwas anderes",
    },
    commentLabel: "Möchtest du mehr sagen?",
  },
  fr: {
    thanks: "Merci. Vous pouvez changer votre vote à tout moment.",
    gone: "Je ne connais plus cette réponse et ne peux pas compter de vote.",
    whyTitle: "Qu’est-ce qui n’allait pas ?",
    whyLabel: "Qu’est-ce qui n’allait pas ?",
    complaints: {
      wrong_quote: "Une citation est fausse",
      no_answer: "Cela ne répond pas à la question",
      wrong_speaker: "Mauvais locuteur",
      other: "Autre chose",
    },
    commentLabel: "Voulez-vous en dire plus ?",
  },
  es: {
    thanks: "Gracias. Puedes cambiar tu voto cuando quieras.",
    gone: "Ya no conozco esta respuesta y no puedo contar votos.",
    whyTitle: "¿Qué estaba mal?",
    whyLabel: "¿Qué estaba mal?",
    complaints: {
      wrong_quote: "Una cita es errónea",
      no_answer: "No responde a la pregunta",
      wrong_speaker: "Hablante equivocado",
      other: "Otra cosa",
    },
    commentLabel: "¿Quieres decir algo más?",
  },
  pl: {
    thanks: "Dziękuję. Głos można zmienić w każdej chwili.",
    gone: "Nie znam już tej odpowiedzi i nie mogę policzyć głosu.",
    whyTitle: "Co było nie tak?",
    whyLabel: "Co było nie tak?",
    complaints: {
      wrong_quote: "Cytat jest błędny",
      no_answer: "Nie odpowiada na pytanie",
      wrong_speaker: "Niewłaściwy mówca",
      other: "Coś innego",
    },
    commentLabel: "Czy coś dodać?",
  },
  ru: {
    thanks: "Спасибо. Свой голос можно изменить в любой момент.",
    gone: "Я уже не знаю этого ответа и не могу учесть голос.",
    whyTitle: "Что не так?",
    whyLabel: "Что не так?",
    complaints: {
      wrong_quote: "Цитата неверна",
      no_answer: "Не отвечает на вопрос",
      wrong_speaker: "Не тот говорящий",
      other: "Что-то другое",
    },
    commentLabel: "Хотите что-то добавить?",
  },
};
