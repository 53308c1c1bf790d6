/**
 * The file in which the text of a canonical address stands, below the folder of a static site: `/d/x/en` in
 * `d/x/en.html`, `/d/x.md?lang=en` in `d/x.en.md`. Addresses are made of slugs, numbers and language tags alone, so no
 * text of a user ever names a file, and the dot, which no slug has, keeps them apart.
 */
export function fileOf(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://site");
  const [, stem = "", extension = "html"] =
    /^\/(.+?)(?:\.(jsonld|json|md|csv|atom|xml|yaml))?$/.exec(pathname) ?? [];
  const after = searchParams.get("after");
  const marks = [after === null ? null : `after-${after}`, searchParams.get("lang"), extension];
  return [stem, ...marks.filter((mark) => mark !== null)].join(".");
}
