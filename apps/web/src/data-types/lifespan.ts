const lifespans = ["setting", "reinstall", "vendor", "factory", "never"] as const;

/** The word for a lifespan 0 to 4; the taxonomy's test keeps it in that range. */
export function lifespanKey(lifespan: number): (typeof lifespans)[number] {
  return lifespans[lifespan] ?? "never";
}
