// Gives next-intl the reader's language and the words for it, once a request.
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { chooseLanguage } from "./choose-language.ts";
import { languageCookie } from "./language-cookie.ts";

export default getRequestConfig(async () => {
  const locale = chooseLanguage({
    cookie: (await cookies()).get(languageCookie)?.value,
    accept: (await headers()).get("accept-language"),
  });
  const messages =
    locale === "zh-CN" ? await import("../../messages/zh-CN.json") : await import("../../messages/en.json");
  return { locale, messages: messages.default, timeZone: "UTC" };
});
