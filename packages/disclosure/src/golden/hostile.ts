import fc from "fast-check";

const pieces = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  "]]>",
  "--> <!-- <?x ?>",
  "&lt;b&gt; &amp; &#10;",
  "{{x}} ${x}",
  "| a | b |",
  "- item\n  key: value\n---\n...\n",
  "!!python/object:x &a *a %TAG @ `",
  "# comment: [a, {b: c}]",
  "=1+1",
  "null",
  "2026-11-16",
  "\t@id",
  "\u202egpj.exe\u2066",
  "\u0000\u0007\ud800\ufffe\uffff",
  "\u0085\u2028 \ufeff",
];

/** Texts that some format takes for more than text. They begin with a letter, as a text is never empty. */
export const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary" })), { maxLength: 4, minLength: 1 })
  .map((parts) => `x${parts.join("")}`);
