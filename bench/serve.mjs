// Serving a published page: the door against nginx with the same bytes as a file, and against `next start`.
// Server on one core, load on the other: 64 connections, in many short turns. What else a shared machine does only ever
// slows a turn (a bare server of the same bytes swings between 12,800 and 25,400 requests here), so the best are compared.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const seconds = Number(process.env.BENCH_SECONDS ?? 1);

export async function measureServe({ rounds = 20 } = {}) {
  const missing = ["nginx", "wrk", "taskset"].filter((tool) => spawnSync("which", [tool]).status !== 0);
  if (missing.length > 0) return { missing };
  const folder = mkdtempSync(join(tmpdir(), "pilu-bench-"));
  const [api, nginx, next] = await Promise.all([freePort(), freePort(), freePort()]);
  const environment = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PILU_DATA: folder,
    PILU_API_PORT: String(api),
    PILU_WEB_PORT: String(next),
    PILU_SECRET: "x".repeat(64),
  };
  const pilu = join(root, "apps/cli/bin/pilu.mjs");
  for (const args of [["migrate"], ["seed", "--demo"]])
    must(spawnSync(process.execPath, [pilu, ...args], { env: environment }), args);
  const children = [];
  try {
    children.push(
      onCore0(process.execPath, [join(root, "apps/api/dist/main.mjs")], { env: environment, cwd: root }),
    );
    await answers(`http://127.0.0.1:${api}/readyz`);
    const { apps } = await (await fetch(`http://127.0.0.1:${api}/d.json`)).json();
    const path = `/d/${apps[0].slug}/zh-CN`;
    const page = Buffer.from(
      await (
        await fetch(`http://127.0.0.1:${api}${path}`, { headers: { "accept-encoding": "identity" } })
      ).arrayBuffer(),
    );
    const file = join(folder, "page.html");
    writeFileSync(file, page);

    // Started by root, nginx would serve as somebody who may not read this folder.
    const asRoot = process.getuid?.() === 0 ? "user root; " : "";
    writeFileSync(
      join(folder, "nginx.conf"),
      `${asRoot}worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log stderr crit;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type text/html; client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
server { listen 127.0.0.1:${nginx}; root ${folder}; open_file_cache max=10; } }`,
    );
    children.push(onCore0("nginx", ["-c", join(folder, "nginx.conf")], { cwd: folder }));
    await answers(`http://127.0.0.1:${nginx}/page.html`);

    const nextBin = join(root, "bench/node_modules/next/dist/bin/next");
    const nextPage = join(root, "bench/next-page");
    must(spawnSync(process.execPath, [nextBin, "build"], { cwd: nextPage, env: environment }), [
      "next build",
    ]);
    children.push(
      onCore0(process.execPath, [nextBin, "start", "-p", String(next)], {
        cwd: nextPage,
        env: { ...environment, BENCH_PAGE: file },
      }),
    );
    await answers(`http://127.0.0.1:${next}/page-of-bytes`);

    const targets = {
      pilu: `http://127.0.0.1:${api}${path}`,
      nginx: `http://127.0.0.1:${nginx}/page.html`,
      next: `http://127.0.0.1:${next}/page-of-bytes`,
    };
    const rates = { pilu: [], nginx: [], next: [] };
    for (const [name, url] of Object.entries(targets)) load(url, 2, name);
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, url] of Object.entries(targets)) rates[name].push(load(url, seconds, name));
    }
    const [pilu_, nginx_, next_] = [rates.pilu, rates.nginx, rates.next].map((turns) => Math.max(...turns));
    return {
      bytes: page.length,
      pilu: pilu_,
      nginx: nginx_,
      next: next_,
      ofNginx: pilu_ / nginx_,
      timesNext: pilu_ / next_,
    };
  } finally {
    for (const child of children) child.kill("SIGTERM");
    await Promise.all(
      children.map(
        (child) => new Promise((done) => (child.exitCode === null ? child.once("exit", done) : done())),
      ),
    );
    rmSync(folder, { recursive: true, force: true });
  }
}

function onCore0(command, args, options) {
  return spawn("taskset", ["-c", "0", command, ...args], { stdio: "ignore", ...options });
}

/** Requests per second that wrk counts, from the other core. */
function load(url, duration, name) {
  const run = spawnSync("taskset", ["-c", "1", "wrk", "-t1", "-c64", `-d${duration}s`, url], {
    encoding: "utf8",
  });
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(run.stdout)?.[1];
  if (rate === undefined || /Non-2xx/.test(run.stdout))
    throw new Error(`load on ${name} failed:\n${run.stdout}${run.stderr}`);
  return Number(rate);
}

async function answers(url) {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    if ((await fetch(url).catch(() => null))?.ok) return;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`${url} does not answer`);
}

function must(run, args) {
  if (run.status !== 0)
    throw new Error(`${args.join(" ")} ended with ${run.status}: ${run.stderr}${run.stdout}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
