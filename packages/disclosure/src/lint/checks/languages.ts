import type { Found } from "../rule.ts";
import { onEither, onIntegration } from "../spot.ts";
import type { AppView } from "../view.ts";
import { languageNames } from "./completeness.ts";
import { furtherTexts, type PlacedText, placed } from "./texts.ts";

// Names that are written alike in every language. A note with one more in one language says something else in it.
const identifiers =
  /(?<![A-Za-z])(IMEI|MEID|IMSI|ICCID|OAID|VAID|AAID|ODID|GAID|IDFA|IDFV|UDID|CAID|SSID|BSSID|GPS|MAC)(?![A-Za-z])/g;

type Reason = "language-missing" | "numbers-differ" | "identifiers-differ" | "links-differ";

/**
 * L023: what one language says and another does not. Data types, vendor and links of an entry are the same fields for
 * all languages; free texts are what can disagree.
 */
export function disagreements({ uses, languages }: AppView): Found<Reason>[] {
  return uses.flatMap((use) => {
    const further = furtherTexts(use);
    const all = [
      ...further,
      ...placed(use.entry.purposeText, () => onEither(use, "purposeText")),
      ...placed(use.integration.scenario, () => onIntegration(use, "scenario")),
    ];
    return [
      ...further.flatMap((one) => missing(one, languages)),
      ...all.flatMap((one) => (languages.length > 1 ? differing(one) : [])),
    ];
  });
}

function missing({ text, spot }: PlacedText, languages: AppView["languages"]): Found<Reason>[] {
  return languages
    .filter((language) => text[language] === undefined)
    .map((language) => {
      const { place, ...rest } = spot();
      return {
        reason: "language-missing",
        spot: { ...rest, place: { ...place, path: `${place.path}.${language}` } },
        facts: { field: place.path, language: languageNames[language] },
      };
    });
}

function differing({ text, spot }: PlacedText): Found<Reason>[] {
  const { "zh-CN": chinese, en: english } = text;
  if (chinese === undefined || english === undefined) return [];
  const found: Found<Reason>[] = [];
  const say = (reason: Reason, only: readonly string[]) => {
    const at = spot();
    found.push({ reason, spot: at, facts: { field: at.place.path, only: only.join(", ") } });
  };
  const links = unshared(linksIn(chinese), linksIn(english));
  if (links.length > 0) say("links-differ", links);
  const names = unshared(matches(chinese, identifiers), matches(english, identifiers));
  if (names.length > 0) say("identifiers-differ", names);
  const numbers = differingNumbers(withoutLinks(chinese), withoutLinks(english));
  if (numbers.length > 0) say("numbers-differ", numbers);
  return found;
}

// Numbers are also written as words ("两", "two", "March"): only where both have some that the other lacks do they differ.
function differingNumbers(a: string, b: string): string[] {
  const [left, right] = [matches(a, /\d+(?:\.\d+)*/g), matches(b, /\d+(?:\.\d+)*/g)];
  const [more, less] = [
    left.filter((one) => !right.includes(one)),
    right.filter((one) => !left.includes(one)),
  ];
  return more.length > 0 && less.length > 0 ? [...new Set([...more, ...less])].sort() : [];
}

function unshared(a: readonly string[], b: readonly string[]): string[] {
  return [
    ...new Set([...a.filter((one) => !b.includes(one)), ...b.filter((one) => !a.includes(one))]),
  ].sort();
}

const link = /https?:\/\/[^\s"'<>，。；、（）()]+/g;

function linksIn(text: string): string[] {
  return matches(text, link).map((one) => one.replace(/[.,;]$/, ""));
}

function withoutLinks(text: string): string {
  return text.replace(link, " ");
}

function matches(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}
