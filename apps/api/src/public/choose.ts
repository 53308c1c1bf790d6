// Which version of an app is asked for: by number, by the build of the app that asks, else the one in force.
import { type Documents, hasComeIntoForce, inForce, type Line, type Pointer } from "@pilu/core";
import { Problem } from "@pilu/schema";

/** A version, and whether it is shown as one fixed version or as the one that applies now. */
export interface Chosen {
  readonly pointer: Pointer;
  readonly isFixed: boolean;
}

/** Version `n`, planned ones included: what is published has its address. Throws `version.unknown`. */
export function byNumber({ app, versions }: Line, n: number): Chosen {
  const pointer = versions.find((version) => version.n === n);
  if (pointer === undefined) throw new Problem("version.unknown", { app: app.slug, version: n });
  return { pointer, isFixed: true };
}

/** The version in force at `at`. Throws `app.unknown` while the first has yet to come into force. */
export function current({ app, versions }: Line, at: number): Chosen {
  const pointer = inForce(versions, at);
  if (pointer === null) throw new Problem("app.unknown", { app: app.slug });
  return { pointer, isFixed: false };
}

export interface BuildAsked {
  readonly platform: string;
  readonly build: string;
}

/** The build that `?platform=&build=` names. */
export function buildAsked(query: URLSearchParams | null): BuildAsked | null {
  const platform = query?.get("platform") ?? null;
  const build = query?.get("build") ?? null;
  return platform === null || build === null ? null : { platform, build };
}

/**
 * The newest version that is or was in force and names the build; the one in force when none does. A version that was
 * taken out by decision names none any more.
 */
export async function byBuild(
  line: Line,
  { asked, at, documents }: { asked: BuildAsked; at: number; documents: Documents },
): Promise<Chosen> {
  const now = current(line, at);
  for (let place = line.versions.length - 1; place >= 0; place -= 1) {
    const pointer = line.versions[place];
    if (pointer === undefined || !hasComeIntoForce(line.versions, { version: pointer, at })) continue;
    const builds = await documents.builds(pointer);
    if (builds.some(({ platform, build }) => platform === asked.platform && build === asked.build))
      return { pointer, isFixed: pointer !== now.pointer };
  }
  return now;
}
