// The list as other sites show it in a frame: the one page with a script, which tells them how high it is.
import { createHash } from "node:crypto";
import { upcoming, versionPage } from "@pilu/core";
import { frameScript, inFrame } from "@pilu/disclosure";
import { locales } from "@pilu/schema";
import type { Address } from "../public/address.ts";
import { buildAsked, byBuild, current } from "../public/choose.ts";
import { framedBy } from "../public/headers.ts";
import { ofCurrent } from "../public/lifetime.ts";
import { languageOf, type Question } from "../public/question.ts";
import { send } from "../public/send.ts";
import type { Shelf } from "../public/shelf.ts";
import { lineOf } from "../public/versions.ts";

const scriptHash = createHash("sha256").update(frameScript, "utf8").digest("base64");

/** Throws `app.unknown`. */
export async function answerFrame(
  shelf: Shelf,
  { address, question }: { address: Extract<Address, { page: "frame" }>; question: Question },
): Promise<void> {
  const line = lineOf(shelf.versions, address.app);
  const { slug, frameAncestors } = line.app;
  const at = shelf.versions.time();
  const asked = buildAsked(question.query);
  const { pointer, isFixed } =
    asked === null ? current(line, at) : await byBuild(line, { asked, at, documents: shelf.documents });
  const locale = address.locale ?? languageOf(question, line.app.locales[0] ?? locales[0]);
  const announced = isFixed ? [] : upcoming(line.versions, at);
  const name = `${pointer.digest} frame ${locale} ${isFixed}${announced.map(({ digest }) => ` ${digest}`).join("")}`;
  const page = `${shelf.publicUrl}/d/${slug}`;
  const own = isFixed ? `${page}/v/${pointer.n}` : page;
  // A page of one build stays with that build when its language is changed.
  const build = asked === null ? "" : `?${new URLSearchParams({ ...asked })}`;
  const text = async () =>
    inFrame(await versionPage(shelf, { pointer, format: "html", locale, isFixed, announced }), {
      languages: {
        "zh-CN": { page: `${own}/zh-CN`, frame: `${page}/frame/zh-CN${build}` },
        en: { page: `${own}/en`, frame: `${page}/frame/en${build}` },
      },
      scriptHash,
    });
  const key = name + build;
  const variant =
    shelf.variants.get(key, question.encoding) ?? (await shelf.variants.load(key, question.encoding, text));
  const isNegotiated = address.locale === null;
  send(question, variant, {
    format: "html",
    headers: framedBy(frameAncestors, scriptHash),
    cacheControl: ofCurrent(line, at),
    vary:
      isNegotiated && !question.query?.has("lang") ? "Accept-Encoding, Accept-Language" : "Accept-Encoding",
    language: locale,
    ...(isNegotiated ? { contentLocation: `/d/${slug}/frame/${locale}${build}` } : {}),
  });
}
