/**
 * Countries as the news names them: the name first, then other names, adjectives and the capital
 * that stands for its government ("Moscow insists"). Only what texts use of a body's name.
 */
const COUNTRIES = `
Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev
Russia|Russian,Russians,Russian Federation|Moscow,Kremlin
United States|U.S.,US,USA,U.S.A.,America,American,Americans|Washington,White House
United Kingdom|Britain,British,UK,U.K.,England,English,Scotland,Scottish,Wales,Welsh|London
France|French|Paris
Germany|German,Germans|Berlin
Poland|Polish,Poles|Warsaw
Hungary|Hungarian,Hungarians|Budapest
Slovakia|Slovak,Slovaks|Bratislava
Czech Republic|Czech,Czechs,Czechia|Prague
Austria|Austrian,Austrians|Vienna
Switzerland|Swiss|Bern
Italy|Italian,Italians|Rome
Spain|Spanish|Madrid
Portugal|Portuguese|Lisbon
Netherlands|Dutch|The Hague
Belgium|Belgian,Belgians|Brussels
Sweden|Swedish,Swedes|Stockholm
Norway|Norwegian,Norwegians|Oslo
Denmark|Danish,Danes|Copenhagen
Finland|Finnish,Finns|Helsinki
Iceland|Icelandic|Reykjavik
Ireland|Irish|Dublin
Estonia|Estonian,Estonians|Tallinn
Latvia|Latvian,Latvians|Riga
Lithuania|Lithuanian,Lithuanians|Vilnius
Belarus|Belarusian,Belarusians|Minsk
Moldova|Moldovan,Moldovans|Chisinau
Romania|Romanian,Romanians|Bucharest
Bulgaria|Bulgarian,Bulgarians|Sofia
Greece|Greek,Greeks|Athens
Serbia|Serbian,Serbians|Belgrade
Croatia|Croatian,Croatians|Zagreb
Slovenia|Slovenian,Slovenians|Ljubljana
Turkey|Turkish,Turks,Türkiye|Ankara
Georgia|Georgian,Georgians|Tbilisi
Armenia|Armenian,Armenians|Yerevan
Azerbaijan|Azerbaijani|Baku
Kazakhstan|Kazakh|Astana
Israel|Israeli,Israelis|Jerusalem
Iran|Iranian,Iranians|Tehran
Iraq|Iraqi,Iraqis|Baghdad
Syria|Syrian,Syrians|Damascus
Lebanon|Lebanese|Beirut
Jordan|Jordanian,Jordanians|Amman
Egypt|Egyptian,Egyptians|Cairo
Saudi Arabia|Saudi,Saudis|Riyadh
Qatar|Qatari|Doha
China|Chinese|Beijing
Japan|Japanese|Tokyo
South Korea|South Korean,South Koreans|Seoul
North Korea|North Korean,North Koreans|Pyongyang
India|Indian,Indians|New Delhi,Delhi
Pakistan|Pakistani,Pakistanis|Islamabad
Afghanistan|Afghan,Afghans|Kabul
Australia|Australian,Australians|Canberra
New Zealand|New Zealanders|Wellington
Canada|Canadian,Canadians|Ottawa
Mexico|Mexican,Mexicans|Mexico City
Brazil|Brazilian,Brazilians|Brasília
Argentina|Argentine,Argentinian|Buenos Aires
Venezuela|Venezuelan,Venezuelans|Caracas
Cuba|Cuban,Cubans|Havana
South Africa|South African,South Africans|Pretoria
Nigeria|Nigerian,Nigerians|Abuja
Kenya|Kenyan,Kenyans|Nairobi
Ethiopia|Ethiopian,Ethiopians|Addis Ababa`;

/** How a word names a country: as itself, by its adjective or people, or by its government's seat. */
export interface CountryName {
  readonly country: string;
  readonly how: "name" | "adjective" | "seat";
}

const byName = new Map<string, CountryName>();
for (const line of COUNTRIES.trim().split("\n")) {
  const [country, others, seats] = line.split("|") as [string, string, string];
  byName.set(country, { country, how: "name" });
  for (const other of others.split(",")) {
    const adjective = /(?:an|ans|ish|ese|ch|ss|ic|i|is|s)$/.test(other) && !/^U|^The /.test(other);
    byName.set(other, { country, how: adjective ? "adjective" : "name" });
  }
  for (const seat of seats.split(",")) byName.set(seat, { country, how: "seat" });
}

/** What country a capitalised name stands for, and how; null for none. */
export function countryOf(name: string): CountryName | null {
  return byName.get(name) ?? null;
}

/** Every other name, adjective and seat of the country that a name stands for; empty for none. */
export function otherNamesOf(name: string): string[] {
  const country = byName.get(name)?.country;
  if (country === undefined) return [];
  return [...byName].flatMap(([other, entry]) => (entry.country === country ? [other] : []));
}

/** Parts of a country that have a name and people of their own. */
const HOME_NATIONS = [
  ["England", "English"],
  ["Scotland", "Scottish"],
  ["Wales", "Welsh"],
] as const;
const homeNames = new Set<string>(HOME_NATIONS.flat());

/**
 * The names, adjectives and people of each country, without the capital that stands for its
 * government: "France", "French".
 */
export const PEOPLES: readonly (readonly string[])[] = [
  ...Map.groupBy(
    [...byName].filter(([name, { how }]) => how !== "seat" && !homeNames.has(name)),
    ([, { country }]) => country,
  )
    .values()
    .map((entries) => entries.map(([name]) => name)),
  ...HOME_NATIONS,
];
