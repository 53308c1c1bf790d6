import type { AnyDisclosure } from "@pilu/schema";
import { changeClass } from "./change-class.ts";
import { dayText, hoursAhead, instantText } from "./dates.ts";
import { contactPhrases } from "./facts/contact-phrases.ts";
import { daysText } from "./facts/retention-phrases.ts";
import type { Joint, Phrase } from "./phrase.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";

/** A line of what stands before the list. */
export interface FrontLine {
  readonly label: string;
  readonly phrases: readonly Phrase[];
  readonly joint: Joint;
}

/** The title of the list, with the app's name where the title does not have it. */
export function titleText(document: AnyDisclosure, reader: Reader): string {
  const { text } = reader.said(document.title);
  return namesApp(document, reader) ? text : `${text} · ${reader.said(document.app.names).text}`;
}

/** Whether the title of the list has the app's name, so that nobody need say it again. */
export function namesApp({ title, app }: AnyDisclosure, reader: Reader): boolean {
  return reader.said(title).text.includes(reader.said(app.names).text);
}

interface Shown {
  readonly reader: Reader;
  readonly place?: Pick<Place, "base"> | undefined;
}

/** Whose app it is, for whom, and which version of its list this is. */
export function frontLines(document: AnyDisclosure, { reader, place }: Shown): FrontLine[] {
  const { app, settings } = document;
  const { controller } = app;
  const lines: FrontLine[] = [];
  const add = (label: string, phrases: readonly Phrase[], joint: Joint = "list") =>
    lines.push({ label, phrases, joint });
  const named = (block: string, ids: readonly string[]) => ids.map((id) => reader.label(block, id));
  add(reader.word("controller"), [reader.said(controller.names)]);
  add(reader.word("controllerCountry"), named("country", [controller.country]));
  add(reader.word("contact"), contactPhrases(controller.contact, reader), "clause");
  add(reader.word("platforms"), named("platform", app.platforms));
  add(reader.word("regions"), named("region", app.regions));
  add(reader.word("audience"), named("audience", [app.audience]));
  if (settings.inAppPath !== null) add(reader.word("inAppPath"), [reader.said(settings.inAppPath)]);
  if (app.policy !== null) add(reader.word("policy"), [reader.link(app.policy, app.policy)]);
  if (app.site !== null) add(reader.word("appSite"), [reader.link(app.site, app.site)]);
  if (document.version !== null) lines.push(...versionLines(document, { reader, place }));
  add(reader.word("hash"), [reader.plain(`SHA-256 ${document.hash}`)]);
  return lines;
}

function versionLines(
  document: Exclude<AnyDisclosure, { version: null }>,
  { reader, place }: Shown,
): FrontLine[] {
  const { version, base, publishedAt, effectiveAt, settings, app } = document;
  const hours = hoursAhead(app.controller.country);
  const told: [string, string][] = [
    [reader.word("versionsHeading"), versionText(version, { base, reader })],
    [reader.word("published"), instantText(publishedAt, { hours, reader })],
    [reader.word("effective"), instantText(effectiveAt, { hours, reader })],
  ];
  if (base !== null)
    told.push([reader.word("comparedWith", { version: base }), reader.word(changeClass[document.class])]);
  if (settings.noticeDays > 0)
    told.push([reader.word("noticePromise"), daysText(settings.noticeDays, reader)]);
  const lines: FrontLine[] = told.map(([label, text]) => ({
    label,
    phrases: [reader.plain(text)],
    joint: "list",
  }));
  if (place === undefined) return lines;
  const address = `${place.base}/v/${version}`;
  return [
    ...lines,
    { label: reader.word("permanentAddress"), phrases: [reader.link(address, address)], joint: "list" },
  ];
}

/** `Version 2`, of the first version with that. */
export function versionText(
  version: number,
  { base, reader }: { base: number | null; reader: Reader },
): string {
  const text = reader.word("version", { version });
  return base === null ? reader.word("aside", { aside: reader.word("firstVersion"), text }) : text;
}

/** The general ways to refuse or withdraw, and whom to write to. */
export function refusalLines({ app, settings }: AnyDisclosure, reader: Reader): FrontLine[] {
  const ways = settings.refusal.map(
    ({ title, path }): FrontLine => ({
      label: reader.said(title).text,
      phrases: [reader.said(path)],
      joint: "list",
    }),
  );
  const contact = contactPhrases(app.controller.contact, reader).map((phrase) => phrase.text);
  const text = reader.word("labelled", {
    label: reader.word("askUsFor"),
    text: contact.join(reader.between("clause")),
  });
  return [...ways, { label: reader.word("askUs"), phrases: [reader.plain(text)], joint: "list" }];
}

/** That the app is withdrawn; null while it is not. */
export function retiredText({ app }: AnyDisclosure, reader: Reader): string | null {
  if (app.retiredOn === null) return null;
  return reader.word("retired", { app: reader.said(app.names).text, day: dayText(app.retiredOn, reader) });
}
