import { z } from "zod";
import { Email, Telephone, WebLink } from "./text/link.ts";
import { LocalisedLine } from "./text/localised.ts";

/** How to reach a company about personal information (PIPL 17(1), 23; GDPR 13(1)(a)-(b)). At least one way is given. */
export const Contact = z
  .strictObject({
    officer: LocalisedLine.nullable(),
    email: Email.nullable(),
    telephone: Telephone.nullable(),
    address: LocalisedLine.nullable(),
    url: WebLink.nullable(),
  })
  .refine((contact) => Object.values(contact).some((way) => way !== null), { error: "contact.empty" });
export type Contact = z.infer<typeof Contact>;
