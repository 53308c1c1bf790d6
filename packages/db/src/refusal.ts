// What a driver throws, said once in the product's own codes. Anything unknown is a fault and passes as it is.
import { Problem } from "@pilu/schema";

interface DriverError {
  readonly code: string;
  readonly message: string;
  readonly table?: string | undefined;
}

/** `error` as a {@link Problem}, or as it came. `shown` names the database without its password. */
export function refusal(error: unknown, shown: string): unknown {
  if (error instanceof Problem) return error;
  const found = driverError(error);
  if (found === null) return error;
  const { code, message } = found;
  if (duplicate.test(code))
    return new Problem("value.duplicate", { value: tableOf(found) }, { cause: error });
  if (dangling.test(code)) return new Problem("reference.unknown", {}, { cause: error });
  if (busy.test(code)) return new Problem("database.locked", { reason: message }, { cause: error });
  if (
    code === "42P01" ||
    code === "42703" ||
    (code === "SQLITE_ERROR" && /^no such (table|column)/.test(message))
  )
    return new Problem("database.behind", {}, { cause: error });
  if (unreachable.test(code) || lost.test(message))
    return new Problem("database.unreachable", { url: shown, reason: message || code }, { cause: error });
  return error;
}

/** Whether PostgreSQL asks for the whole transaction to be run again: serialisation failure or deadlock. */
export function mayRunAgain(error: unknown): boolean {
  return /^(40001|40P01)$/.test(driverError(error)?.code ?? "");
}

const duplicate = /^(23505|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY))$/;
const dangling = /^(23503|SQLITE_CONSTRAINT_FOREIGNKEY)$/;
const busy = /^(55P03|40001|40P01|SQLITE_BUSY.*|SQLITE_LOCKED.*)$/;
// Connection lost (08, 57P), refused (28, 3D, 53300), disk or file at fault (53, 58, XX001, SQLITE_…), network (E…).
const unreachable =
  /^(08...|28...|3D000|53...|57P..|58...|25P03|XX00[12]|SQLITE_(CANTOPEN|NOTADB|IOERR|CORRUPT|FULL|READONLY|PERM|AUTH).*|E[A-Z]{3,})$/;
const lost =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i;

/** The driver's own error: drizzle wraps it, and Node gives several when a name has several addresses. */
function driverError(error: unknown): DriverError | null {
  if (!(error instanceof Error)) return null;
  const { code, table } = error as Error & Partial<DriverError>;
  if (typeof code === "string" && code !== "") {
    const first = error instanceof AggregateError ? error.errors[0] : undefined;
    const message = error.message || (first instanceof Error ? first.message : "");
    return { code, message, table };
  }
  if (lost.test(error.message)) return { code: "", message: error.message };
  return driverError(error.cause);
}

// SQLite names it in the sentence: "UNIQUE constraint failed: approval.decision_id".
function tableOf({ table, message }: DriverError): string {
  return table ?? /failed: (\w+)\./.exec(message)?.[1] ?? "";
}
