// For tests: a second process that holds a SQLite file, as a command beside a running server does.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";

/** Runs `sql` on the file at `path` in another process, which then stays as it is until it is told to end. */
export async function otherProcess(path: string, sql: string) {
  const program = `
    const Database = require(${JSON.stringify(createRequire(import.meta.url).resolve("better-sqlite3"))});
    const db = new Database(${JSON.stringify(path)});
    db.exec(${JSON.stringify(sql)}.replaceAll("$PID", process.pid));
    console.log("ready");
    process.stdin.once("data", () => {
      db.exec("COMMIT");
      process.exit();
    });
  `;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["pipe", "pipe", "inherit"] });
  await Promise.race([once(child.stdout, "data"), failed(child)]);
  return {
    pid: child.pid ?? 0,
    async commit() {
      child.stdin.write("commit\n");
      await once(child, "exit");
    },
    async kill() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = await once(child, "exit");
  throw new Error(`the other process ended with ${code}`);
}
