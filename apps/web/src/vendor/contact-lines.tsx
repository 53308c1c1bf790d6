"use client";
// How to reach a company about personal information, or that it does not say.
import type { Contact } from "@pilu/schema";
import { OutsideLink } from "../marks/outside-link.tsx";
import { Unstated } from "../marks/unstated.tsx";
import { Words } from "../words/words.tsx";

export function ContactLines({ contact }: { contact: Contact | null }) {
  if (contact === null) return <Unstated />;
  return (
    <>
      {contact.officer !== null && (
        <p>
          <Words of={contact.officer} />
        </p>
      )}
      {contact.email !== null && (
        <p>
          <a href={`mailto:${encodeURI(contact.email)}`}>{contact.email}</a>
        </p>
      )}
      {contact.telephone !== null && <p>{contact.telephone}</p>}
      {contact.address !== null && (
        <p>
          <Words of={contact.address} />
        </p>
      )}
      {contact.url !== null && (
        <p>
          <OutsideLink href={contact.url} />
        </p>
      )}
    </>
  );
}
