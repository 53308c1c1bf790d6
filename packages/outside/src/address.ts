import { BlockList, isIP } from "node:net";

/**
 * Networks that are nobody's public address: RFC 6890 (special-purpose registries of IANA, IPv4 and IPv6), with
 * multicast (RFC 5771, 4291), carrier-grade NAT (RFC 6598), and ways to write an IPv4 address as an IPv6 one, which are
 * judged by what they lead to. The metadata services of clouds are among them: 169.254.169.254, 100.100.100.200,
 * fd00:ec2::254.
 */
const closed: readonly (readonly [string, number, "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.31.196.0", 24, "ipv4"],
  ["192.52.193.0", 24, "ipv4"],
  ["192.88.99.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["192.175.48.0", 24, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  // The wire server of Azure answers on a public address.
  ["168.63.129.16", 32, "ipv4"],
  ["224.0.0.0", 4, "ipv4"],
  ["240.0.0.0", 4, "ipv4"],
];

/** Within 2000::/3, the only space that is given out, what is special all the same. */
const closedWithinGlobal: readonly (readonly [string, number])[] = [
  // Teredo, ORCHID, benchmarking and other protocols.
  ["2001::", 23],
  ["2001:db8::", 32],
  // 6to4 carries an IPv4 address.
  ["2002::", 16],
  ["3fff::", 20],
];

const closed4 = new BlockList();
for (const [network, length, family] of closed) closed4.addSubnet(network, length, family);
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");
const closed6 = new BlockList();
for (const [network, length] of closedWithinGlobal) closed6.addSubnet(network, length, "ipv6");

/** Whether an address, as a resolver gives it, is one of the public Internet. What is no address is none. */
export function isPublicAddress(address: string): boolean {
  const [bare = ""] = address.split("%");
  switch (isIP(bare)) {
    case 4:
      return !closed4.check(bare, "ipv4");
    case 6:
      return global6.check(bare, "ipv6") && !closed6.check(bare, "ipv6");
    default:
      return false;
  }
}
