import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicAddress } from "./address.ts";

test.each(["8.8.8.8", "114.114.114.114", "1.1.1.1", "172.32.0.1", "2606:4700::1111", "2408:8000::1"])(
  "%s is public",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  "0.0.0.0",
  "10.1.2.3",
  "100.100.100.200",
  "127.0.0.1",
  "127.255.255.254",
  "168.63.129.16",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "198.18.0.1",
  "224.0.0.1",
  "239.255.255.255",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:8.8.8.8",
  "::ffff:127.0.0.1",
  "64:ff9b::7f00:1",
  "2001::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "fc00::1",
  "fd00:ec2::254",
  "fe80::1%eth0",
  "ff02::1",
  "localhost",
  "",
])("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));

test("no text is public unless it is an address", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (isPublicAddress(text)) expect(text).toMatch(/^[\d.]+$|^[\da-f:.%]+/i);
    }),
  );
});
