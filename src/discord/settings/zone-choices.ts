const MOST_CHOICES = 25;

/** Today's names of zones that `Intl` still lists under older ones; it takes both. */
const RENAMED = [
  "America/Nuuk",
  "Asia/Ho_Chi_Minh",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Yangon",
  "Atlantic/Faroe",
  "Europe/Kyiv",
  "Pacific/Chuuk",
  "Pacific/Pohnpei",
];

/** Time zones whose name holds what was typed, as Discord takes choices. */
export function zoneChoices(typed: string): { name: string; value: string }[] {
  const wanted = typed.trim().toLowerCase().replaceAll(" ", "_");
  return [...new Set(["UTC", ...RENAMED, ...Intl.supportedValuesOf("timeZone")])]
    .filter((zone) => zone.toLowerCase().includes(wanted))
    .slice(0, MOST_CHOICES)
    .map((zone) => ({ name: zone, value: zone }));
}
