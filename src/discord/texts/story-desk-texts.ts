import type { InEveryLanguage } from "./language.ts";

/** What `/story` shows. Titles come escaped, amounts with their unit: "1.2 MB". */
export interface StoryDeskTexts {
  readonly reading: (file: string) => string;
  readonly added: (title: string) => string;
  readonly addedHint: string;
  readonly updated: (title: string) => string;
  readonly unchanged: (title: string) => string;
  readonly allStand: string;
  /** Messages with quotes that no longer stand. */
  readonly broken: (count: number) => string;
  readonly wordsGone: (paragraphs: number) => string;
  readonly wordsNew: (paragraphs: number) => string;
  readonly own: string;
  readonly shared: string;
  readonly noneYet: string;
  readonly more: (count: number) => string;
  readonly usage: (count: number, most: number) => string;
  readonly room: (bytes: string, most: string) => string;
  readonly unreadable: string;
  readonly type: string;
  readonly blocks: string;
  readonly passages: string;
  readonly speakers: string;
  readonly hash: string;
  readonly version: string;
  readonly addedBy: string;
  readonly somebody: string;
  readonly usedOnServer: (title: string) => string;
  readonly usedIn: (title: string, channel: string) => string;
  readonly askRemove: (title: string) => string;
  readonly hangingMessages: (count: number) => string;
  readonly hangingServer: string;
  readonly hangingChannels: (channels: string) => string;
  readonly remove: string;
  readonly removed: (title: string) => string;
  readonly exported: (title: string) => string;
  readonly form: {
    readonly add: string;
    readonly update: string;
    readonly title: string;
    readonly text: string;
    readonly file: string;
    readonly fileHint: string;
  };
}

