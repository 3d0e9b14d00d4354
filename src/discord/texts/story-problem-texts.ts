import type { UploadProblem } from "../../story/read-upload.ts";
import type { FetchProblem } from "../stories/fetched.ts";
import type { InEveryLanguage } from "./language.ts";

/** Why a story was not taken. */
export interface StoryProblemTexts {
  readonly file: Readonly<Record<UploadProblem, string>>;
  readonly fetch: Readonly<Record<FetchProblem, string>>;
  readonly noFetch: string;
  readonly nothing: string;
  readonly same: (title: string) => string;
  readonly tooMany: (most: number) => string;
  /** `left` is an amount with its unit: "1.2 MB". */
  readonly tooBig: (left: string) => string;
  readonly missing: string;
  readonly stillReading: string;
  readonly notAllowed: string;
}

export const STORY_PROBLEM_TEXTS: InEveryLanguage<StoryProblemTexts> = {
  en: {
    file: {
      type: "I can read .txt, .md, .html, .pdf and .epub files; this is none of them.",
      empty: "There is nothing in this file.",
      not_text: "This file is no text that I can read. Save it with the encoding UTF-8.",
      no_text: "I found no text in this file. A scan has pictures of words, but no words.",
      broken: "This file is damaged, or not what its ending says.",
      too_large: "Unpacked, this file is too large. Cut it into parts.",
      locked: "This file is locked by a password or a copy protection.",
      too_heavy: "Reading this file took too long or too much memory. Cut it into parts.",
    },
    fetch: {
      forbidden: "I may not fetch anything from that address.",
      too_big_file: "This file is larger than 25 MB. Cut it into parts.",
      unreachable: "The file could not be fetched. Please try again.",
    },
    noFetch: "The owner of this bot does not let it fetch addresses. Upload the file instead.",
    nothing: "Fill in a text, or choose a file.",
    same: (title) => `The same text is here already: ${title}`,
    tooMany: (most) => `This server may have at most ${most} stories. Remove one first.`,
    tooBig: (left) => `There is not enough room: ${left} are left for the stories of this server.`,
    missing: "This server has no such story of its own. Choose one from the list as you type.",
    stillReading: "I am still reading this server’s stories. Please try again in a moment.",
    notAllowed: "Only members who may manage the server can manage its stories.",
  },
  uk: {
    file: {
      type: "Можу прочитати файли .txt, .md, .html, .pdf і .epub; цей — жоден із них.",
      empty: "У цьому файлі нічого немає.",
      not_text: "Цей файл не є текстом, який можна прочитати. Збережіть його в кодуванні UTF-8.",
      no_text: "У цьому файлі немає тексту. На скані є зображення слів, але не слова.",
      broken: "Файл пошкоджено, або він не те, що каже його розширення.",
      too_large: "Розпакований файл завеликий. Поділіть його на частини.",
      locked: "Файл захищено паролем або від копіювання.",
      too_heavy: "Читання файлу забрало забагато часу чи пам’яті. Поділіть його на частини.",
    },
    fetch: {
      forbidden: "З цієї адреси нічого не можна завантажувати.",
      too_big_file: "Файл більший за 25 МБ. Поділіть його на частини.",
      unreachable: "Файл не вдалося завантажити. Спробуйте ще раз.",
    },
    noFetch: "Власник бота не дозволяє завантажувати за адресами. Надішліть сам файл.",
    nothing: "Впишіть текст або виберіть файл.",
    same: (title) => `Такий самий текст тут уже є: ${title}`,
    tooMany: (most) =>
      `Найбільша кількість текстів на цьому сервері: ${most}. Спершу вилучіть один.`,
    tooBig: (left) => `Бракує місця: для текстів цього сервера залишилося ${left}.`,
    missing: "Такого власного тексту на сервері немає. Виберіть зі списку під час введення.",
    stillReading: "Ще читаю тексти цього сервера. Спробуйте за мить.",
    notAllowed: "Керувати текстами можуть лише ті, хто керує сервером.",
  },
  de: {
    file: {
      type: "Ich kann .txt, .md, .html, .pdf und .epub lesen; das hier ist nichts davon.",
      empty: "In dieser Datei steht nichts.",
      not_text: "Das ist kein Text, den ich lesen kann. Speichere die Datei in UTF-8.",
      no_text:
        "In dieser Datei fand ich keinen Text. Ein Scan hat Bilder von Wörtern, keine Wörter.",
      broken: "Diese Datei ist beschädigt oder nicht das, was ihre Endung sagt.",
      too_large: "Entpackt ist diese Datei zu groß. Teile sie auf.",
      locked: "Diese Datei ist durch ein Passwort oder einen Kopierschutz gesperrt.",
      too_heavy:
        "Diese Datei zu lesen dauerte zu lange oder brauchte zu viel Speicher. Teile sie auf.",
    },
    fetch: {
      forbidden: "Von dieser Adresse darf ich nichts holen.",
      too_big_file: "Diese Datei ist größer als 25 MB. Teile sie auf.",
      unreachable: "Die Datei ließ sich nicht holen. Bitte versuch es noch einmal.",
    },
    noFetch: "Der Betreiber lässt mich keine Adressen abrufen. Lade die Datei selbst hoch.",
    nothing: "Trag einen Text ein oder wähle eine Datei.",
    same: (title) => `Derselbe Text ist schon da: ${title}`,
    tooMany: (most) => `Dieser Server darf höchstens ${most} Texte haben. Entferne zuerst einen.`,
    tooBig: (left) => `Der Platz reicht nicht: Für Texte dieses Servers sind noch ${left} frei.`,
    missing:
      "Einen solchen eigenen Text hat der Server nicht. Wähle einen aus der Liste beim Tippen.",
    stillReading: "Ich lese noch die Texte dieses Servers. Bitte versuch es gleich noch einmal.",
    notAllowed: "Nur wer den Server verwalten darf, kann seine Texte verwalten.",
  },
  fr: {
    file: {
      type: "Je lis les fichiers .txt, .md, .html, .pdf et .epub ; ce n’en est pas un.",
      empty: "Ce fichier est vide.",
      not_text: "Ce fichier n’est pas un texte lisible. Enregistrez-le en UTF-8.",
      no_text: "Je n’ai trouvé aucun texte. Un scan contient l’image des mots, pas les mots.",
      broken: "Ce fichier est abîmé, ou n’est pas ce que dit son extension.",
      too_large: "Une fois décompressé, ce fichier est trop grand. Coupez-le en parties.",
      locked: "Ce fichier est protégé par un mot de passe ou contre la copie.",
      too_heavy: "Lire ce fichier prenait trop de temps ou de mémoire. Coupez-le en parties.",
    },
    fetch: {
      forbidden: "Je ne peux rien aller chercher à cette adresse.",
      too_big_file: "Ce fichier dépasse 25 Mo. Coupez-le en parties.",
      unreachable: "Le fichier n’a pas pu être récupéré. Veuillez réessayer.",
    },
    noFetch:
      "L’exploitant du bot ne permet pas de suivre des adresses. Envoyez le fichier lui-même.",
    nothing: "Écrivez un texte ou choisissez un fichier.",
    same: (title) => `Le même texte est déjà là : ${title}`,
    tooMany: (most) => `Ce serveur peut avoir au plus ${most} textes. Retirez-en un d’abord.`,
    tooBig: (left) => `La place manque : il reste ${left} pour les textes de ce serveur.`,
    missing: "Ce serveur n’a pas ce texte. Choisissez-en un dans la liste pendant la saisie.",
    stillReading: "Je lis encore les textes de ce serveur. Réessayez dans un instant.",
    notAllowed: "Seuls les membres qui gèrent le serveur peuvent gérer ses textes.",
  },
  es: {
    file: {
      type: "Puedo leer archivos .txt, .md, .html, .pdf y .epub; este no es ninguno de ellos.",
      empty: "Este archivo está vacío.",
      not_text: "Este archivo no es un texto que pueda leer. Guárdalo con la codificación UTF-8.",
      no_text:
        "No encontré texto en este archivo. Un escaneo tiene imágenes de palabras, no palabras.",
      broken: "Este archivo está dañado, o no es lo que dice su extensión.",
      too_large: "Descomprimido, este archivo es demasiado grande. Divídelo en partes.",
      locked: "Este archivo está protegido con contraseña o contra copia.",
      too_heavy: "Leer este archivo llevaba demasiado tiempo o memoria. Divídelo en partes.",
    },
    fetch: {
      forbidden: "No puedo traer nada de esa dirección.",
      too_big_file: "Este archivo pasa de 25 MB. Divídelo en partes.",
      unreachable: "No se pudo traer el archivo. Inténtalo de nuevo.",
    },
    noFetch: "Quien opera el bot no permite traer direcciones. Sube el archivo.",
    nothing: "Escribe un texto o elige un archivo.",
    same: (title) => `El mismo texto ya está aquí: ${title}`,
    tooMany: (most) => `Este servidor puede tener como mucho ${most} textos. Quita uno antes.`,
    tooBig: (left) => `No hay sitio: quedan ${left} para los textos de este servidor.`,
    missing: "Este servidor no tiene ese texto propio. Elige uno de la lista al escribir.",
    stillReading: "Todavía estoy leyendo los textos de este servidor. Inténtalo en un momento.",
    notAllowed: "Solo quienes gestionan el servidor pueden gestionar sus textos.",
  },
  pl: {
    file: {
      type: "Czytam pliki .txt, .md, .html, .pdf i .epub; to nie jest żaden z nich.",
      empty: "W tym pliku nic nie ma.",
      not_text: "Tego pliku nie da się odczytać jako tekstu. Proszę go zapisać w kodowaniu UTF-8.",
      no_text: "W tym pliku nie ma tekstu. Skan zawiera obrazy słów, a nie słowa.",
      broken: "Plik jest uszkodzony albo nie jest tym, co mówi jego rozszerzenie.",
      too_large: "Po rozpakowaniu plik jest za duży. Proszę go podzielić.",
      locked: "Plik jest zabezpieczony hasłem lub przed kopiowaniem.",
      too_heavy: "Odczyt pliku trwał za długo lub zajął za dużo pamięci. Proszę go podzielić.",
    },
    fetch: {
      forbidden: "Z tego adresu nie wolno mi niczego pobierać.",
      too_big_file: "Plik ma ponad 25 MB. Proszę go podzielić.",
      unreachable: "Pliku nie udało się pobrać. Proszę spróbować ponownie.",
    },
    noFetch: "Właściciel bota nie pozwala pobierać z adresów. Proszę przesłać sam plik.",
    nothing: "Proszę wpisać tekst albo wybrać plik.",
    same: (title) => `Ten sam tekst już tu jest: ${title}`,
    tooMany: (most) =>
      `Największa liczba tekstów na tym serwerze: ${most}. Najpierw proszę usunąć jeden.`,
    tooBig: (left) => `Brakuje miejsca: dla tekstów tego serwera zostało ${left}.`,
    missing: "Serwer nie ma takiego własnego tekstu. Proszę wybrać z listy przy pisaniu.",
    stillReading: "Jeszcze czytam teksty tego serwera. Proszę spróbować za chwilę.",
    notAllowed: "Tekstami mogą zarządzać tylko osoby zarządzające serwerem.",
  },
  ru: {
    file: {
      type: "Читаются файлы .txt, .md, .html, .pdf и .epub; этот — ни один из них.",
      empty: "В этом файле ничего нет.",
      not_text: "Этот файл нельзя прочесть как текст. Сохраните его в кодировке UTF-8.",
      no_text: "В этом файле нет текста. На скане есть изображения слов, но не слова.",
      broken: "Файл повреждён, или он не то, что говорит его расширение.",
      too_large: "В распакованном виде файл слишком велик. Разделите его на части.",
      locked: "Файл защищён паролем или от копирования.",
      too_heavy: "Чтение файла заняло слишком много времени или памяти. Разделите его на части.",
    },
    fetch: {
      forbidden: "С этого адреса ничего загружать нельзя.",
      too_big_file: "Файл больше 25 МБ. Разделите его на части.",
      unreachable: "Файл не удалось загрузить. Попробуйте ещё раз.",
    },
    noFetch: "Владелец бота не разрешает загружать по адресам. Пришлите сам файл.",
    nothing: "Впишите текст или выберите файл.",
    same: (title) => `Такой же текст здесь уже есть: ${title}`,
    tooMany: (most) => `Наибольшее число текстов на этом сервере: ${most}. Сначала удалите один.`,
    tooBig: (left) => `Не хватает места: для текстов этого сервера осталось ${left}.`,
    missing: "Такого собственного текста на сервере нет. Выберите из списка при вводе.",
    stillReading: "Ещё читаю тексты этого сервера. Попробуйте через мгновение.",
    notAllowed: "Управлять текстами могут только те, кто управляет сервером.",
  },
};
