// Makes a key that is not in the messages a compile error.
import type { Locale } from "@pilu/schema";
import type changes from "../../messages/changes.en.json";
import type messages from "../../messages/en.json";
import type legal from "../../messages/legal.en.json";
import type register from "../../messages/register.en.json";
import type session from "../../messages/session.en.json";
import type versions from "../../messages/versions.en.json";
import type watch from "../../messages/watch.en.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages &
      typeof session &
      typeof changes &
      typeof register &
      typeof versions &
      typeof legal &
      typeof watch;
  }
}
