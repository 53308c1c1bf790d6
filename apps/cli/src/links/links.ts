import type { Core, Looked } from "@pilu/core";
import { mustBeCurrent, withDatabase } from "../registry/database.ts";
import type { ExitCode, Session } from "../session.ts";
import { openProgress } from "../terminal/progress.ts";
import { table } from "../terminal/table.ts";
import { visible } from "../terminal/visible.ts";
import type { WordKey } from "../words/index.ts";

type Listed = Awaited<ReturnType<Core["link"]["all"]>>[number];

export interface LinksOptions {
  readonly json?: true;
  /** Shows what was found last, and looks at nothing. */
  readonly last?: true;
}

/**
 * `pilu links`: looks at the policy links of the registry and keeps what is found there; the findings of apps say it
 * too. 1 where a link leads to no policy, 2 where nothing at all was reached.
 */
export async function linksVerb({ json, last }: LinksOptions, session: Session): Promise<ExitCode> {
  const { looked, links } = await withDatabase(
    session,
    last === true ? "reading" : "beside",
    async ({ store }) => {
      await mustBeCurrent(store);
      const { openCore } = await import("@pilu/core");
      const core = openCore({ store });
      const found = last === true ? null : await look(core, session);
      return { looked: found, links: await core.link.all() };
    },
  );
  if (looked?.isOffline === true) {
    session.say(session.word("links.offline"));
    return 2;
  }
  const bad = links.filter(isBad);
  if (json === true) session.result(JSON.stringify({ schema: "pilu.links/1", links }, null, 2));
  else session.result(visible(lines({ links, bad }, session)));
  return bad.length > 0 ? 1 : 0;
}

async function look(core: Core, session: Session): Promise<Looked> {
  const [{ system }, { openOutside, visitor }] = await Promise.all([
    import("@pilu/core"),
    import("@pilu/outside"),
  ]);
  const progress = await openProgress(session.word("links.looking"));
  try {
    return await core.link.check({ actor: system, visit: visitor(openOutside()), onProgress: progress.at });
  } finally {
    progress.end();
  }
}

function isBad({ found }: Listed): boolean {
  return found !== null && (found.state !== "reachable" || found.changed || found.failing > 0);
}

function lines(
  { links, bad }: { links: readonly Listed[]; bad: readonly Listed[] },
  { word }: Session,
): string {
  const unseen = links.filter((one) => one.found === null).length;
  const head = word("links.summary", { links: links.length, bad: bad.length, unseen });
  if (bad.length === 0) return head;
  const heads = [word("links.address"), word("links.sdks"), word("links.found")];
  const rows = bad.map(({ url, sdks, found }) => [
    url,
    sdks.join(", "),
    word(wordFor(found), factsOf(found)),
  ]);
  return `${head}\n\n${table(heads, rows)}`;
}

function wordFor(found: Listed["found"]): WordKey {
  if (found === null) return "links.unseen";
  if (found.failure !== null) return "links.failure";
  if (found.status !== null && found.status >= 400 && found.state !== "login-wall") return "links.status";
  return found.state === "reachable" ? "links.changed" : `links.${found.state}`;
}

function factsOf(found: Listed["found"]) {
  const { failure, status, end } = found ?? {};
  return { failure: failure ?? "", status: status ?? "", end: end ?? "" };
}
