import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const steps = ["linkSync", "mkdirSync", "renameSync", "rmSync", "symlinkSync", "writeFileSync"] as const;

/**
 * Does something and looks after every step by which it changes the file system; what `look` throws ends it there, as a
 * loss of power would. Gives the number of steps.
 */
export function withEachStep(act: () => void, look: (count: number) => void): number {
  let count = 0;
  const own = steps.map((name) => [name, fs[name]] as const);
  const put = (name: (typeof steps)[number], value: unknown) => Object.assign(fs, { [name]: value });
  const all = (given: boolean) => {
    for (const [name, real] of own) {
      const watched = (...args: unknown[]) => {
        const answer = Reflect.apply(real, fs, args);
        count += 1;
        look(count);
        return answer;
      };
      put(name, given ? watched : real);
    }
    syncBuiltinESMExports();
  };
  all(true);
  try {
    act();
  } finally {
    all(false);
  }
  return count;
}
