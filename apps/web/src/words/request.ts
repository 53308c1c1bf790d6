// Gives next-intl the reader's language and the words for it, once a request.
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { chooseLanguage } from "./choose-language.ts";
import { languageCookie } from "./language-cookie.ts";

// One file for each part of the portal; their first-level names are distinct.
const words = {
  "zh-CN": () => [
    import("../../messages/zh-CN.json"),
    import("../../messages/session.zh-CN.json"),
    import("../../messages/changes.zh-CN.json"),
    import("../../messages/register.zh-CN.json"),
    import("../../messages/versions.zh-CN.json"),
    import("../../messages/legal.zh-CN.json"),
    import("../../messages/watch.zh-CN.json"),
  ],
  en: () => [
    import("../../messages/en.json"),
    import("../../messages/session.en.json"),
    import("../../messages/changes.en.json"),
    import("../../messages/register.en.json"),
    import("../../messages/versions.en.json"),
    import("../../messages/legal.en.json"),
    import("../../messages/watch.en.json"),
  ],
};

export default getRequestConfig(async () => {
  const locale = chooseLanguage({
    cookie: (await cookies()).get(languageCookie)?.value,
    accept: (await headers()).get("accept-language"),
  });
  const parts = await Promise.all(words[locale]());
  const messages = Object.assign({}, ...parts.map((part) => part.default));
  return { locale, messages, timeZone: "UTC" };
});
