import { inflateRawSync } from "node:zlib";
import { type Encoding, type Inflate, readPolicy, readText } from "@pilu/intake/policy";
import type { Policy } from "@pilu/schema";
import { readBytes } from "../input/read-bytes.ts";
import type { ExitCode, Session } from "../session.ts";

export interface PolicyOptions {
  readonly json?: true;
  readonly encoding?: Encoding;
  readonly app?: string;
  readonly server?: string;
}

/**
 * `pilu policy`: what a privacy policy says. Ends with 1 where it promises a list of SDKs that it does not have, or
 * leaves out what the SDKs of the app collect.
 */
export async function policyVerb(
  path: string,
  { json, encoding, app, server }: PolicyOptions,
  session: Session,
): Promise<ExitCode> {
  const bytes = readBytes(path, session);
  if (bytes === null) return 2;
  const read = readPolicy(
    readText({ path, bytes, inflate, ...(encoding === undefined ? {} : { encoding }) }),
  );
  const policy: Policy =
    app === undefined ? read : { ...read, missing: await missingFor(read, { app, server }, session) };
  if (json === true) session.result(JSON.stringify(policy, null, 2));
  else {
    const { policyTable } = await import("./table.ts");
    session.result(policyTable(policy, { path, session, isAgainstApp: app !== undefined }));
  }
  return policy.sdkList === "promised-but-missing" || policy.missing.length > 0 ? 1 : 0;
}

const inflate: Inflate = (packed, most) => inflateRawSync(packed, { maxOutputLength: most });

// The rules of documents are loaded only by who compares with an app.
async function missingFor(...given: Parameters<typeof import("./of-app.ts").missingFor>) {
  return (await import("./of-app.ts")).missingFor(...given);
}
