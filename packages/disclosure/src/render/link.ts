import { isWebLink } from "@pilu/schema";

/** Whether `href` may be a live link: an address of the web, or of a mailbox without anything hidden behind it. */
export function mayLink(href: string): boolean {
  return href.startsWith("mailto:") ? !/[\s?&%]/.test(href) : isWebLink(href);
}
