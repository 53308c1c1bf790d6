// For tests: scrypt as everywhere, with a fraction of the work, for they sign people in by the hundred.
import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto";
import type { Hashing } from "../auth.ts";

const work = { N: 64, r: 8, p: 1 };
const derived = (password: string, salt: Buffer) => scryptSync(password.normalize("NFKC"), salt, 64, work);

export const quickHashing: Hashing = {
  async hash(password) {
    const salt = randomBytes(16);
    return `${salt.toString("hex")}:${derived(password, salt).toString("hex")}`;
  },
  async verify({ hash, password }) {
    const [salt, key] = hash.split(":").map((part) => Buffer.from(part, "hex"));
    if (salt === undefined || key?.length !== 64) return false;
    return timingSafeEqual(derived(password, salt), key);
  },
};
