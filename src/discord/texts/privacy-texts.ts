import type { InEveryLanguage } from "./language.ts";
import type { Named } from "./localize.ts";

export interface PrivacyTexts {
  readonly command: Named;
  readonly title: string;
  /** What is kept, for how long, one line each; `days` is the server's retention. */
  readonly kept: (days: number) => readonly string[];
  readonly where: (storage: string) => string;
  readonly model: (server: string) => string;
  readonly noModel: string;
  readonly howToForget: string;
  readonly serverLeaves: string;
  readonly forget: Named;
  readonly forgetMe: Named;
  readonly forgetConversation: Named;
  readonly forgotten: string;
  readonly conversationForgotten: string;
}

export const PRIVACY_TEXTS: InEveryLanguage<PrivacyTexts> = {
  en: {
    command: { name: "privacy", description: "What the bot stores about you, and for how long" },
    title: "What I store",
    kept: (days) => [
      `Your questions, my answers’ receipts and your votes, with your user id: ${days} days.`,
      "The last ten questions of a conversation: until 30 minutes after the last one.",
      "Disputes, questions sent to the moderators, and what moderators did: while I am in the server.",
      "The server’s settings. No messages but those that ask me something.",
      "The server’s own stories and who added them: until they are removed, or I am. Other servers never see them.",
      "A server’s moderators see what was asked in it, also where only you saw the answer.",
    ],
    where: (storage) => `Where: in my owner’s ${storage}; nobody else gets it.`,
    model: (server) =>
      `Questions and the passages that fit them are sent to the language model at ${server}, without your name or id.`,
    noModel: "No language model is used: nothing leaves my owner’s machine but to Discord.",
    howToForget:
      "`/forget me` erases all of it that is yours, at once; what must stay (disputes, the log) stays without your name and words.",
    serverLeaves: "When I am removed from a server, everything of that server is erased.",
    forget: { name: "forget", description: "Erase what the bot has stored about you" },
    forgetMe: { name: "me", description: "Everything of mine, in every server" },
    forgetConversation: { name: "conversation", description: "Only what I asked here lately" },
    forgotten:
      "Done: everything I had stored about you is erased. The messages in the channels are Discord’s; you or a moderator can delete them.",
    conversationForgotten: "Done: I no longer know what you asked here.",
  },
  uk: {
    command: { name: "приватність", description: "Що бот зберігає про вас і як довго" },
    title: "Що я зберігаю",
    kept: (days) => [
      `Ваші запитання, підтвердження моїх відповідей і ваші голоси, з вашим ідентифікатором: ${days} дн.`,
      "Останні десять запитань розмови: до 30 хвилин після останнього.",
      "Суперечки, запитання до модераторів і дії модераторів: доки я на сервері.",
      "Налаштування сервера. Жодних повідомлень, крім запитань до мене.",
      "Власні тексти сервера й хто їх додав: доки їх або мене не приберуть. Інші сервери їх ніколи не бачать.",
      "Модератори сервера бачать, що на ньому питали, навіть якщо відповідь бачили лише ви.",
    ],
    where: (storage) => `Де: у сховищі мого власника (${storage}); більше ні в кого.`,
    model: (server) =>
      `Запитання й уривки, що до них підходять, надсилаються мовній моделі (${server}), без вашого імені та ідентифікатора.`,
    noModel: "Мовної моделі немає: з машини мого власника нічого не виходить, крім як до Discord.",
    howToForget:
      "`/forget me` одразу стирає все ваше; те, що мусить лишитися (суперечки, журнал), лишається без вашого імені та слів.",
    serverLeaves: "Коли мене прибирають із сервера, стирається все, що йому належить.",
    forget: { name: "забути", description: "Стерти те, що бот зберіг про вас" },
    forgetMe: { name: "мене", description: "Усе моє, на кожному сервері" },
    forgetConversation: { name: "розмову", description: "Лише те, що я тут нещодавно питав" },
    forgotten:
      "Готово: усе, що було про вас збережено, стерто. Повідомлення в каналах належать Discord; їх можете видалити ви або модератор.",
    conversationForgotten: "Готово: я вже не знаю, що ви тут питали.",
  },
  de: {
    command: { name: "datenschutz", description: "Was der Bot über dich speichert, und wie lange" },
    title: "Was ich speichere",
    kept: (days) => [
      `Deine Fragen, die Belege meiner Antworten und deine Stimmen, mit deiner Nutzer-ID: ${days} Tage.`,
      "Die letzten zehn Fragen eines Gesprächs: bis 30 Minuten nach der letzten.",
      "Streitfälle, Fragen an die Moderation und was die Moderation tat: solange ich auf dem Server bin.",
      "Die Einstellungen des Servers. Keine Nachrichten außer denen, die mich etwas fragen.",
      "Die eigenen Texte des Servers und wer sie hinzugefügt hat: bis sie oder ich entfernt werden. Andere Server sehen sie nie.",
      "Die Moderation eines Servers sieht, was dort gefragt wurde, auch wenn nur du die Antwort gesehen hast.",
    ],
    where: (storage) => `Wo: bei meinem Betreiber (${storage}); sonst bekommt es niemand.`,
    model: (server) =>
      `Fragen und die passenden Stellen gehen an das Sprachmodell bei ${server}, ohne deinen Namen oder deine ID.`,
    noModel:
      "Es gibt kein Sprachmodell: Außer zu Discord verlässt nichts die Maschine meines Betreibers.",
    howToForget:
      "`/forget me` löscht sofort alles, was dir gehört; was bleiben muss (Streitfälle, Protokoll), bleibt ohne deinen Namen und deine Worte.",
    serverLeaves: "Werde ich von einem Server entfernt, wird alles von diesem Server gelöscht.",
    forget: { name: "vergessen", description: "Löschen, was der Bot über dich gespeichert hat" },
    forgetMe: { name: "mich", description: "Alles von mir, auf jedem Server" },
    forgetConversation: { name: "gespräch", description: "Nur was ich hier zuletzt gefragt habe" },
    forgotten:
      "Erledigt: Alles, was ich über dich gespeichert hatte, ist gelöscht. Die Nachrichten in den Kanälen gehören Discord; du oder die Moderation kann sie löschen.",
    conversationForgotten: "Erledigt: Ich weiß nicht mehr, was du hier gefragt hast.",
  },
  fr: {
    command: {
      name: "confidentialité",
      description: "Ce que le bot garde sur vous, et combien de temps",
    },
    title: "Ce que je garde",
    kept: (days) => [
      `Vos questions, les justificatifs de mes réponses et vos votes, avec votre identifiant : ${days} jours.`,
      "Les dix dernières questions d’une conversation : jusqu’à 30 minutes après la dernière.",
      "Les litiges, les questions aux modérateurs et leurs actions : tant que je suis sur le serveur.",
      "Les réglages du serveur. Aucun message, sauf ceux qui me demandent quelque chose.",
      "Les textes propres au serveur et qui les a ajoutés : jusqu’à leur retrait, ou le mien. Les autres serveurs ne les voient jamais.",
      "La modération d’un serveur voit ce qui y a été demandé, même si vous seul avez vu la réponse.",
    ],
    where: (storage) => `Où : chez mon propriétaire (${storage}) ; personne d’autre ne l’obtient.`,
    model: (server) =>
      `Les questions et les passages qui y correspondent sont envoyés au modèle de langage chez ${server}, sans votre nom ni votre identifiant.`,
    noModel:
      "Il n’y a pas de modèle de langage : rien ne quitte la machine de mon propriétaire, sauf vers Discord.",
    howToForget:
      "`/forget me` efface aussitôt tout ce qui est à vous ; ce qui doit rester (litiges, journal) reste sans votre nom ni vos mots.",
    serverLeaves: "Quand on me retire d’un serveur, tout ce qui est à ce serveur est effacé.",
    forget: { name: "oublier", description: "Effacer ce que le bot a gardé sur vous" },
    forgetMe: { name: "moi", description: "Tout ce qui est à moi, sur tous les serveurs" },
    forgetConversation: {
      name: "conversation",
      description: "Seulement ce que j’ai demandé ici récemment",
    },
    forgotten:
      "C’est fait : tout ce que je gardais sur vous est effacé. Les messages des salons sont à Discord ; vous ou un modérateur pouvez les supprimer.",
    conversationForgotten: "C’est fait : je ne sais plus ce que vous avez demandé ici.",
  },
  es: {
    command: { name: "privacidad", description: "Qué guarda el bot sobre ti y por cuánto tiempo" },
    title: "Lo que guardo",
    kept: (days) => [
      `Tus preguntas, los comprobantes de mis respuestas y tus votos, con tu identificador: ${days} días.`,
      "Las diez últimas preguntas de una conversación: hasta 30 minutos después de la última.",
      "Disputas, preguntas a moderación y lo que hizo moderación: mientras esté en el servidor.",
      "Los ajustes del servidor. Ningún mensaje, salvo los que me preguntan algo.",
      "Los textos propios del servidor y quién los añadió: hasta que se quiten, o me quiten a mí. Ningún otro servidor los ve.",
      "La moderación de un servidor ve lo que se preguntó en él, aunque solo tú vieras la respuesta.",
    ],
    where: (storage) => `Dónde: con mi propietario (${storage}); nadie más lo recibe.`,
    model: (server) =>
      `Las preguntas y los pasajes que les corresponden se envían al modelo de lenguaje en ${server}, sin tu nombre ni tu identificador.`,
    noModel:
      "No hay modelo de lenguaje: nada sale de la máquina de mi propietario, salvo hacia Discord.",
    howToForget:
      "`/forget me` borra al momento todo lo tuyo; lo que debe quedar (disputas, registro) queda sin tu nombre ni tus palabras.",
    serverLeaves: "Cuando me quitan de un servidor, se borra todo lo de ese servidor.",
    forget: { name: "olvidar", description: "Borrar lo que el bot ha guardado sobre ti" },
    forgetMe: { name: "mis-datos", description: "Todo lo mío, en todos los servidores" },
    forgetConversation: {
      name: "conversación",
      description: "Solo lo que pregunté aquí últimamente",
    },
    forgotten:
      "Hecho: todo lo que guardaba sobre ti está borrado. Los mensajes de los canales son de Discord; tú o moderación podéis borrarlos.",
    conversationForgotten: "Hecho: ya no sé qué preguntaste aquí.",
  },
  pl: {
    command: { name: "prywatność", description: "Co bot przechowuje o tobie i jak długo" },
    title: "Co przechowuję",
    kept: (days) => [
      `Twoje pytania, potwierdzenia moich odpowiedzi i twoje głosy, z identyfikatorem: dni ${days}.`,
      "Ostatnie dziesięć pytań rozmowy: do 30 minut po ostatnim.",
      "Spory, pytania do moderatorów i działania moderatorów: dopóki jestem na serwerze.",
      "Ustawienia serwera. Żadnych wiadomości poza tymi, które mnie o coś pytają.",
      "Własne teksty serwera i kto je dodał: do ich usunięcia albo do usunięcia mnie. Inne serwery nigdy ich nie widzą.",
      "Moderatorzy serwera widzą, o co na nim pytano, także gdy odpowiedź widziała tylko jedna osoba.",
    ],
    where: (storage) => `Gdzie: u mojego właściciela (${storage}); nikt inny tego nie dostaje.`,
    model: (server) =>
      `Pytania i pasujące do nich fragmenty trafiają do modelu językowego (${server}), bez imienia i identyfikatora.`,
    noModel:
      "Nie ma modelu językowego: z komputera mojego właściciela nic nie wychodzi, poza Discordem.",
    howToForget:
      "`/forget me` od razu usuwa wszystko, co twoje; co musi zostać (spory, dziennik), zostaje bez imienia i słów.",
    serverLeaves: "Gdy mnie usuwają z serwera, wszystko z tego serwera zostaje usunięte.",
    forget: { name: "zapomnij", description: "Usuń to, co bot o tobie przechowuje" },
    forgetMe: { name: "mnie", description: "Wszystko moje, na każdym serwerze" },
    forgetConversation: { name: "rozmowę", description: "Tylko ostatnie pytania zadane tutaj" },
    forgotten:
      "Gotowe: wszystko, co było o tobie przechowywane, zostało usunięte. Wiadomości na kanałach należą do Discorda; możesz je usunąć ty albo moderator.",
    conversationForgotten: "Gotowe: nie wiem już, o co tu pytano.",
  },
  ru: {
    command: { name: "приватность", description: "Что бот хранит о вас и как долго" },
    title: "Что я храню",
    kept: (days) => [
      `Ваши вопросы, подтверждения моих ответов и ваши голоса, с вашим идентификатором: ${days} дн.`,
      "Последние десять вопросов беседы: до 30 минут после последнего.",
      "Споры, вопросы модераторам и действия модераторов: пока я на сервере.",
      "Настройки сервера. Никаких сообщений, кроме вопросов ко мне.",
      "Собственные тексты сервера и кто их добавил: пока их или меня не уберут. Другие серверы их никогда не видят.",
      "Модераторы сервера видят, что на нём спрашивали, даже если ответ видели только вы.",
    ],
    where: (storage) => `Где: у моего владельца (${storage}); больше ни у кого.`,
    model: (server) =>
      `Вопросы и подходящие к ним отрывки отправляются языковой модели (${server}), без вашего имени и идентификатора.`,
    noModel: "Языковой модели нет: с машины моего владельца ничего не уходит, кроме как в Discord.",
    howToForget:
      "`/forget me` сразу стирает всё ваше; то, что должно остаться (споры, журнал), остаётся без вашего имени и слов.",
    serverLeaves: "Когда меня убирают с сервера, стирается всё, что ему принадлежит.",
    forget: { name: "забыть", description: "Стереть то, что бот сохранил о вас" },
    forgetMe: { name: "меня", description: "Всё моё, на каждом сервере" },
    forgetConversation: { name: "беседу", description: "Только то, что я здесь недавно спрашивал" },
    forgotten:
      "Готово: всё, что было о вас сохранено, стёрто. Сообщения в каналах принадлежат Discord; их можете удалить вы или модератор.",
    conversationForgotten: "Готово: я уже не знаю, что вы здесь спрашивали.",
  },
};
