import { createHash } from "node:crypto";
import { canonical, type Digest } from "@pilu/schema";
import { marked } from "./lines.ts";

/** Writes lines under one running digest, with marks on the way and the end after the last. */
export function openSeal(write: (line: string) => void) {
  const hashing = createHash("sha256");
  let lines = 0;
  let open = { rows: 0, bytes: 0 };
  const line = (value: object) => {
    const text = `${canonical(value)}\n`;
    hashing.update(text, "utf8");
    lines += 1;
    write(text);
    return text.length;
  };
  const digest = () => hashing.copy().digest("hex") as Digest;
  return {
    line,
    row(value: object): void {
      open = { rows: open.rows + 1, bytes: open.bytes + line(value) };
      if (open.rows < marked.rows && open.bytes < marked.bytes) return;
      line({ digest: digest(), is: "mark", lines });
      open = { rows: 0, bytes: 0 };
    },
    end(): Digest {
      const whole = digest();
      line({ digest: whole, is: "end", lines });
      return whole;
    },
  };
}
