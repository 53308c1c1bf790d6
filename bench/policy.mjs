// Reading a privacy policy of 100 kB: the first call of a fresh process, and once warm; processor time.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const size = 100_000;
const golden = new URL("../packages/intake/src/policy/golden/", import.meta.url);
const sources = { zh: ["app-formal.zh.txt", "children.zh.md"], en: ["sloppy.en.txt", "website.en.md"] };

/**
 * Milliseconds of processor time: the middle of the first calls of `runs` processes, of all their threads and of the one
 * that calls (what the clock shows where another core is free; NaN where the system does not tell), and of what they
 * take once warm.
 */
export function measurePolicy({ runs = 9 } = {}) {
  const of = (language) => {
    const times = Array.from({ length: runs }, () => inFreshProcess(language));
    const of = (what) => middle(times.map((one) => one[what] ?? Number.NaN));
    return { first: of("first"), own: of("own"), warm: of("warm") };
  };
  return { size, zh: of("zh"), en: of("en") };
}

function inFreshProcess(language) {
  const done = spawnSync(process.execPath, [fileURLToPath(import.meta.url), language], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

async function measureHere(language) {
  const { readPolicy, readText } = await import("@pilu/intake/policy");
  const input = { path: "policy.md", bytes: bytesOf(sources[language]) };
  const call = () => {
    const before = process.cpuUsage();
    const { mentions } = readPolicy(readText(input));
    const { user, system } = process.cpuUsage(before);
    if (mentions.length === 0) throw new Error("nothing was read");
    return (user + system) / 1000;
  };
  const before = ownTime();
  const first = call();
  const own = ownTime() - before;
  const later = Array.from({ length: 24 }, call);
  return { first, own, warm: middle(later.slice(12)) };
}

/** Milliseconds that this thread has run. */
function ownTime() {
  try {
    return Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

/** The texts one after the other, from the beginning again, up to the size. */
function bytesOf(names) {
  const once = Buffer.concat(names.map((name) => readFileSync(new URL(name, golden))));
  const whole = Buffer.concat(Array.from({ length: Math.ceil(size / once.length) }, () => once)).subarray(
    0,
    size,
  );
  // A character that the cut went through is left out.
  return whole.subarray(0, whole.lastIndexOf("\n"));
}

function middle(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await measureHere(process.argv[2])));
