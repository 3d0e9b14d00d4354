import type { InEveryLanguage } from "./language.ts";
import type { Named } from "./localize.ts";

export interface StatsTexts {
  readonly command: Named;
  readonly daysOption: Named;
  readonly notAllowed: string;
  readonly title: (days: number) => string;
  readonly questions: string;
  readonly answered: string;
  readonly unsure: string;
  readonly silent: string;
  readonly smallTalk: string;
  readonly feedback: string;
  readonly topics: string;
  readonly unanswered: string;
  readonly cost: string;
  readonly unknownCost: string;
  readonly noCost: string;
  readonly byDay: string;
  readonly nothing: string;
  readonly altText: (days: number, total: number) => string;
}

export const STATS_TEXTS: InEveryLanguage<StatsTexts> = {
  en: {
    command: { name: "stats", description: "What was asked here, and how it went" },
    daysOption: { name: "days", description: "Over how many days? Default: 7" },
    notAllowed: "Only members who may manage messages can see the statistics.",
    title: (days) => (days === 1 ? "Today" : `The last ${days} days`),
    questions: "Questions",
    answered: "answered",
    unsure: "unsure",
    silent: "silent",
    smallTalk: "no question about the story",
    feedback: "Feedback",
    topics: "Asked about most",
    unanswered: "Not answered by the story",
    cost: "Cost of the model",
    unknownCost: "unknown: the model’s price is not known",
    noCost: "nothing",
    byDay: "By day",
    nothing: "Nothing was asked.",
    altText: (days, total) => `Bar chart: ${total} questions in ${days} days, by day.`,
  },
  uk: {
    command: { name: "статистика", description: "Що тут питали і з яким результатом" },
    daysOption: { name: "дні", description: "За скільки днів? Типово: 7" },
    notAllowed: "Статистику бачать лише ті, хто керує повідомленнями.",
    title: (days) => (days === 1 ? "Сьогодні" : `Останні дні: ${days}`),
    questions: "Запитання",
    answered: "з відповіддю",
    unsure: "без певності",
    silent: "без відповіді",
    smallTalk: "не про текст",
    feedback: "Відгуки",
    topics: "Найчастіше питають про",
    unanswered: "Текст не відповідає",
    cost: "Вартість моделі",
    unknownCost: "невідома: ціни моделі немає",
    noCost: "нічого",
    byDay: "За днями",
    nothing: "Запитань не було.",
    altText: (days, total) => `Діаграма: запитань ${total} за днів ${days}, за днями.`,
  },
  de: {
    command: { name: "statistik", description: "Was hier gefragt wurde, und wie es ausging" },
    daysOption: { name: "tage", description: "Über wie viele Tage? Sonst: 7" },
    notAllowed: "Nur wer Nachrichten verwalten darf, kann die Statistik sehen.",
    title: (days) => (days === 1 ? "Heute" : `Die letzten ${days} Tage`),
    questions: "Fragen",
    answered: "beantwortet",
    unsure: "unsicher",
    silent: "ohne Antwort",
    smallTalk: "keine Frage zum Text",
    feedback: "Rückmeldungen",
    topics: "Am meisten gefragt",
    unanswered: "Vom Text nicht beantwortet",
    cost: "Kosten des Modells",
    unknownCost: "unbekannt: Der Preis des Modells ist nicht bekannt",
    noCost: "keine",
    byDay: "Nach Tagen",
    nothing: "Nichts wurde gefragt.",
    altText: (days, total) => `Balkendiagramm: ${total} Fragen in ${days} Tagen, nach Tagen.`,
  },
  fr: {
    command: { name: "statistiques", description: "Ce qui a été demandé ici, et le résultat" },
    daysOption: { name: "jours", description: "Sur combien de jours ? Par défaut : 7" },
    notAllowed: "Seuls les membres qui gèrent les messages peuvent voir les statistiques.",
    title: (days) => (days === 1 ? "Aujourd’hui" : `Les ${days} derniers jours`),
    questions: "Nombre de questions",
    answered: "avec réponse",
    unsure: "incertaines",
    silent: "sans réponse",
    smallTalk: "hors du texte",
    feedback: "Avis",
    topics: "Sujets les plus demandés",
    unanswered: "Sans réponse dans le texte",
    cost: "Coût du modèle",
    unknownCost: "inconnu : le prix du modèle n’est pas connu",
    noCost: "rien",
    byDay: "Par jour",
    nothing: "Rien n’a été demandé.",
    altText: (days, total) => `Histogramme : ${total} questions en ${days} jours, par jour.`,
  },
  es: {
    command: { name: "estadísticas", description: "Qué se preguntó aquí y cómo salió" },
    daysOption: { name: "días", description: "¿De cuántos días? Por defecto: 7" },
    notAllowed: "Solo quienes gestionan los mensajes pueden ver las estadísticas.",
    title: (days) => (days === 1 ? "Hoy" : `Los últimos ${days} días`),
    questions: "Preguntas",
    answered: "respondidas",
    unsure: "inciertas",
    silent: "sin respuesta",
    smallTalk: "ajenas al texto",
    feedback: "Opiniones",
    topics: "Lo más preguntado",
    unanswered: "Lo que el texto no responde",
    cost: "Coste del modelo",
    unknownCost: "desconocido: no se sabe el precio del modelo",
    noCost: "nada",
    byDay: "Por día",
    nothing: "No se preguntó nada.",
    altText: (days, total) => `Gráfico de barras: ${total} preguntas en ${days} días, por día.`,
  },
  pl: {
    command: { name: "statystyki", description: "O co tu pytano i z jakim wynikiem" },
    daysOption: { name: "dni", description: "Z ilu dni? Domyślnie: 7" },
    notAllowed: "Statystyki widzą tylko osoby zarządzające wiadomościami.",
    title: (days) => (days === 1 ? "Dzisiaj" : `Ostatnie dni: ${days}`),
    questions: "Pytania",
    answered: "z odpowiedzią",
    unsure: "niepewne",
    silent: "bez odpowiedzi",
    smallTalk: "nie o tekst",
    feedback: "Opinie",
    topics: "Najczęściej pytano o",
    unanswered: "Bez odpowiedzi w tekście",
    cost: "Koszt modelu",
    unknownCost: "nieznany: cena modelu nie jest znana",
    noCost: "żaden",
    byDay: "Według dni",
    nothing: "O nic nie pytano.",
    altText: (days, total) => `Wykres słupkowy: pytań ${total}, dni ${days}, według dni.`,
  },
  ru: {
    command: { name: "статистика", description: "Что здесь спрашивали и с каким итогом" },
    daysOption: { name: "дни", description: "За сколько дней? По умолчанию: 7" },
    notAllowed: "Статистику видят только те, кто управляет сообщениями.",
    title: (days) => (days === 1 ? "Сегодня" : `Последние дни: ${days}`),
    questions: "Вопросы",
    answered: "с ответом",
    unsure: "без уверенности",
    silent: "без ответа",
    smallTalk: "не о тексте",
    feedback: "Отзывы",
    topics: "Чаще всего спрашивают о",
    unanswered: "Текст не отвечает",
    cost: "Стоимость модели",
    unknownCost: "неизвестна: цены модели нет",
    noCost: "ничего",
    byDay: "По дням",
    nothing: "Вопросов не было.",
    altText: (days, total) => `Диаграмма: вопросов ${total} за дней ${days}, по дням.`,
  },
};
