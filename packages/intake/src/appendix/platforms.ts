const spellings: readonly (readonly [string, RegExp])[] = [
  ["android", /android|安卓|双端|双平台/i],
  ["ios", /\bios\b|ios(?![a-z])|iphone|ipad|苹果|双端|双平台/i],
  ["harmonyos", /harmony\s?(?:os)?|鸿蒙|openharmony/i],
  ["web", /\bweb\b|网页|\bh5\b/i],
  ["mini-program", /小程序|mini[- ]?program/i],
  ["windows", /\bwindows\b/i],
  ["macos", /\bmac\s?os\b/i],
  ["tv", /\btv\b|电视/i],
  ["wearable", /\bwearables?\b|可穿戴/i],
  ["server", /\bservers?\b|服务器/i],
];

/** The platforms that `text` names, in the order of the taxonomy. Names of identifiers ("Android ID") are none. */
export function platformsIn(text: string): string[] {
  const plain = text.replace(/android[\s_-]?ids?\b|安卓\s?id|android\.[\w.]+/gi, "");
  return spellings.filter(([, spelling]) => spelling.test(plain)).map(([id]) => id);
}

/** Whether `text` says nothing but platforms: "仅Android", "Android / iOS", "【双端】". */
export function isPlatformsAlone(text: string): boolean {
  const rest = text.replace(
    /android|安卓|ios|iphone|苹果|harmony\s?os|harmony|鸿蒙|双端|双平台|web|网页|小程序|平台|系统|版本|设备|仅|只|端|版|限|适用|only|on|for|and|devices?|[和及与、，,/&\s【】[\]()（）:：-]/gi,
    "",
  );
  return rest === "" && platformsIn(text).length > 0;
}
