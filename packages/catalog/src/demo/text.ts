/** A text in both languages of the product; every text of the examples has both. */
export interface BothLanguages {
  readonly "zh-CN": string;
  readonly en: string;
  // A localised text is a map of language tags.
  readonly [tag: string]: string;
}

export function both(chinese: string, english: string): BothLanguages {
  return { "zh-CN": chinese, en: english };
}
