// What writes dates, distances and names of languages as the reader does. To make one is slow: each is made once, when asked for.

function kept<Options, Format>(make: (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const one = made.get(key) ?? make(locale, options);
    made.set(key, one);
    return one;
  };
}

export const dateFormat = kept(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
export const distanceFormat = kept(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);
const displayNames = kept(
  (locale, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options),
);

/** The name of a language, by its BCP 47 tag, in the reader's language. */
export function languageName(tag: string, reader: string): string {
  return displayNames(reader, { type: "language" }).of(tag) ?? tag;
}
