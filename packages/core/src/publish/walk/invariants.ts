import { misfitsOfAnswers } from "./of-answers.ts";
import { misfitsOfChanges } from "./of-changes.ts";
import { misfitsOfLog } from "./of-log.ts";
import { misfitsOfVersions } from "./of-versions.ts";
import type { Walk } from "./walk.ts";

/** Everything that does not hold of a walk whose decisions are all published, in the words of decisions.md section 3. */
export async function misfits(walk: Walk): Promise<string[]> {
  const found: string[] = [...walk.faults];
  found.push(...(await misfitsOfVersions(walk)));
  found.push(...(await misfitsOfLog(walk)));
  found.push(...(await misfitsOfChanges(walk)));
  found.push(...(await misfitsOfAnswers(walk)));
  const { misfit } = await walk.core.registry.verify();
  if (misfit !== null) found.push(`verify: ${JSON.stringify(misfit)}`);
  return found.slice(0, 20);
}
