// `npm start`: from a fresh clone to a running Pilu. Needs Node and git; everything else it brings or names.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { ensureInstalled, pnpm, quiet, root, wrongNode } from "./pnpm.mjs";

// Relative `file:` addresses lie below this folder for every program alike; what start makes lies in its `data`.
const base = resolve(root, process.env.PILU_DATA ?? ".");
const data = join(base, "data");
const apiPort = Number(process.env.PILU_API_PORT ?? 4000);
const webPort = Number(process.env.PILU_WEB_PORT ?? 3000);
const door = `http://127.0.0.1:${apiPort}`;
const pilu = join(root, "apps/cli/bin/pilu.mjs");

const children = [];
let stopping = false;

const wrong = wrongNode();
if (wrong !== null) stop(wrong);
for (const [variable, port] of Object.entries({ PILU_API_PORT: apiPort, PILU_WEB_PORT: webPort })) {
  if (!(Number.isInteger(port) && port >= 1 && port <= 65_535))
    stop(`${variable} is no port: give a whole number from 1 to 65535, or leave it out.`);
}

await step("install what the lockfile names", () => {
  const { status, output } = ensureInstalled();
  if (status !== 0 && /better-sqlite3|node-gyp|gyp ERR/.test(output)) stop(sqliteAdvice());
  if (status !== 0) stop(`installing failed:\n${output.trim().split("\n").slice(-15).join("\n")}`);
});
await step("load SQLite", () => {
  const probe = spawnSync(process.execPath, ["-e", "new (require('better-sqlite3'))(':memory:').close()"], {
    cwd: join(root, "packages/db"),
    encoding: "utf8",
  });
  if (probe.status !== 0) stop(sqliteAdvice());
});
await step("build", () => {
  // turbo asks for pnpm on the PATH; npx puts it there.
  const { status, output } = pnpm([
    "exec",
    "turbo",
    "run",
    "build",
    "--concurrency=2",
    "--output-logs=errors-only",
  ]);
  if (status !== 0) stop(`building failed:\n${output.trim()}`);
});

const environment = {
  ...quiet,
  NODE_ENV: "production",
  PILU_DATA: base,
  PILU_SECRET: process.env.PILU_SECRET ?? secret(),
  PILU_API_PORT: String(apiPort),
  PILU_WEB_PORT: String(webPort),
  PILU_WEB_URL: process.env.PILU_WEB_URL ?? `http://127.0.0.1:${webPort}`,
  PILU_PUBLIC_URL: process.env.PILU_PUBLIC_URL ?? door,
};
await step("ports", async () => {
  await mustBeFree(apiPort, "PILU_API_PORT");
  await mustBeFree(webPort, "PILU_WEB_PORT");
});
await step("bring the database up to date", () =>
  run(process.execPath, [pilu, "migrate"], "migrating failed", environment),
);
await step("fill an empty database with the catalogue and three example apps", () =>
  run(process.execPath, [pilu, "seed", "--demo", "--if-empty"], "filling the database failed", environment),
);

// While nobody is here, a link for the first administrator; it ends those of earlier starts.
const firstLink = runQuietly([pilu, "user", "first"]);

serve("API", [join(root, "apps/api/dist/main.mjs")], root);
serve(
  "portal",
  [join(root, "apps/web/node_modules/next/dist/bin/next"), "start", "-H", "127.0.0.1", "-p", String(webPort)],
  join(root, "apps/web"),
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stopAll(0));

await step("wait until both answer", async () => {
  await answers(`${door}/readyz`);
  await answers(`http://127.0.0.1:${webPort}/`);
});
const { apps } = await (await fetch(`${door}/d.json`)).json();
console.log(`\nPilu is at        ${environment.PILU_PUBLIC_URL}`);
for (const app of apps) console.log(`  public appendix ${environment.PILU_PUBLIC_URL}/d/${app.slug}`);
const logins = join(data, "demo-logins.txt");
if (existsSync(logins))
  console.log(`\nSign in as one of\n${readFileSync(logins, "utf8").replace(/^/gm, "  ").trimEnd()}`);
else if (firstLink !== "")
  console.log(`\nThe first administrator comes in by this link, once:\n  ${firstLink}`);
const kept = process.env.PILU_DATABASE_URL === undefined ? data : "the database that PILU_DATABASE_URL names";
console.log("\nCtrl-C stops it. The data stays in", kept);

async function step(name, work) {
  const from = Date.now();
  process.stdout.write(`${name} … `);
  await work();
  console.log(`${((Date.now() - from) / 1000).toFixed(1)} s`);
}

function run(command, args, failure, env = quiet) {
  const done = spawnSync(command, args, {
    cwd: root,
    env,
    encoding: "utf8",
    shell: process.platform === "win32" && command.endsWith(".cmd"),
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0)
    stop(`${failure}:\n${`${done.stdout ?? ""}${done.stderr ?? ""}${done.error ?? ""}`.trim()}`);
}

function runQuietly(args) {
  const done = spawnSync(process.execPath, args, { cwd: root, env: environment, encoding: "utf8" });
  if (done.status !== 0) stop(`the people could not be read:\n${`${done.stdout}${done.stderr}`.trim()}`);
  return done.stdout.trim();
}

/** Made once, readable by this user alone. */
function secret() {
  mkdirSync(data, { recursive: true });
  const file = join(data, "secret");
  if (!existsSync(file)) {
    const handle = openSync(file, "wx", 0o600);
    writeSync(handle, randomBytes(32).toString("hex"));
    closeSync(handle);
  }
  return readFileSync(file, "utf8").trim();
}

function mustBeFree(port, variable) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () =>
      stop(
        `127.0.0.1:${port} is taken: stop what listens there, or choose another port with ${variable}=${port + 100}`,
      ),
    );
    probe.listen(port, "127.0.0.1", () => probe.close(done));
  });
}

function serve(name, args, cwd) {
  const child = spawn(process.execPath, args, { cwd, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let tail = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      tail = (tail + chunk).slice(-4000);
    });
  }
  child.on("exit", (code) => {
    if (stopping) return;
    console.error(`\nthe ${name} stopped by itself (${code ?? "killed"}):\n${tail.trim()}`);
    stopAll(1);
  });
  children.push(child);
}

async function answers(address) {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await new Promise((wake) => setTimeout(wake, 200));
  }
  stop(`${address} did not answer within a minute`);
}

function stopAll(code) {
  stopping = true;
  const left = children.filter((child) => child.exitCode === null && child.signalCode === null);
  if (left.length === 0) process.exit(code);
  let open = left.length;
  for (const child of left) {
    child.once("exit", () => {
      open -= 1;
      if (open === 0) process.exit(code);
    });
    child.kill("SIGTERM");
  }
  setTimeout(() => {
    for (const child of left) child.kill("SIGKILL");
    process.exit(code);
  }, 10_000).unref();
}

function stop(message) {
  console.error(`\n${message}`);
  if (children.length > 0) stopAll(2);
  else process.exit(2);
}

function sqliteAdvice() {
  const tools =
    {
      linux: "python3, make and g++ (Debian: apt install python3 make g++)",
      darwin: "the Xcode command line tools (xcode-select --install)",
      win32: "Visual Studio Build Tools with C++, and Python 3",
    }[process.platform] ?? "Python 3 and a C++ compiler";
  return `SQLite could not be built: set npm_config_better_sqlite3_binary_host to a mirror of better-sqlite3's ready-made binaries, or install ${tools}, then run npm start again.`;
}
