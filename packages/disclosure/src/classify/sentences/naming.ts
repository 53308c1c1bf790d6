import type { Contact } from "@pilu/schema";
import { contactPhrases } from "../../render/facts/contact-phrases.ts";
import { allOf, purposesOf, type Teller, tellOnce } from "./entry-telling.ts";
import type { Speaker } from "./speaker.ts";

/** Names, companies and contacts. */
export const naming: Teller = (telling) => [
  ...renamed(telling),
  ...entityReplaced(telling),
  ...entityRenamed(telling),
  ...contactChanged(telling),
  ...roleChanged(telling),
];

const renamed: Teller = (telling) => {
  const { before, after } = telling.pair;
  const { speaker } = telling;
  const [a, b] = [before?.entry.names, after?.entry.names].map((names) => speaker.said(names ?? null));
  if (a === b || a === undefined || b === undefined) return [];
  const isSameEntity = before?.entity === after?.entity;
  return tellOnce(telling, ["entry.name"], () => [isSameEntity ? "sdkRenamed" : "sdkRenamedOnly", { a, b }]);
};

const entityReplaced: Teller = (telling) => {
  const { before, after } = telling.pair;
  if (before === null || after === null || before.entity === after.entity) return [];
  const { speaker } = telling;
  return tellOnce(telling, ["vendor.replaced", "vendor.name", "vendor.contact"], () => [
    after.items.size === 0 ? "entityReplacedNone" : "entityReplaced",
    {
      a: speaker.said(before.entry.vendor.names),
      b: speaker.said(after.entry.vendor.names),
      contact: contactText(after.entry.vendor.contact, speaker),
      items: allOf(after, speaker),
    },
  ]);
};

const entityRenamed: Teller = (telling) => {
  const { before, after } = telling.pair;
  const [a, b] = [before, after].map((facts) => telling.speaker.said(facts?.entry.vendor.names ?? null));
  if (a === b || a === undefined || b === undefined) return [];
  return tellOnce(telling, ["vendor.name"], () => ["entityRenamed", { a, b }]);
};

const contactChanged: Teller = (telling) => {
  const { before, after } = telling.pair;
  const [a, b] = [before, after].map((facts) =>
    contactText(facts?.entry.vendor.contact ?? null, telling.speaker),
  );
  if (a === b || a === undefined || b === undefined) return [];
  return tellOnce(telling, ["vendor.contact"], () => ["contactChanged", { a, b }]);
};

const roleChanged: Teller = (telling) => {
  const { before, after } = telling.pair;
  if (before === null || after === null || before.role === after.role) return [];
  const { speaker } = telling;
  const slots = {
    a: speaker.labels("role", [before.role]),
    b: speaker.labels("role", [after.role]),
    items: allOf(after, speaker),
    purposes: purposesOf(after.purposes, speaker),
  };
  const kinds = ["entry.role", "purpose.role"] as const;
  if (before.isRecipient === after.isRecipient) return tellOnce(telling, kinds, () => ["roleChanged", slots]);
  return tellOnce(telling, kinds, () => [after.isRecipient ? "roleToIndependent" : "roleToProcessor", slots]);
};

export function contactText(contact: Contact | null, speaker: Speaker): string {
  return speaker.list(contactPhrases(contact, speaker.reader).map((phrase) => phrase.text));
}
