import { Vendor } from "@pilu/schema";
import type { Raw } from "../raw.ts";
import { type BothLanguages, both } from "../text.ts";

/** Companies that do not exist: the examples say of them what they must not say of a real one. */
export const fictionalVendors: readonly Vendor[] = [
  company("halfmoon-rescue", "SG", {
    names: both("半月湾救援示例私人有限公司", "Halfmoon Bay Rescue Example Pte. Ltd."),
    officer: both("陈思远", "Chen Siyuan"),
    address: both("新加坡示例码头路 8 号", "8 Example Quay Road, Singapore"),
  }),
  company("mistvalley-weather", "CN", {
    names: both("雾谷气象示例科技有限公司", "Mistvalley Weather Example Technology Co., Ltd."),
    officer: null,
    address: both("贵州省示例市雾谷路 21 号", "21 Mistvalley Road, Example City, Guizhou"),
  }),
  company("sandpiper-consent", "US", {
    names: both("矶鹬示例公司（Sandpiper Example, Inc.）", "Sandpiper Example, Inc."),
    officer: both("Dana Whitlow", "Dana Whitlow"),
    address: both("美国俄勒冈州示例维尔湿地街 400 号", "400 Wetland Street, Exampleville, Oregon, USA"),
  }),
  company("gangway-alliance", "BE", {
    names: both("舷梯无障碍示例联盟（Gangway Example ASBL）", "Gangway Accessibility Example ASBL"),
    officer: both("Inès Maréchal", "Inès Maréchal"),
    address: both("比利时示例港防波堤 3 号", "3 Breakwater, Port of Example, Belgium"),
  }),
  company("cricket-voice", "CN", {
    names: both("蟋蟀语音示例科技有限公司", "Cricket Voice Example Technology Co., Ltd."),
    officer: both("许知秋", "Xu Zhiqiu"),
    address: both("湖北省示例市蟋蟀巷 5 号", "5 Cricket Lane, Example City, Hubei"),
  }),
  company("paperboat-guardian", "CN", {
    names: both("纸船监护核验示例有限公司", "Paperboat Guardian Check Example Co., Ltd."),
    officer: both("罗青", "Luo Qing"),
    address: both("广东省示例市纸船路 66 号", "66 Paperboat Road, Example City, Guangdong"),
  }),
];

function company(
  id: string,
  country: string,
  {
    names,
    officer,
    address,
  }: { names: BothLanguages; officer: BothLanguages | null; address: BothLanguages },
): Vendor {
  return Vendor.parse({
    id,
    status: "live",
    mergedInto: null,
    names,
    country,
    contact: { officer, email: `privacy@${id}.example`, telephone: null, address, url: null },
    site: `https://${id}.example/`,
    history: [],
    sources: [],
  } satisfies Raw<typeof Vendor>);
}
