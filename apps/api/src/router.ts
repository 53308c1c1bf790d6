// What the portal and programs may ask and do, typed end to end.
import { appendix } from "./verbs/appendix.ts";
import { change } from "./verbs/change.ts";
import { audit, duty, finding, scan } from "./verbs/keeping.ts";
import { link } from "./verbs/link.ts";
import { person, session, token } from "./verbs/people.ts";
import { router as made } from "./verbs/procedures.ts";
import { app, dataType, registry, sdk, vendor, version } from "./verbs/registry.ts";

export type { Context } from "./verbs/procedures.ts";

export const router = made({
  registry,
  sdk,
  vendor,
  app,
  version,
  dataType,
  appendix,
  change,
  session,
  person,
  token,
  duty,
  finding,
  scan,
  link,
  audit,
});
export type AppRouter = typeof router;
