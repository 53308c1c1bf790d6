/** Every pair of language, width and colours once: a page is one tree, and each of the three changes it by itself. */
export const looks = [
  { language: "zh-CN", width: 360, colorScheme: "light" },
  { language: "zh-CN", width: 1280, colorScheme: "dark" },
  { language: "en", width: 360, colorScheme: "dark" },
  { language: "en", width: 1280, colorScheme: "light" },
] as const;
