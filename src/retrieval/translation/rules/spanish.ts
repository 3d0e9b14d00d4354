import type { AskingRules } from "../asking-rules.ts";

export const SPANISH: AskingRules = {
  functionWords: `a acerca ademas ahi ahora al algo alguien algun alguna alguno algunos alla alli ante antes aquel
    aquella aqui asi aun aunque bajo bien cada como con contra cual cuales cualquier cuando cuanta cuantas cuanto
    cuantos cuyo de del desde despues donde dos durante e el ella ellas ellos en entonces entre era eran eres es
    esa esas ese eso esos esta estaba estaban estado estan estar este esto estos estuvo fue fueron ha habia haber
    habra hace hacer hacia han haria hasta hay he hola jamas la las le les lo los luego mas me mi mis mismo mucha
    mucho muy nada ni ningun ninguna no nos nosotros nuestra nuestro o otra otras otro otros para pero poco por
    porque porfa favor pueden puede puedo pues que quien quienes se sea segun ser sera si sido siempre sin sino
    sobre son soy su sus suyo tal tambien tan tanto te ti tiene tienen tu tus un una uno unos usted ustedes va
    van vez y ya yo alguna todavia respecto anta lugar deben debe`,
  letters: /[ñ¿¡áíóú]/u,
  expects: [
    [
      "duration",
      / (?:cuanto tiempo|cuanto dur\S+|cuantas (?:horas|semanas)|cuantos (?:dias|meses|minutos)|hasta cuando) /u,
    ],
    ["age", / (?:que edad|cuantos anos tiene\S*) /u],
    [
      "quantity",
      / (?:cuant[oa]s?) | (?:que|cual es|cual fue) (?:el |la )?(?:numero|cantidad|precio|porcentaje|parte|coste|costo|presupuesto|suma) /u,
    ],
    [
      "time",
      / (?:desde )?cuando | que (?:fecha|dia|mes|ano|semana|hora|siglo) | en que (?:fecha|dia|mes|ano|momento) /u,
    ],
    [
      "place",
      / (?:a |de )?(?:donde|adonde) | que (?:ciudad|lugar|sitio|pueblo|calle|edificio|sala) /u,
    ],
    [
      "body",
      / (?:que|cuales|cual) (?:\S+ ){0,2}?(?:pais|paises|estados?|naciones|nacion|gobiernos?|miembros?|organizacion|organizaciones|empresas?|bandos?|partidos?|lados?) /u,
    ],
    ["reason", / (?:por que|a que se debe|por cual razon|por que razon) /u],
    ["name", / (?:como se (?:llama\S*|titula)|cual es (?:el|su) (?:nombre|titulo)) /u],
    ["person", /^ (?:y |a |de |con )?quien(?:es)? | (?:por|con|para|de|a) quien(?:es)? /u],
  ],
  identity: /^ (?:y )?quien(?:es)? (?:es|son|era|eran|fue) /u,
  asksWho: /^ (?:y )?(?:quien|quienes|segun quien|que bando|que pais|que lado) /u,
  asksWhat: / (?:que|como|por que|cual) /u,
  strictSpeech:
    /^(?:dij\S+|dice\S*|decir|dicho|dira|cuent\S+|conto|contado|declar\S+|afirm\S+|anunci\S+|mencion\S+|prometi\S+|promete\S*|respond\S+|contest\S+|revel\S+|admit[ei]o?|admitieron|neg[oó]|niega\S*|coment\S+|advirti\S+|advierte|asegur\S+|aclar\S+|senal\S+|añadi\S+|comentarios)$/u,
  looseSpeech:
    /^(?:pien\S+|pens\S+|cree\S*|insist\S+|llam\S+|describ\S+|propon\S+|propus\S+|sugir\S+|exig\S+|quier\S+|queri\S+|explic\S+|critic\S+|opin\S+|postura|posicion|actitud)$/u,
  about: /^(?:sobre|acerca|respecto|de|del)$/u,
  howMany: /^cuant[oa]s?$/u,
  nameEndings: [],
};
