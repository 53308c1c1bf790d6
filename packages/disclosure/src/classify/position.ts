// A finer position contains the coarser (TC260-PG-20244A): whoever has the track has all others.
const fineness: Readonly<Record<string, number>> = {
  "location-coarse": 0,
  "location-precise": 1,
  gnss: 1,
  "location-background": 2,
  "location-track": 3,
};
const precise = 1;

/** The types that data of `type` contains: itself, and for a position all that are no finer. */
export function containedIn(type: string): readonly string[] {
  const own = fineness[type];
  if (own === undefined) return [type];
  return Object.keys(fineness).filter((other) => (fineness[other] ?? own) <= own);
}

/** The types whose data contains data of `type`. */
export function containersOf(type: string): readonly string[] {
  if (fineness[type] === undefined) return [type];
  return Object.keys(fineness).filter((other) => containedIn(other).includes(type));
}

export function isFinePosition(type: string): boolean {
  return (fineness[type] ?? -1) >= precise;
}

export function isCoarserPosition(type: string, than: string): boolean {
  const [own, other] = [fineness[type], fineness[than]];
  return own !== undefined && other !== undefined && own < other;
}
