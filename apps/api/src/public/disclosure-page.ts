// The appendix of an app: the version in force or one by its number, in each format and language.
import { canonicalAddress, type Line, upcoming, type VersionView, versionPage } from "@pilu/core";
import { type Locale, locales, Problem } from "@pilu/schema";
import type { Address } from "./address.ts";
import { buildAsked, byBuild, byNumber, type Chosen, current } from "./choose.ts";
import { ofCurrent, ofVersion, successor } from "./lifetime.ts";
import { languageOf, type Question } from "./question.ts";
import { type Facts, send } from "./send.ts";
import type { Shelf } from "./shelf.ts";

const perEncoding = "Accept-Encoding";

type DisclosureAddress = Extract<Address, { page: "disclosure" }>;

/** Answers at once from memory, else with a promise. Throws `app.unknown` and `version.unknown`. */
export function answerDisclosure(
  shelf: Shelf,
  { address, question }: { address: DisclosureAddress; question: Question },
): void | Promise<void> {
  const line = shelf.versions.find(address.app);
  if (line === undefined) throw new Problem("app.unknown", { app: address.app });
  const to = { address, question, line };
  if (address.version !== null) return answer(shelf, to, byNumber(line, address.version));
  const at = shelf.versions.time();
  const asked = buildAsked(question.query);
  if (asked === null) return answer(shelf, to, current(line, at));
  return byBuild(line, { asked, at, documents: shelf.documents }).then((chosen) => answer(shelf, to, chosen));
}

interface To {
  readonly address: DisclosureAddress;
  readonly question: Question;
  readonly line: Line;
}

function answer(shelf: Shelf, to: To, chosen: Chosen): void | Promise<void> {
  const { address, question, line } = to;
  const { format } = address;
  const locale =
    format === "json" ? null : (address.locale ?? languageOf(question, line.app.locales[0] ?? locales[0]));
  const { pointer } = chosen;
  const isFixed = chosen.isFixed && format !== "json";
  // What is to come stands on the page of what holds now, and nowhere else.
  const tellsNews = format === "html" && !isFixed && line.versions.at(-1) !== pointer;
  const announced = tellsNews ? upcoming(line.versions, shelf.versions.time()) : [];
  const asked: VersionView = { pointer, format, locale, isFixed, announced };
  const name = `${pointer.digest} ${format} ${locale} ${isFixed}${announced.map(({ digest }) => ` ${digest}`).join("")}`;
  const facts = factsOf(shelf, to, { ...chosen, locale });
  const ready = shelf.variants.get(name, question.encoding);
  if (ready !== undefined) {
    const headers = send(question, ready, facts);
    // With an announcement ahead every second has its own answer; with a header that chose, every reader.
    const isSteady = line.versions.at(-1)?.n === pointer.n && pointer.effectiveAt <= shelf.versions.time();
    if (headers !== null && isSteady && facts.vary === perEncoding)
      shelf.lately.remember(question.request, { headers, variant: ready });
    return;
  }
  return shelf.variants
    .load(name, question.encoding, () => versionPage(shelf, asked))
    .then((variant) => void send(question, variant, facts));
}

function factsOf(
  { versions }: Shelf,
  { address, question, line }: To,
  { pointer, isFixed, locale }: Chosen & { locale: Locale | null },
): Facts {
  const { format, version } = address;
  const { slug } = line.app;
  const at = versions.time();
  const isNegotiated = locale !== null && address.locale === null;
  const own = isFixed ? `/d/${slug}/v/${pointer.n}` : `/d/${slug}`;
  const link = successor(line, { pointer, at });
  const isElsewhere = isNegotiated || (isFixed && version === null);
  return {
    format,
    cacheControl: version === null ? ofCurrent(line, at) : ofVersion(format),
    vary: isNegotiated && !question.query?.has("lang") ? "Accept-Encoding, Accept-Language" : perEncoding,
    ...(locale === null ? {} : { language: locale }),
    ...(isElsewhere ? { contentLocation: canonicalAddress(own, { format, locale }) } : {}),
    ...(link === null ? {} : { link }),
    ...(format === "md" || format === "csv" ? { fileName: `${slug}-v${pointer.n}-${locale}.${format}` } : {}),
  };
}