export const STORY_DESK_TEXTS: InEveryLanguage<StoryDeskTexts> = {
  en: {
    reading: (file) => `Reading ${file} …`,
    added: (title) => `Added: ${title}`,
    addedHint: "Everybody on this server can ask about it now.",
    updated: (title) => `Updated: ${title}`,
    unchanged: (title) => `The text is the same as before: ${title}`,
    allStand: "Every quote that was shown from it still stands.",
    broken: (count) =>
      `Messages with quotes that no longer stand: ${count}. Each has a notice, and the moderators have a list.`,
    wordsGone: (paragraphs) => `Paragraphs that are gone or changed: ${paragraphs}`,
    wordsNew: (paragraphs) => `Paragraphs that are new or changed: ${paragraphs}`,
    own: "Stories of this server",
    shared: "Stories that every server has",
    noneYet: "None yet. Add one with `/story add`.",
    more: (count) => `… and ${count} more`,
    usage: (count, most) => `${count} of ${most} stories`,
    room: (bytes, most) => `${bytes} of ${most}, older versions included`,
    unreadable: "can’t be read",
    type: "Kind of file",
    blocks: "Blocks",
    passages: "Passages",
    speakers: "Speakers",
    hash: "SHA-256 of the text",
    version: "Version",
    addedBy: "Brought by",
    somebody: "somebody who was forgotten",
    usedOnServer: (title) => `Where no other story is named, questions are about ${title}.`,
    usedIn: (title, channel) => `In ${channel}, questions are about ${title} now.`,
    askRemove: (title) => `Remove ${title} with all its versions?`,
    hangingMessages: (count) =>
      `Messages that quote it: ${count}. They stay, but nobody can check them here any more.`,
    hangingServer: "It is the story that this server asks about.",
    hangingChannels: (channels) => `It is the story of these channels: ${channels}`,
    remove: "Remove",
    removed: (title) => `Removed: ${title}`,
    exported: (title) => `As it is kept: ${title}`,
    form: {
      add: "Add a story",
      update: "Bring a new version",
      title: "Title",
      text: "Text",
      file: "Or a file",
      fileHint: ".txt, .md, .html, .pdf or .epub",
    },
  },
  uk: {
    reading: (file) => `Читаю ${file} …`,
    added: (title) => `Додано: ${title}`,
    addedHint: "Тепер про нього може питати кожен на цьому сервері.",
    updated: (title) => `Оновлено: ${title}`,
    unchanged: (title) => `Текст такий самий, як був: ${title}`,
    allStand: "Усі показані з нього цитати досі правильні.",
    broken: (count) =>
      `Повідомлень із цитатами, яких уже немає в тексті: ${count}. На кожному є позначка, а модератори мають список.`,
    wordsGone: (paragraphs) => `Абзаців, що зникли або змінилися: ${paragraphs}`,
    wordsNew: (paragraphs) => `Абзаців нових або змінених: ${paragraphs}`,
    own: "Тексти цього сервера",
    shared: "Тексти, які має кожен сервер",
    noneYet: "Ще немає. Додайте командою `/story add`.",
    more: (count) => `… і ще ${count}`,
    usage: (count, most) => `Текстів: ${count} з ${most}`,
    room: (bytes, most) => `${bytes} з ${most}, разом зі старими версіями`,
    unreadable: "не читається",
    type: "Вид файлу",
    blocks: "Блоків",
    passages: "Уривків",
    speakers: "Хто говорить",
    hash: "SHA-256 тексту",
    version: "Версія",
    addedBy: "Хто додав",
    somebody: "хтось, кого забуто",
    usedOnServer: (title) => `Якщо іншого тексту не названо, питання — про ${title}.`,
    usedIn: (title, channel) => `У ${channel} питання тепер про ${title}.`,
    askRemove: (title) => `Вилучити ${title} з усіма версіями?`,
    hangingMessages: (count) =>
      `Повідомлень, що цитують його: ${count}. Вони залишаться, але перевірити їх тут уже не можна буде.`,
    hangingServer: "Це текст, про який питає цей сервер.",
    hangingChannels: (channels) => `Це текст цих каналів: ${channels}`,
    remove: "Вилучити",
    removed: (title) => `Вилучено: ${title}`,
    exported: (title) => `Так він зберігається: ${title}`,
    form: {
      add: "Додати текст",
      update: "Нова версія тексту",
      title: "Назва",
      text: "Текст",
      file: "Або файл",
      fileHint: ".txt, .md, .html, .pdf або .epub",
    },
  },
  de: {
    reading: (file) => `Ich lese ${file} …`,
    added: (title) => `Hinzugefügt: ${title}`,
    addedHint: "Alle auf diesem Server können jetzt danach fragen.",
    updated: (title) => `Erneuert: ${title}`,
    unchanged: (title) => `Der Text ist derselbe wie vorher: ${title}`,
    allStand: "Alle daraus gezeigten Zitate stimmen noch.",
    broken: (count) =>
      `Nachrichten mit Zitaten, die nicht mehr stimmen: ${count}. Jede hat einen Hinweis, und die Moderation hat eine Liste.`,
    wordsGone: (paragraphs) => `Absätze, die weg oder geändert sind: ${paragraphs}`,
    wordsNew: (paragraphs) => `Absätze, die neu oder geändert sind: ${paragraphs}`,
    own: "Texte dieses Servers",
    shared: "Texte, die jeder Server hat",
    noneYet: "Noch keine. Füg einen mit `/story add` hinzu.",
    more: (count) => `… und ${count} weitere`,
    usage: (count, most) => `${count} von ${most} Texten`,
    room: (bytes, most) => `${bytes} von ${most}, ältere Fassungen mitgezählt`,
    unreadable: "nicht lesbar",
    type: "Art der Datei",
    blocks: "Blöcke",
    passages: "Stellen",
    speakers: "Sprechende",
    hash: "SHA-256 des Textes",
    version: "Fassung",
    addedBy: "Gebracht von",
    somebody: "jemandem, der vergessen wurde",
    usedOnServer: (title) => `Wo kein anderer Text genannt wird, gelten Fragen jetzt ${title}.`,
    usedIn: (title, channel) => `In ${channel} gelten Fragen jetzt ${title}.`,
    askRemove: (title) => `${title} mit allen Fassungen entfernen?`,
    hangingMessages: (count) =>
      `Nachrichten, die daraus zitieren: ${count}. Sie bleiben, lassen sich hier aber nicht mehr prüfen.`,
    hangingServer: "Es ist der Text, nach dem dieser Server fragt.",
    hangingChannels: (channels) => `Es ist der Text dieser Kanäle: ${channels}`,
    remove: "Entfernen",
    removed: (title) => `Entfernt: ${title}`,
    exported: (title) => `So wird er aufbewahrt: ${title}`,
    form: {
      add: "Einen Text hinzufügen",
      update: "Eine neue Fassung bringen",
      title: "Titel",
      text: "Wortlaut",
      file: "Oder eine Datei",
      fileHint: ".txt, .md, .html, .pdf oder .epub",
    },
  },
  fr: {
    reading: (file) => `Je lis ${file} …`,
    added: (title) => `Ajouté : ${title}`,
    addedHint: "Tout le monde sur ce serveur peut maintenant l’interroger.",
    updated: (title) => `Mis à jour : ${title}`,
    unchanged: (title) => `Le texte est le même qu’avant : ${title}`,
    allStand: "Toutes les citations qui en ont été montrées tiennent encore.",
    broken: (count) =>
      `Messages avec des citations qui ne tiennent plus : ${count}. Chacun porte un avis, et la modération en a la liste.`,
    wordsGone: (paragraphs) => `Paragraphes disparus ou changés : ${paragraphs}`,
    wordsNew: (paragraphs) => `Paragraphes nouveaux ou changés : ${paragraphs}`,
    own: "Textes de ce serveur",
    shared: "Textes que tous les serveurs ont",
    noneYet: "Aucun pour l’instant. Ajoutez-en un avec `/story add`.",
    more: (count) => `… et ${count} autres`,
    usage: (count, most) => `${count} textes sur ${most}`,
    room: (bytes, most) => `${bytes} sur ${most}, anciennes versions comprises`,
    unreadable: "illisible",
    type: "Type de fichier",
    blocks: "Blocs",
    passages: "Passages du texte",
    speakers: "Qui parle",
    hash: "SHA-256 du texte",
    version: "Version du texte",
    addedBy: "Apporté par",
    somebody: "quelqu’un qui a été oublié",
    usedOnServer: (title) =>
      `Si aucun autre texte n’est nommé, les questions portent sur ${title}.`,
    usedIn: (title, channel) => `Dans ${channel}, les questions portent maintenant sur ${title}.`,
    askRemove: (title) => `Retirer ${title} avec toutes ses versions ?`,
    hangingMessages: (count) =>
      `Messages qui le citent : ${count}. Ils restent, mais ne peuvent plus être vérifiés ici.`,
    hangingServer: "C’est le texte que ce serveur interroge.",
    hangingChannels: (channels) => `C’est le texte de ces salons : ${channels}`,
    remove: "Retirer",
    removed: (title) => `Retiré : ${title}`,
    exported: (title) => `Tel qu’il est gardé : ${title}`,
    form: {
      add: "Ajouter un texte",
      update: "Apporter une nouvelle version",
      title: "Titre",
      text: "Texte",
      file: "Ou un fichier",
      fileHint: ".txt, .md, .html, .pdf ou .epub",
    },
  },
  es: {
    reading: (file) => `Leyendo ${file} …`,
    added: (title) => `Añadido: ${title}`,
    addedHint: "Ahora todos en este servidor pueden preguntar por él.",
    updated: (title) => `Actualizado: ${title}`,
    unchanged: (title) => `El texto es el mismo que antes: ${title}`,
    allStand: "Todas las citas que se mostraron de él siguen en pie.",
    broken: (count) =>
      `Mensajes con citas que ya no están en el texto: ${count}. Cada uno lleva un aviso, y la moderación tiene la lista.`,
    wordsGone: (paragraphs) => `Párrafos que faltan o cambiaron: ${paragraphs}`,
    wordsNew: (paragraphs) => `Párrafos nuevos o cambiados: ${paragraphs}`,
    own: "Textos de este servidor",
    shared: "Textos que tienen todos los servidores",
    noneYet: "Aún no hay. Añade uno con `/story add`.",
    more: (count) => `… y ${count} más`,
    usage: (count, most) => `${count} de ${most} textos`,
    room: (bytes, most) => `${bytes} de ${most}, con las versiones antiguas`,
    unreadable: "no se puede leer",
    type: "Tipo de archivo",
    blocks: "Bloques",
    passages: "Pasajes",
    speakers: "Quienes hablan",
    hash: "SHA-256 del texto",
    version: "Versión",
    addedBy: "Lo trajo",
    somebody: "alguien a quien se olvidó",
    usedOnServer: (title) => `Si no se nombra otro texto, las preguntas son sobre ${title}.`,
    usedIn: (title, channel) => `En ${channel}, las preguntas son ahora sobre ${title}.`,
    askRemove: (title) => `¿Quitar ${title} con todas sus versiones?`,
    hangingMessages: (count) =>
      `Mensajes que lo citan: ${count}. Se quedan, pero aquí ya no se podrán comprobar.`,
    hangingServer: "Es el texto por el que pregunta este servidor.",
    hangingChannels: (channels) => `Es el texto de estos canales: ${channels}`,
    remove: "Quitar",
    removed: (title) => `Quitado: ${title}`,
    exported: (title) => `Tal como se guarda: ${title}`,
    form: {
      add: "Añadir un texto",
      update: "Traer una nueva versión",
      title: "Título",
      text: "Texto",
      file: "O un archivo",
      fileHint: ".txt, .md, .html, .pdf o .epub",
    },
  },
  pl: {
    reading: (file) => `Czytam ${file} …`,
    added: (title) => `Dodano: ${title}`,
    addedHint: "Teraz każdy na tym serwerze może o niego pytać.",
    updated: (title) => `Zaktualizowano: ${title}`,
    unchanged: (title) => `Tekst jest taki sam jak przedtem: ${title}`,
    allStand: "Wszystkie pokazane z niego cytaty są nadal prawdziwe.",
    broken: (count) =>
      `Wiadomości z cytatami, których już nie ma w tekście: ${count}. Każda ma uwagę, a moderatorzy mają listę.`,
    wordsGone: (paragraphs) => `Akapity usunięte lub zmienione: ${paragraphs}`,
    wordsNew: (paragraphs) => `Akapity nowe lub zmienione: ${paragraphs}`,
    own: "Teksty tego serwera",
    shared: "Teksty, które ma każdy serwer",
    noneYet: "Jeszcze żadnego. Można dodać przez `/story add`.",
    more: (count) => `… i jeszcze ${count}`,
    usage: (count, most) => `Teksty: ${count} z ${most}`,
    room: (bytes, most) => `${bytes} z ${most}, razem ze starszymi wersjami`,
    unreadable: "nie da się odczytać",
    type: "Rodzaj pliku",
    blocks: "Bloki",
    passages: "Fragmenty",
    speakers: "Kto mówi",
    hash: "SHA-256 tekstu",
    version: "Wersja",
    addedBy: "Kto dodał",
    somebody: "ktoś, kogo zapomniano",
    usedOnServer: (title) => `Gdy nie podano innego tekstu, pytania dotyczą ${title}.`,
    usedIn: (title, channel) => `Na ${channel} pytania dotyczą teraz ${title}.`,
    askRemove: (title) => `Usunąć ${title} ze wszystkimi wersjami?`,
    hangingMessages: (count) =>
      `Wiadomości, które go cytują: ${count}. Zostaną, ale nie da się ich tu już sprawdzić.`,
    hangingServer: "To tekst, o który pyta ten serwer.",
    hangingChannels: (channels) => `To tekst tych kanałów: ${channels}`,
    remove: "Usuń",
    removed: (title) => `Usunięto: ${title}`,
    exported: (title) => `Tak jest przechowywany: ${title}`,
    form: {
      add: "Dodaj tekst",
      update: "Nowa wersja tekstu",
      title: "Tytuł",
      text: "Tekst",
      file: "Albo plik",
      fileHint: ".txt, .md, .html, .pdf lub .epub",
    },
  },
  ru: {
    reading: (file) => `Читаю ${file} …`,
    added: (title) => `Добавлено: ${title}`,
    addedHint: "Теперь о нём может спросить каждый на этом сервере.",
    updated: (title) => `Обновлено: ${title}`,
    unchanged: (title) => `Текст тот же, что и был: ${title}`,
    allStand: "Все показанные из него цитаты по-прежнему верны.",
    broken: (count) =>
      `Сообщений с цитатами, которых больше нет в тексте: ${count}. На каждом есть пометка, а у модераторов — список.`,
    wordsGone: (paragraphs) => `Абзацев исчезло или изменилось: ${paragraphs}`,
    wordsNew: (paragraphs) => `Абзацев новых или изменённых: ${paragraphs}`,
    own: "Тексты этого сервера",
    shared: "Тексты, которые есть у каждого сервера",
    noneYet: "Пока нет. Добавьте командой `/story add`.",
    more: (count) => `… и ещё ${count}`,
    usage: (count, most) => `Текстов: ${count} из ${most}`,
    room: (bytes, most) => `${bytes} из ${most}, вместе со старыми версиями`,
    unreadable: "не читается",
    type: "Вид файла",
    blocks: "Блоков",
    passages: "Отрывков",
    speakers: "Кто говорит",
    hash: "SHA-256 текста",
    version: "Версия",
    addedBy: "Кто добавил",
    somebody: "кто-то, кого забыли",
    usedOnServer: (title) => `Если другой текст не назван, вопросы — о ${title}.`,
    usedIn: (title, channel) => `В ${channel} вопросы теперь о ${title}.`,
    askRemove: (title) => `Удалить ${title} со всеми версиями?`,
    hangingMessages: (count) =>
      `Сообщений, которые его цитируют: ${count}. Они останутся, но проверить их здесь будет уже нельзя.`,
    hangingServer: "Это текст, о котором спрашивает этот сервер.",
    hangingChannels: (channels) => `Это текст этих каналов: ${channels}`,
    remove: "Удалить",
    removed: (title) => `Удалено: ${title}`,
    exported: (title) => `Так он хранится: ${title}`,
    form: {
      add: "Добавить текст",
      update: "Новая версия текста",
      title: "Название",
      text: "Текст",
      file: "Или файл",
      fileHint: ".txt, .md, .html, .pdf или .epub",
    },
  },
};
