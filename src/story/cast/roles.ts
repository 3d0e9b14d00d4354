const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Nouns that say what somebody is; before or behind a name they are its role. Lower case. */
export const ROLE_NOUNS = words(`
  president presidents premier minister ministers chancellor king queen prince princess emperor empress
  secretary general judge justice doctor professor mayor governor senator congressman congresswoman
  representative captain colonel major sergeant lieutenant inspector detective superintendent officer officers
  chief director chairman chairwoman chair ceo founder owner editor reporter correspondent author
  writer poet actor actress singer coach manager player spokesman spokeswoman spokesperson
  spokesmen aide aides adviser advisers advisor advisors ambassador envoy envoys negotiator negotiators
  commander leader leaders official officials lawyer lawyers attorney prosecutor prosecutors witness
  defendant pope bishop archbishop cardinal priest nun rabbi imam teacher student nurse farmer
  lord lady duke duchess count countess baron mother father sister brother son daughter wife
  husband uncle aunt cousin grandmother grandfather deputy analyst expert scientist researcher
  historian economist engineer councillor councilman councilwoman counselor baker miller butcher
  clerk bookkeeper accountant lighthouse keeper fisherman fishermen skipper sailor soldier innkeeper landlord
  landlady postman butler maid cook gardener driver pilot surgeon vicar pastor critic curator librarian
  solicitor barrister magistrate coroner inspector constable sheriff warden lifeguard apprentice sculptor
  painter musician conductor neighbour neighbor owner tenant shopkeeper trader merchant spokesman barman
  waiter waitress porter guard captain admiral brigadier marshal chairperson treasurer governor commissioner`);

/** Forms of address that are written before a name and tell its bearer's sex where they do. */
export const HONORIFICS: Readonly<Record<string, "he" | "she" | null>> = {
  mr: "he",
  mister: "he",
  sir: "he",
  lord: "he",
  king: "he",
  prince: "he",
  father: "he",
  brother: "he",
  uncle: "he",
  mrs: "she",
  ms: "she",
  miss: "she",
  madam: "she",
  madame: "she",
  lady: "she",
  queen: "she",
  princess: "she",
  mother: "she",
  sister: "she",
  aunt: "she",
  dr: null,
  doctor: null,
  professor: null,
};

/** A name that ends like this is a body, not a person. */
export const BODY_ENDINGS = words(`
  party council ministry union court university bank company corporation inc ltd group times post news
  committee commission agency association institute office department parliament congress senate
  assembly government army navy police force forces club league church house service network
  organization organisation nations alliance front movement federation trust foundation board hospital museum
  library college academy society charity fund herald courier gazette tribune chronicle journal observer
  telegraph`);

/** A name that ends like this is a place, of which nobody expects speech. */
export const PLACE_ENDINGS = words(`
  street road avenue lane square park sea ocean river lake bay island islands mountain mountains hill
  valley city town village county province region district europe asia africa station airport
  bridge castle palace hall hotel theatre theater museum stadium hospital school prison treaty act
  war day week month year agreement bible article chapter`);

/** Bodies whose names look like nothing else. */
export const KNOWN_BODIES = words(`
  reuters afp bbc cnn cnbc nbc cbs abc fox tass interfax xinhua bloomberg politico axios nato eu un
  unicef who imf opec fbi cia mi5 mi6 kgb fsb nasa ukrinform guardian`);

/** Capitalised words that name nobody: adjectives, days, months, languages of place. */
export const NOBODY = words(`
  western eastern northern southern european asian african arab christian muslim jewish catholic
  protestant democratic republican monday tuesday wednesday thursday friday saturday sunday january
  february march april may june july august september october november december christmas easter
  i mr mrs ms miss dr sir madam god lord internet whatsapp facebook twitter telegram instagram
  youtube tiktok google`);
