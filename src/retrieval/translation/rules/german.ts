import type { AskingRules } from "../asking-rules.ts";

export const GERMAN: AskingRules = {
  functionWords: `aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim
    bin bis bist bitte da dabei dadurch dafür dagegen daher damals damit danach dann daran darauf darüber
    darum das dass davon dazu dein deine deinen deiner dem den denen denn der deren des dessen die dies diese
    diesem diesen dieser dieses dir doch dort du durch eben ein eine einem einen einer eines einige er es etwa
    etwas euch für gar gegen gerade gibt gab genau habe haben hat hatte hatten hallo hast hier hin ich ihm ihn
    ihnen ihr ihre ihrem ihren ihrer im in indem ins irgend ist ja je jede jedem jeden jeder jedes jemals jemand
    jetzt kann kein keine keinen keiner können könnte konnte laut man mal mehr mein meine mich mir mit muss
    müssen nach nahe nicht nichts nie noch nun nur ob oder ohne schon sehr sei seien sein seine seinem seinen
    seiner seit selbst sich sie sind so solche soll sollen sollte sollten sondern sonst statt über um und uns
    unser unter vom von vor wann war wäre waren warum was weder weg weil weiter welche welchem welchen welcher
    welches wem wen wenn wer werde werden wessen wie wieder wieso weshalb wieviel will wir wird wo wobei wodurch
    wofür wogegen woher wohin womit woran worauf woraus worin worüber worum wovon wozu wurde worden geworden wurden würde
    würden zu zum zur zwar zwischen eigenen angaben los heute viele viel lange dir`,
  letters: /[äöüß]/u,
  expects: [
    ["duration", / wie lange? /u],
    ["age", / wie alt /u],
    [
      "quantity",
      / (?:wie (?:viele?|vielen|oft|hoch|weit|gross|groß|tief|teuer|stark)|wieviele?) | (?:welche|welcher|welchen) (?:anzahl|zahl|summe|preis|anteil|betrag|prozentsatz|kosten) | was kosten? /u,
    ],
    [
      "time",
      / (?:wann|seit wann) | (?:welche[mnrs]?) (?:\S+ )?(?:datum|tag|tage|monat|jahr|woche|uhrzeit|zeitpunkt|jahrhundert) | um wie viel uhr /u,
    ],
    [
      "place",
      / (?:wo|wohin|woher) | welche[mnrs]? (?:stadt|ort|dorf|raum|zimmer|gebäude|straße|platz) /u,
    ],
    [
      "body",
      / welche[mnrs]? (?:\S+ ){0,2}?(?:land|länder|ländern|staat|staaten|nation|nationen|regierung|regierungen|mitglied|mitglieder|organisation|organisationen|firma|firmen|unternehmen|seite|seiten|partei|parteien) /u,
    ],
    ["reason", / (?:warum|weshalb|wieso|wozu brauch\S+) | aus welchem grund /u],
    [
      "name",
      / wie (?:heißt|heisst|heißen|hieß|nennt|nannte|lautet) | (?:welchen|was ist der) (?:namen?|titel) /u,
    ],
    ["person", /^ (?:und )?(?:wer|wen|wem|wessen) | (?:mit|von|für|zu) wem /u],
  ],
  identity: /^ (?:und )?wer (?:ist|sind|war|waren) /u,
  asksWho: /^ (?:und )?(?:wer|laut wem|welche seite|welches land|wem zufolge) /u,
  asksWhat: / (?:was|wie|warum|worüber|hat|welche|welchen) /u,
  strictSpeech:
    /^(?:sag(?:t|te|ten|en)|gesagt|äußer\S*|geäußert|erzähl\S*|behaupte\S*|erwähn\S*|kündigt\S*|angekündigt|verspr\S*|erklär\S*|mitgeteilt|teilte|antworte\S*|geantwortet|beantwort\S*|zugegeben|kommentier\S*|bemerk\S*|warnt\S*|gewarnt|bestritt\S*|leugne\S*|beton\S*)$/u,
  looseSpeech:
    /^(?:denk\S*|dacht\S*|gedacht|mein(?:t|te|ten)|gemeint|hält|halten|hielt|besteht|bestand|bestehen|nenn\S*|nannt\S*|genannt|beschreib\S*|beschrieb\S*|schlägt|schlug|vorgeschlagen|fordert\S*|gefordert|will|wollte|wollen|kritisier\S*|findet|fühlt|meinung|haltung|position)$/u,
  about: /^(?:über|zu|zum|zur|von|vom|darüber|bezüglich|wegen)$/u,
  howMany: /^(?:viele?|vielen|wieviele?)$/u,
  nameEndings: [[/(?:'s|s)$/u, ""]],
};
