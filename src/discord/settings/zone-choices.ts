const MOST_CHOICES = 25;

/** Time zones whose name holds what was typed, as Discord takes choices. */
export function zoneChoices(typed: string): { name: string; value: string }[] {
  const wanted = typed.trim().toLowerCase().replaceAll(" ", "_");
  return ["UTC", ...Intl.supportedValuesOf("timeZone")]
    .filter((zone) => zone.toLowerCase().includes(wanted))
    .slice(0, MOST_CHOICES)
    .map((zone) => ({ name: zone, value: zone }));
}
