// Reading a privacy policy of 100 kB: the first call of a fresh process, and once warm; processor time.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const size = 100_000;
const golden = new URL("../packages/intake/src/policy/golden/", import.meta.url);
const sources = { zh: ["app-formal.zh.txt", "children.zh.md"], en: ["sloppy.en.txt", "website.en.md"] };

/** Milliseconds of processor time: the middle of the first calls of `runs` processes, and of what they take once warm. */
export function measurePolicy({ runs = 9 } = {}) {
  const of = (language) => {
    const times = Array.from({ length: runs }, () => inFreshProcess(language));
    return { first: middle(times.map((one) => one.first)), warm: middle(times.map((one) => one.warm)) };
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
  const first = call();
  const later = Array.from({ length: 24 }, call);
  return { first, warm: middle(later.slice(12)) };
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
