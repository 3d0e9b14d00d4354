import type { AskingRules } from "../asking-rules.ts";

export const POLISH: AskingRules = {
  functionWords: `a aby albo ale am ani az bardzo bez beda bedzie bo by byc byl byla byli bylo byly caly ci cie co
    cos czego czemu czy czyj czyja czyje czym dla dlaczego dlatego do dokad dzis dzisiaj gdy gdyby gdzie go i ich
    ile ilu im inne inny innych iz ja jacy jak jaka jaka jakas jaki jakich jakie jakiego jakiej jakiejs jakim jakimi
    jakis jakiekolwiek jakikolwiek jako je jeden jedna jednak jedno jednego jednej jednym jego jej jemu jest jestem
    jesli jezeli juz kazdy kiedy kiedykolwiek kim kims kogo komu ktora ktorą ktore ktorej ktory ktorych ktorego
    ktorym ktorymi ktorzy kto ku lub ma mam mi mial mnie moga moj moja moje moze mozna mu musi musza my na nad nam
    nas nasz nasza nawet nia nic nich nie niej nim nimi niz no o obok od oni one ona ono on oraz pan po pod podczas
    pomiedzy potem prosze przeciw przed przez przy sa sam sama sie skad skoro soba sobie swoj swoja swoje swojego
    swojej swoim swoich ta tak taka taki takie takze tam te tego tej tez temu ten to toba tobie tu twoj tych tylko
    tym tymi u w wam was we wedlug wiec wobec wszyscy wszystko wy z za zadnego zadnych zas zawsze ze zeby zostac zostal zostala
    zostaly zostanie dlugo czesc twierdzi`,
  letters: /[ąćęłńśźż]/u,
  expects: [
    ["duration", / (?:jak dlugo|ile (?:czasu|trwal\S*|trwa|dni|godzin|minut|tygodni|miesiecy)) /u],
    ["age", / (?:ile lat (?:ma|maja|mial\S*)|w jakim wieku|jaki wiek) /u],
    [
      "quantity",
      / (?:ile|ilu|iloma) | jak (?:czesto|duzo|wiele|daleko|duzy|duza|wysoki) | (?:jaka|jaki|jaką) (?:jest )?(?:liczba|kwota|cena|suma|budzet|koszt|czesc|procent) /u,
    ],
    [
      "time",
      / (?:kiedy|odkad) | (?:jaka|jakim|jakiego|ktorym|ktorego|jaki|jakiej) (?:dzien|dniu|dnia|data|date|daty|miesiac\S*|rok\S*|tygodni\S*|godzin\S*) /u,
    ],
    [
      "place",
      / (?:gdzie|dokad|skad) | (?:jakim|jakie|ktorym|jakiej|ktorej) (?:miasto|miescie|miasta|miejsce|miejscu|wsi|ulic\S+|budynk\S+|sali) /u,
    ],
    [
      "body",
      / (?:ktora|ktore|jakie|jaki|ktory|ktorzy|ktorych|jaka) (?:\S+ ){0,4}?(?:kraj\S*|panstw\S*|rzad\S*|stron\S*|czlonk\S*|organizacj\S*|firm\S*|parti\S*) /u,
    ],
    ["reason", / (?:dlaczego|czemu|po co|z jakiego powodu) /u],
    [
      "name",
      / (?:jak (?:sie )?(?:nazywa|nazywaja|ma na imie)\S*|jaka jest nazwa|jakie (?:jest )?imie) /u,
    ],
    [
      "person",
      /^ (?:a |i )?(?:kto|kogo|komu|kim|czyj|czyja|czyje) | (?:z kim|przez kogo|dla kogo|wedlug kogo) /u,
    ],
  ],
  identity: /^ (?:a |i )?(?:kim (?:jest|sa|byl\S*)|kto (?:to|jest|byl\S*)) /u,
  asksWho: /^ (?:a |i )?(?:kto|wedlug kogo|ktora strona|jaki kraj|ktory kraj) /u,
  asksWhat: / (?:co|czego|czym|jak|dlaczego|o czym|jakie|czy) /u,
  strictSpeech:
    /^(?:powie\S*|mowi\S*|mowil\S*|rzek\S*|opowi\S*|oswiadcz\S*|stwierdz\S*|oglos\S*|zapowi\S*|wspom\S+|obiec\S+|odpowi\S+|przyzna\S+|zaprzecz\S+|skoment\S+|koment\S+|ostrzeg\S+|podkresl\S+|zaznacz\S+|doda[lł]\S*|przekaz\S+)$/u,
  looseSpeech:
    /^(?:mysl\S+|sadz\S+|uwaz\S+|nalega\S*|nazyw\S+|nazwa\S+|opis\S+|propon\S+|zapropon\S+|zada|zadal\S*|domaga\S*|chce|chca|chcial\S*|wyjasn\S+|krytyk\S+|stanowisk\S+|opini\S+)$/u,
  about: /^(?:o|temat|sprawie|odnosnie)$/u,
  howMany: /^(?:ile|ilu)$/u,
  nameEndings: [
    [/(?:skiego|skiemu|skim)$/u, "ski"],
    [/(?:iego|iemu|im)$/u, "i"],
    [/(?:owi|em|iem|om|ami|ach)$/u, ""],
    [/(?:a|u|y|e|ie|i)$/u, ""],
    [/(?:y|i|e|ie|a|o)$/u, "a"],
  ],
};
