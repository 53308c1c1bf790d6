import type { AnyDisclosure, Locale } from "@pilu/schema";

/** Where the page of `document` stands once it is served at `origin`; without one, from the root of its site. */
export function servedAt(document: AnyDisclosure, origin: string) {
  const current = `${origin}/d/${document.app.slug}`;
  const base = document.version === null ? current : `${current}/v/${document.version}`;
  return {
    base: current,
    languages: inEach((locale) =>
      document.version === null ? `${current}/${locale}` : `${base}?lang=${locale}`,
    ),
    formats: { json: `${base}.json`, md: `${base}.md`, csv: `${base}.csv` },
    history: `${current}/history`,
    current,
    isVersionPage: document.version !== null,
  };
}

function inEach(address: (locale: Locale) => string): Readonly<Record<Locale, string>> {
  return { "zh-CN": address("zh-CN"), en: address("en") };
}
