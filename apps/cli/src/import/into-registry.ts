import { basename } from "node:path";
import type { Encoding } from "@pilu/intake/appendix";
import { parseOrRefuse, splitEdits } from "@pilu/schema";
import { z } from "zod";
import { serverOf, tell } from "../server/tell.ts";
import type { ExitCode, Session } from "../session.ts";
import { visible } from "../terminal/visible.ts";
import { sayCutOff } from "./cut-off.ts";
import { Proposed } from "./proposed.ts";
import { changeLines, cleaned, nothingLine, reasonFor, unplacedLines } from "./report.ts";
import { importTable } from "./table.ts";

interface FileGiven {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding | undefined;
}

interface Into {
  /** By slug; undefined: nobody's list, which brings new SDKs and companies alone. */
  readonly app: string | undefined;
  readonly server: string | undefined;
  readonly isDry: boolean;
  readonly isJson: boolean;
}

const Saved = z.object({ id: z.string(), edit: z.int() });

/** Has the registry read a list, as that of one of its apps if one is named, and keeps the edits unless it is a rehearsal. */
export async function importInto(
  { path, bytes, encoding }: FileGiven,
  { app, server, isDry, isJson }: Into,
  session: Session,
): Promise<ExitCode> {
  const connection = { session, server };
  const url = serverOf(connection);
  const content = Buffer.from(bytes).toString("base64");
  const name = cleaned(basename(path));
  const given = {
    name,
    content,
    ...(app === undefined ? {} : { app }),
    ...(encoding === undefined ? {} : { encoding }),
  };
  const answer = await tell("appendix.read", given, connection);
  const proposed = parseOrRefuse(Proposed, answer, "server.unreachable", { url });
  const changes = isDry ? [] : await save();
  sayCutOff(proposed.reading, { path, session });
  if (isJson) {
    session.result(JSON.stringify({ ...proposed, change: changes[0] ?? null, changes }, null, 2));
    return 0;
  }
  const addresses = changes.map(({ address }) => session.word("import.change", { address }));
  const shown = { path, session, names: proposed.names };
  const parts = [
    importTable(proposed, shown),
    changeLines(proposed, session),
    ...unplacedLines(proposed, session),
    ...(proposed.edits.length === 0 ? [nothingLine(proposed, session)] : addresses),
  ];
  session.result(parts.map(visible).join("\n\n"));
  return 0;

  /** More edits than one change may hold become several, each of which stands alone. */
  async function save() {
    const made: { id: string; edit: number; address: string }[] = [];
    const reason = reasonFor(proposed, { file: name, session });
    const title = session.word("import.title", { file: name });
    const parts = splitEdits(proposed.edits);
    for (const [at, edits] of parts.entries()) {
      const part = parts.length === 1 ? "" : ` (${at + 1}/${parts.length})`;
      const draft = { title: `${title.slice(0, 180)}${part}`, reason, edits, follows: null };
      const saved = await tell("change.save", { id: null, edit: null, draft }, connection);
      const { id, edit } = parseOrRefuse(Saved, saved, "server.unreachable", { url });
      made.push({ id, edit, address: `${url}/changes/${id}` });
    }
    return made;
  }
}
