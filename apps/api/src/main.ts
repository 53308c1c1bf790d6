// The door as a program: reads its settings, takes the database, listens, and stops when it is told to.
import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { lockDatabase, openCore, openStore } from "@pilu/core";
import { openIdentity } from "@pilu/identity";
import { Problem } from "@pilu/schema";
import { pino } from "pino";
import { repository } from "./config/repository.ts";
import { readEnvironment, type Settings } from "./config/settings.ts";
import { trustedOrigins } from "./portal/origin.ts";
import { sayRefusal } from "./problem/say.ts";
import { buildDoor, type Door } from "./server.ts";

const patience = 5000;

try {
  await run();
} catch (error) {
  sayRefusal(error);
  process.exit(2);
}

async function run(): Promise<void> {
  const { settings, databaseUrl, dataFolder } = readEnvironment(process.env);
  // Never the working directory: the same database wherever it is started.
  const root = resolve(repository(), dataFolder ?? ".");
  const unlock = await lockDatabase(databaseUrl, { root });
  const store = await openStore(databaseUrl, { root });
  const migrations = await store.migrationState();
  if (migrations === "behind" || migrations === "empty") throw new Problem("database.behind");
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const core = openCore({ store });
  const identity = openIdentity({
    store,
    core,
    secret: settings.secret ?? randomBytes(32).toString("hex"),
    publicUrl: settings.publicUrl,
    trustedOrigins: [...trustedOrigins(settings)],
    oidc: settings.oidc,
  });
  const door = await buildDoor({ core, identity, database: store, settings, log });
  await listen(door, settings);
  log.info(
    { address: `http://${settings.host}:${settings.port}`, publicUrl: settings.publicUrl },
    "listening",
  );

  const stop = async () => {
    // Who is being answered is answered to the end, within reason.
    setTimeout(() => door.server.server.closeAllConnections(), patience).unref();
    await door.server.close();
    await store.close();
    unlock();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
}

async function listen({ server }: Door, { host, port }: Settings): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "EADDRINUSE") throw error;
    throw new Problem("port.taken", { port: `${host}:${port}`, variable: "PILU_API_PORT" }, { cause: error });
  }
}
