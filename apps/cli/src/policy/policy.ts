import { type Encoding, readPolicy, readText } from "@pilu/intake";
import { readBytes } from "../input/read-bytes.ts";
import type { ExitCode, Session } from "../session.ts";

/**
 * `pilu policy`: what a privacy policy says. Ends with 1 where it promises a list of SDKs that it does not have, or
 * leaves out what the SDKs of the app collect.
 */
export async function policyVerb(
  path: string,
  { json, encoding }: { json?: true; encoding?: Encoding },
  session: Session,
): Promise<ExitCode> {
  const bytes = readBytes(path, session);
  if (bytes === null) return 2;
  const policy = readPolicy(readText({ path, bytes, ...(encoding === undefined ? {} : { encoding }) }));
  if (json === true) session.result(JSON.stringify(policy, null, 2));
  else {
    const { policyTable } = await import("./table.ts");
    session.result(policyTable(policy, { path, session }));
  }
  return policy.sdkList === "promised-but-missing" || policy.missing.length > 0 ? 1 : 0;
}
