import { scan } from "@pilu/intake";
import { Problem } from "@pilu/schema";
import { type Actor, authorise } from "../actor.ts";
import type { World } from "../world.ts";
import { readBuildFiles, rulesWith } from "./build-files.ts";
import { type Checked, checkScan } from "./check.ts";
import type { BuildGiven } from "./read-build.ts";

/**
 * Keeps what the files of a build hold as the app's newest scan, as `pilu check` does from a pipeline. Refused with the
 * code of its first fault where a file cannot be read: half a build would call stale what the other half holds.
 */
export async function checkBuild(
  world: World,
  { actor, app, files }: BuildGiven & { readonly actor: Actor },
): Promise<Checked> {
  await authorise(world.store, actor, "scan.write");
  const inputs = await readBuildFiles(files);
  const [fault] = inputs.flatMap(({ build }) => build.faults);
  if (fault !== undefined) {
    const { code, path, line } = fault;
    throw new Problem(code, { path, line });
  }
  return checkScan(world, { actor, app, scan: scan(inputs, rulesWith([])) });
}
