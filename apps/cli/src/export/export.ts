import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Config } from "@pilu/schema/config";
import { Problem } from "@pilu/schema/problem";
import { unwritable } from "../files/write-all.ts";
import { minute } from "../registry/administer.ts";
import { mustBeCurrent, withDatabase } from "../registry/database.ts";
import type { ExitCode, Session } from "../session.ts";
import { openProgress } from "../terminal/progress.ts";
import { differences } from "./check-site.ts";
import { openManifest } from "./manifest.ts";
import { lockFile, manifestFile } from "./place.ts";
import { hindranceIn } from "./states.ts";
import { writeSite } from "./write-site.ts";

interface Options {
  readonly out: string;
  readonly baseUrl?: string;
  readonly until?: string;
  readonly exchange?: true;
  readonly check?: true;
}

/** `pilu export`: the public site as files. With `check` nothing is written, and 1 says that a file is not as exported. */
export async function exportVerb(
  { out, baseUrl, until, exchange, check }: Options,
  session: Session,
): Promise<ExitCode> {
  const folder = resolve(out);
  if (check === true) return checked(folder, session);
  return withDatabase<ExitCode>(session, "beside", async ({ store, config }) => {
    await mustBeCurrent(store);
    const publicUrl = await addressOf(baseUrl, { config, session });
    const wanted = {
      folder,
      publicUrl,
      until: until === undefined ? null : await instantOf(until, { config, session }),
      hasExchange: exchange === true,
    };
    const { openCore } = await import("@pilu/core");
    const release = await hold(folder, session);
    const progress = await openProgress(session.word("export.writing"));
    try {
      mustHoldStates(folder, session);
      const core = openCore({ store });
      const written = await writeSite({ core, store }, { ...wanted, onPart: progress.at });
      progress.end();
      const { apps, pages, isUnchanged, next } = written;
      const size = (written.bytes / 1e6).toFixed(1);
      session.result(
        session.word(isUnchanged ? "export.unchanged" : "export.written", { apps, pages, size, folder }),
      );
      session.result(
        next === null
          ? session.word("export.nothing-planned")
          : session.word("export.next", { at: minute(next, config) }),
      );
      return 0;
    } catch (error) {
      throw unwritable(folder, error, session);
    } finally {
      progress.end();
      release();
    }
  });
}

function mustHoldStates(folder: string, { word }: Session): void {
  const hindrance = hindranceIn(folder);
  if (hindrance !== null)
    throw new Problem("output.unwritable", { path: folder, reason: word(`export.${hindrance}`) });
}

async function checked(folder: string, session: Session): Promise<ExitCode> {
  const manifest = openManifest(join(folder, manifestFile));
  if (manifest === null) throw new Problem("usage", { reason: session.word("export.no-site", { folder }) });
  const progress = await openProgress(session.word("export.checking"));
  let count = 0;
  try {
    for (const { file, is } of differences(folder, { manifest, at: Date.now(), onPart: progress.at })) {
      session.result(session.word(`export.${is}`, { file }));
      count += 1;
    }
  } finally {
    progress.end();
    manifest.close();
  }
  session.result(
    count === 0
      ? session.word("export.as-exported")
      : session.word("export.mend", { count, manifest: manifestFile }),
  );
  return count === 0 ? 0 : 1;
}

/** Takes the folder for this process: two exports at once would take each other's files for their own. */
async function hold(folder: string, session: Session): Promise<() => void> {
  const { lockDatabase } = await import("@pilu/core");
  try {
    mkdirSync(folder, { recursive: true });
    return await lockDatabase(`file:${join(folder, lockFile)}`);
  } catch (error) {
    if (error instanceof Problem && error.code === "database.locked")
      throw new Problem("output.unwritable", { path: folder, reason: session.word("export.busy") });
    throw unwritable(folder, error, session);
  }
}

/** Where readers reach the site: as given, else as the door has it, which without a setting is this machine. */
async function addressOf(
  given: string | undefined,
  { config, session }: { config: Config; session: Session },
): Promise<string> {
  const address = given ?? config.PILU_PUBLIC_URL ?? `http://127.0.0.1:${config.PILU_API_PORT}`;
  if (given === undefined && config.PILU_PUBLIC_URL === undefined)
    session.say(session.word("export.no-address", { address }));
  const { isWebLink } = await import("@pilu/schema");
  if (!isWebLink(address) || /[?#]/.test(address))
    throw new Problem("usage", {
      reason: session.word("usage.not-allowed", { name: "--base-url", value: address }),
    });
  return address.replace(/\/+$/, "");
}

/** A day, from its beginning where the registry's clocks stand, or an instant of ISO 8601 with its offset. */
async function instantOf(
  given: string,
  { config, session }: { config: Config; session: Session },
): Promise<number> {
  const { beginningOf } = await import("@pilu/core");
  const { Day } = await import("@pilu/schema");
  const day = Day.safeParse(given);
  if (day.success) return beginningOf(day.data, config.PILU_TIME_ZONE);
  const at = /T.+(?:Z|[+-]\d\d:\d\d)$/.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(at))
    throw new Problem("usage", {
      reason: session.word("usage.not-allowed", { name: "--until", value: given }),
    });
  return at;
}
