// The door of the examples: what a registry holds that is to show what Pilu is for. Apart, so that a scan never loads it.
import type { App, Integration, RegistrySettings, Sdk, Vendor } from "@pilu/schema";
import { sdks, vendors } from "../index.ts";
import { account as ferryAccount } from "./ferry/account.ts";
import { ferry } from "./ferry/app.ts";
import { base } from "./ferry/base.ts";
import { insight } from "./ferry/insight.ts";
import { messages } from "./ferry/messages.ts";
import { payment } from "./ferry/payment.ts";
import { fictionalSdks } from "./fictional/sdks.ts";
import { fictionalVendors } from "./fictional/vendors.ts";
import { account } from "./hiking/account.ts";
import { hiking } from "./hiking/app.ts";
import { libraries } from "./hiking/libraries.ts";
import { map } from "./hiking/map.ts";
import { push } from "./hiking/push.ts";
import { quality } from "./hiking/quality.ts";
import { withChineseName } from "./names.ts";
import { pictureBooks } from "./picture-books/app.ts";
import { guardians } from "./picture-books/guardians.ts";
import { libraries as bookLibraries } from "./picture-books/libraries.ts";
import { reading } from "./picture-books/reading.ts";
import { reminders } from "./picture-books/reminders.ts";

/** Three apps of companies that do not exist, with the whole catalogue and the made-up SDKs that they use. */
export const demoBeginning: {
  readonly settings: RegistrySettings;
  readonly vendors: readonly Vendor[];
  readonly sdks: readonly Sdk[];
  readonly apps: readonly App[];
  readonly integrations: readonly Integration[];
} = {
  settings: { taxonomy: "1.0", timeZone: "Asia/Shanghai", listsApps: true, overrides: [] },
  vendors: [...vendors.map(withChineseName), ...fictionalVendors],
  sdks: [...sdks, ...fictionalSdks],
  apps: [hiking, ferry, pictureBooks],
  integrations: [
    ...[...push, ...map, ...account, ...quality, ...libraries],
    ...[...messages, ...payment, ...ferryAccount, ...insight, ...base],
    ...[...guardians, ...reading, ...reminders, ...bookLibraries],
  ],
};
