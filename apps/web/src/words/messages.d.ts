// Makes a key that is not in the messages a compile error.
import type { Locale } from "@pilu/schema";
import type messages from "../../messages/en.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
