/** Up to two characters that stand for a name: the last of a Chinese one (李雷 → 雷), else the first of two words. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")];
  if (words.length === 1 && /\p{Script=Han}/u.test(name)) return first.at(-1) ?? "";
  const letters = [first[0], words.length > 1 ? [...(words.at(-1) ?? "")][0] : undefined];
  return letters
    .filter((letter) => letter !== undefined)
    .join("")
    .toLocaleUpperCase();
}
