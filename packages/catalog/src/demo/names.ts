import type { Vendor } from "@pilu/schema";

/**
 * How the examples print companies whose registered name is Latin on a Chinese page: the same name, for that is what
 * stands in their register; only the remark that a project is open source is put into Chinese.
 */
const onChinesePages: Readonly<Record<string, string>> = {
  adjust: "Adjust GmbH (AppLovin)",
  "airbnb-open-source": "Airbnb（开源项目）",
  "alamofire-foundation": "Alamofire Software Foundation（开源项目）",
  apple: "Apple Inc.",
  block: "Block, Inc.",
  "bump-technologies-google": "Bump Technologies / Google（开源项目）",
  "functional-software": "Functional Software, Inc.",
  "google-llc": "Google LLC",
  "google-open-source": "Google（开源项目）",
  paypal: "PayPal, Inc.",
  stripe: "Stripe, Inc.",
  "tencent-open-source": "腾讯（开源项目）",
};

export function withChineseName(vendor: Vendor): Vendor {
  const name = onChinesePages[vendor.id];
  return name === undefined ? vendor : { ...vendor, names: { ...vendor.names, "zh-CN": name } };
}
