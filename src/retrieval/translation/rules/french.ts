import type { AskingRules } from "../asking-rules.ts";

export const FRENCH: AskingRules = {
  functionWords: `a ai ait as au aucun aucune aussi aura aurait autre autres aux avaient avait avec avoir avez avons
    bien bonjour c ca car ce ceci cela celle celles celui ces cet cette ceux chacun chaque chez combien comme
    comment d dans de depuis des donc dont du elle elles en encore ensuite entre es est estce et etaient etait
    etat-ce ete etes etre eu eux face fait font faire il ils j jamais je jusque l la le les leur leurs lors lui m
    ma mais me meme memes mes moi mon n ne ni non nos notre nous on ont ou par parce parmi pas pendant pendant
    peut peuvent plus pour pourquoi pourrais pourrait pres puis qu quand que quel quelle quelles quels qui quoi
    s sa sans se selon sera serait seront ses si son sont sous suis sur t ta te tes toi ton tous tout toute
    toutes tres tu un une vas va vers voici voila vont vos votre vous y plait sujet propos doit doivent devait`,
  letters: /[àâçèêëîïôœùû]/u,
  expects: [
    ["duration", / (?:combien de temps|quelle duree|depuis combien) /u],
    ["age", / quel age /u],
    [
      "quantity",
      / combien | (?:quel|quelle|quels|quelles) (?:est |sont )?(?:le |la |les |l )?(?:nombre|montant|prix|part|pourcentage|cout|budget|somme|proportion) /u,
    ],
    [
      "time",
      / quand | (?:quel|quelle|quels|quelles) (?:date|jour|mois|annee|semaine|heure|siecle|moment) /u,
    ],
    [
      "place",
      / (?:ou se|ou est|ou sont|ou a|ou ont|d ou) |^ (?:et )?ou | (?:quel|quelle|quels|quelles) (?:ville|lieu|endroit|village|rue|salle|batiment) /u,
    ],
    [
      "body",
      / (?:quel|quelle|quels|quelles) (?:\S+ ){0,2}?(?:pays|etats?|nations?|gouvernements?|membres?|organisations?|entreprises?|camps?|partis?|cotes?) /u,
    ],
    ["reason", / (?:pourquoi|pour quelle raison|pour quelles raisons) /u],
    [
      "name",
      / (?:comment (?:s appelle\S*|se nomme\S*|s intitule)|quel est (?:le|son) (?:nom|titre)) /u,
    ],
    [
      "person",
      /^ (?:et )?(?:qui|c est qui) (?!est ce qu )| (?:par|avec|pour|a|de) qui | c est qui | qui est ce /u,
    ],
  ],
  identity: /^ (?:et )?(?:qui (?:est|sont|etait|etaient)|c est qui) | c est qui /u,
  asksWho: /^ (?:et )?(?:qui|selon qui|d apres qui|quel camp|quel pays|quelle partie) /u,
  asksWhat: / (?:que|qu|quoi|comment|pourquoi|quelle?s?) /u,
  strictSpeech:
    /^(?:di[st]|disent|disait|dira|raconte\S*|declare\S*|affirm\S*|annonc\S*|mentionn\S*|evoqu\S*|exprim\S*|promet\S*|promis\S*|repond\S*|reponse|precis\S*|admet\S*|avou\S*|nie|niait|ni[ée]|commente\S*|averti\S*|soulign\S*|indiqu\S*|confi[ée]|ajoute\S*)$/u,
  looseSpeech:
    /^(?:pense\S*|pensait|croit|insist\S*|appel\S*|nomm\S*|qualifi\S*|decri\S*|propos\S*|suggere\S*|exig\S*|veu\S*|voul\S*|expliqu\S*|critiqu\S*|estim\S*|avis|opinion|position|attitude|juge\S*)$/u,
  about: /^(?:sur|sujet|propos|concernant|de|des|du|d)$/u,
  howMany: /^combien$/u,
  nameEndings: [],
};
