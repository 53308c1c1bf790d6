import { unmentioned } from "@pilu/disclosure";
import { Draft, type Locale, type Policy, parseOrRefuse } from "@pilu/schema";
import { z } from "zod";
import { ask, serverOf } from "../server/tell.ts";
import type { Session } from "../session.ts";

export interface AppNamed {
  readonly app: string;
  readonly server?: string | undefined;
}

/** What the SDKs of an app collect, as its list stands now, and the policy never mentions. */
export async function missingFor(
  policy: Pick<Policy, "language" | "mentions">,
  { app, server }: AppNamed,
  session: Session,
): Promise<Policy["missing"]> {
  const connection = { session, server };
  const answer = await ask("app.preview", { slug: app }, connection);
  const preview = z.object({ document: Draft });
  const { document } = parseOrRefuse(preview, answer, "server.unreachable", { url: serverOf(connection) });
  // A text in neither language gets sentences that whoever reads this can use.
  const locale: Locale = policy.language === "und" ? session.locale : policy.language;
  return unmentioned(document, { mentions: policy.mentions, locale });
}
