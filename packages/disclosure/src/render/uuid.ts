/** A UUID of the custom kind (RFC 9562, version 8) as a URN, from the first 128 bits of a digest. */
export function uuidOf(digest: string): string {
  const variant = "89ab"[Number.parseInt(digest.charAt(16), 16) % 4];
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ];
  return `urn:uuid:${parts.join("-")}`;
}
