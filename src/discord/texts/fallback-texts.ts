import { FALLBACK_LINES, type Fallback } from "../../answering/fallback-lines.ts";
import type { InEveryLanguage } from "./language.ts";

/** Why the story's own words are given instead of a model's answer; one quiet line each. */
export const FALLBACK_TEXTS: InEveryLanguage<Readonly<Record<Fallback, string>>> = {
  en: FALLBACK_LINES,
  uk: {
    busy: "Мовна модель зайнята, тому наведено слова самого тексту.",
    budget: "Денний ліміт мовної моделі вичерпано, тому наведено слова самого тексту.",
    cooldown: "Щойно було багато запитань, тому наведено слова самого тексту, без мовної моделі.",
    refused: "Мовна модель відмовилася відповідати, тому наведено слова самого тексту.",
    filtered: "Відповідь мовної моделі заблокував фільтр, тому наведено слова самого тексту.",
    truncated: "Відповідь мовної моделі обірвалася, тому наведено слова самого тексту.",
    malformed: "Відповідь мовної моделі не вдалося прочитати, тому наведено слова самого тексту.",
    timeout: "Мовна модель відповідала надто довго, тому наведено слова самого тексту.",
    unavailable: "Мовна модель недоступна, тому наведено слова самого тексту.",
    rejected: "Мовна модель відхилила запит, тому наведено слова самого тексту.",
    unverified:
      "Відповідь мовної моделі не підтвердилася текстом, тому наведено його власні слова.",
    missed: "Відповідь мовної моделі була про інше, тому наведено слова самого тексту.",
    stopped: "Роботу мовної моделі зупинено, тому наведено слова самого тексту.",
  },
  de: {
    busy: "Das Sprachmodell ist ausgelastet, deshalb stehen hier die Worte des Textes selbst.",
    budget:
      "Das heutige Budget für das Sprachmodell ist aufgebraucht, deshalb stehen hier die Worte des Textes selbst.",
    cooldown:
      "Du hast gerade viel gefragt, deshalb stehen hier die Worte des Textes selbst, ohne Sprachmodell.",
    refused:
      "Das Sprachmodell wollte nicht antworten, deshalb stehen hier die Worte des Textes selbst.",
    filtered:
      "Die Antwort des Sprachmodells wurde gefiltert, deshalb stehen hier die Worte des Textes selbst.",
    truncated:
      "Die Antwort des Sprachmodells brach ab, deshalb stehen hier die Worte des Textes selbst.",
    malformed:
      "Die Antwort des Sprachmodells war nicht lesbar, deshalb stehen hier die Worte des Textes selbst.",
    timeout:
      "Das Sprachmodell hat zu lange gebraucht, deshalb stehen hier die Worte des Textes selbst.",
    unavailable:
      "Das Sprachmodell ist nicht erreichbar, deshalb stehen hier die Worte des Textes selbst.",
    rejected:
      "Das Sprachmodell hat die Anfrage abgewiesen, deshalb stehen hier die Worte des Textes selbst.",
    unverified:
      "Die Antwort des Sprachmodells hielt der Prüfung am Text nicht stand, deshalb stehen hier seine eigenen Worte.",
    missed:
      "Die Antwort des Sprachmodells ging an der Frage vorbei, deshalb stehen hier die Worte des Textes selbst.",
    stopped: "Das Sprachmodell wurde angehalten, deshalb stehen hier die Worte des Textes selbst.",
  },
  fr: {
    busy: "Le modèle de langage est occupé : voici les mots mêmes du texte.",
    budget:
      "Le budget du jour pour le modèle de langage est épuisé : voici les mots mêmes du texte.",
    cooldown:
      "Vous venez de poser beaucoup de questions : voici les mots mêmes du texte, sans le modèle.",
    refused: "Le modèle de langage a refusé de répondre : voici les mots mêmes du texte.",
    filtered: "La réponse du modèle de langage a été filtrée : voici les mots mêmes du texte.",
    truncated: "La réponse du modèle de langage s’est interrompue : voici les mots mêmes du texte.",
    malformed: "La réponse du modèle de langage était illisible : voici les mots mêmes du texte.",
    timeout: "Le modèle de langage a mis trop de temps : voici les mots mêmes du texte.",
    unavailable: "Le modèle de langage est injoignable : voici les mots mêmes du texte.",
    rejected: "Le modèle de langage a rejeté la demande : voici les mots mêmes du texte.",
    unverified:
      "La réponse du modèle de langage ne concordait pas avec le texte : voici ses propres mots.",
    missed: "La réponse du modèle de langage était hors sujet : voici les mots mêmes du texte.",
    stopped: "Le modèle de langage a été arrêté : voici les mots mêmes du texte.",
  },
  es: {
    busy: "El modelo de lenguaje está ocupado, así que estas son las palabras del propio texto.",
    budget:
      "El presupuesto de hoy para el modelo de lenguaje se ha agotado, así que estas son las palabras del propio texto.",
    cooldown:
      "Acabas de preguntar mucho, así que estas son las palabras del propio texto, sin el modelo.",
    refused:
      "El modelo de lenguaje no quiso responder, así que estas son las palabras del propio texto.",
    filtered:
      "La respuesta del modelo de lenguaje fue filtrada, así que estas son las palabras del propio texto.",
    truncated:
      "La respuesta del modelo de lenguaje se cortó, así que estas son las palabras del propio texto.",
    malformed:
      "La respuesta del modelo de lenguaje no se pudo leer, así que estas son las palabras del propio texto.",
    timeout:
      "El modelo de lenguaje tardó demasiado, así que estas son las palabras del propio texto.",
    unavailable:
      "El modelo de lenguaje no está disponible, así que estas son las palabras del propio texto.",
    rejected:
      "El modelo de lenguaje rechazó la petición, así que estas son las palabras del propio texto.",
    unverified:
      "La respuesta del modelo de lenguaje no se sostenía en el texto, así que estas son sus propias palabras.",
    missed:
      "La respuesta del modelo de lenguaje trataba de otra cosa, así que estas son las palabras del propio texto.",
    stopped: "El modelo de lenguaje se detuvo, así que estas son las palabras del propio texto.",
  },
  pl: {
    busy: "Model językowy jest zajęty, dlatego to są słowa samego tekstu.",
    budget: "Dzisiejszy limit modelu językowego się wyczerpał, dlatego to są słowa samego tekstu.",
    cooldown: "Pytań było przed chwilą bardzo dużo, dlatego to są słowa samego tekstu, bez modelu.",
    refused: "Model językowy odmówił odpowiedzi, dlatego to są słowa samego tekstu.",
    filtered: "Odpowiedź modelu językowego zatrzymał filtr, dlatego to są słowa samego tekstu.",
    truncated: "Odpowiedź modelu językowego się urwała, dlatego to są słowa samego tekstu.",
    malformed:
      "Odpowiedzi modelu językowego nie dało się odczytać, dlatego to są słowa samego tekstu.",
    timeout: "Model językowy odpowiadał zbyt długo, dlatego to są słowa samego tekstu.",
    unavailable: "Model językowy jest niedostępny, dlatego to są słowa samego tekstu.",
    rejected: "Model językowy odrzucił zapytanie, dlatego to są słowa samego tekstu.",
    unverified:
      "Odpowiedź modelu językowego nie znalazła potwierdzenia w tekście, dlatego to są jego własne słowa.",
    missed:
      "Odpowiedź modelu językowego dotyczyła czegoś innego, dlatego to są słowa samego tekstu.",
    stopped: "Model językowy został zatrzymany, dlatego to są słowa samego tekstu.",
  },
  ru: {
    busy: "Языковая модель занята, поэтому здесь слова самого текста.",
    budget: "Дневной лимит языковой модели исчерпан, поэтому здесь слова самого текста.",
    cooldown: "Только что было много вопросов, поэтому здесь слова самого текста, без модели.",
    refused: "Языковая модель отказалась отвечать, поэтому здесь слова самого текста.",
    filtered: "Ответ языковой модели остановил фильтр, поэтому здесь слова самого текста.",
    truncated: "Ответ языковой модели оборвался, поэтому здесь слова самого текста.",
    malformed: "Ответ языковой модели не удалось прочитать, поэтому здесь слова самого текста.",
    timeout: "Языковая модель отвечала слишком долго, поэтому здесь слова самого текста.",
    unavailable: "Языковая модель недоступна, поэтому здесь слова самого текста.",
    rejected: "Языковая модель отклонила запрос, поэтому здесь слова самого текста.",
    unverified:
      "Ответ языковой модели не подтвердился текстом, поэтому здесь его собственные слова.",
    missed: "Ответ языковой модели был о другом, поэтому здесь слова самого текста.",
    stopped: "Работа языковой модели остановлена, поэтому здесь слова самого текста.",
  },
};
