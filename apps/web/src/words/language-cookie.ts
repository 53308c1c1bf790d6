/** Where a reader's choice of language is kept. */
export const languageCookie = "pilu-language";
