// What changed since the version that a user agreed to: whether an app must tell or ask again, and for what.
import { changesPage, inForce, upcoming } from "@pilu/core";
import { Platform, parseOrRefuse, Region } from "@pilu/schema";
import { z } from "zod";
import type { Address } from "./address.ts";
import { ofCurrent } from "./lifetime.ts";
import type { Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";
import { lineOf } from "./versions.ts";

const VersionNumber = z
  .string()
  .regex(/^[1-9][0-9]{0,8}$/, { error: "value.malformed" })
  .transform(Number);
const Asked = z.strictObject({
  since: VersionNumber,
  refused: VersionNumber.optional(),
  region: Region.optional(),
  platform: Platform.optional(),
});

/** Refused with `request.malformed`, `app.unknown`, `version.unknown` and `version.redacted`. */
export async function answerChanges(
  shelf: Shelf,
  { address, question }: { address: Extract<Address, { page: "changes" }>; question: Question },
): Promise<void> {
  const line = lineOf(shelf.versions, address.app);
  const at = shelf.versions.time();
  const { since, refused, region, platform } = readAsked(address, question);
  const ahead = upcoming(line.versions, at).map(({ digest }) => digest);
  const held = inForce(line.versions, at);
  // All that time does to the answer: what holds, and what is to come.
  const rest = new URLSearchParams(
    Object.entries({ refused, region, platform }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    ),
  ).toString();
  const name = `${line.app.id} changes ${since} ${rest} ${held?.digest} ${ahead.join(" ")}`;
  const text = () =>
    changesPage(shelf, {
      app: line.app.id,
      n: since,
      refused: refused ?? null,
      region: region ?? null,
      platform: platform ?? null,
      at,
    });
  const variant =
    shelf.variants.get(name, question.encoding) ?? (await shelf.variants.load(name, question.encoding, text));
  const canonical = `/d/${line.app.slug}/changes/${since}.json${rest === "" ? "" : `?${rest}`}`;
  send(question, variant, {
    format: "json",
    cacheControl: ofCurrent(line, at),
    vary: "Accept-Encoding",
    ...(address.since === null ? { contentLocation: canonical } : {}),
  });
}

function readAsked(
  { since }: Extract<Address, { page: "changes" }>,
  { query }: Question,
): z.infer<typeof Asked> {
  // Whatever else stands in the query is none of ours, such as what a campaign puts there.
  const given = Object.fromEntries(
    Object.keys(Asked.shape).flatMap((key) => {
      const value = query?.get(key) ?? null;
      return value === null ? [] : [[key, value]];
    }),
  );
  return parseOrRefuse(
    Asked,
    since === null ? given : { ...given, since: String(since) },
    "request.malformed",
  );
}
