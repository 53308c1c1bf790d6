// Keys that name one app as keys that stand for every app: `*` in its place, as decisions take them.

/** `/entries/weather~1push/role entry.role` → `/entries/*~1push/role entry.role`; keys of a page name no app. */
export function differenceForAll(key: string): string {
  return key.replace(/^\/entries\/((?:(?!~1|\/).)+)~1/, "/entries/*~1");
}

/** `succession:weather/oak` as the same question of every app, a star for the name of the app. */
export function questionForAll(key: string): string {
  return key.replace(/^([a-z-]+):[^/:]+\//, "$1:*/");
}
