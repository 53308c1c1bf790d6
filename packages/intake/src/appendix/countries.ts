import type { CountryCode } from "@pilu/schema";
import { countries } from "@pilu/schema/taxonomy";
import { fold } from "../text/tokens.ts";

/** What lists call countries beside their names in the taxonomy. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  CN: ["中国", "中国境内", "境内", "大陆", "中华人民共和国", "china", "prc", "people's republic of china"],
  GB: ["uk", "great britain"],
  HK: ["香港"],
  KR: ["korea"],
  MO: ["澳门", "macau"],
  TW: ["台湾"],
  US: ["usa", "u.s.", "united states of america", "美利坚合众国"],
};

let known: ReadonlyMap<string, CountryCode> | undefined;

/** The country that `text` names and nothing else; null where it names none. */
export function countryIn(text: string): CountryCode | null {
  known ??= new Map(
    countries.flatMap(({ id, label }) =>
      [id, ...Object.values(label), ...(otherNames[id] ?? [])].map((name): [string, CountryCode] => [
        fold(name),
        id as CountryCode,
      ]),
    ),
  );
  const name = fold(text).trim().replace(/^the /, "");
  return known.get(name) ?? known.get(name.replace(/(?:境内|地区)$/, "")) ?? null;
}

/** The countries of a list of them, each once; null where a part of it is no country. */
export function countriesIn(text: string): CountryCode[] | null {
  const parts = text.split(/[、，,;；\n/]|\s(?:and|or)\s|[和及与]/).filter((part) => part.trim() !== "");
  const found = parts.map(countryIn);
  const all = found.filter((one) => one !== null);
  return all.length === 0 || all.length < found.length ? null : [...new Set(all)];
}
