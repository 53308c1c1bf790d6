export type Theme = "light" | "dark" | "auto";

/** What holds before the page's own style is there: the height is kept, and the colours are the reader's. */
export const ground = `:host{display:block;height:40rem;container-type:inline-size;color-scheme:light dark;background:Canvas;color:CanvasText}
:host([hidden]){display:none}
:host([theme=light]){color-scheme:light}
:host([theme=dark]){color-scheme:dark}
.pilu{box-sizing:border-box;margin:0;height:100%;overflow:auto}
.pilu:focus-visible{outline:3px solid;outline-offset:-3px}
.wait,.lost{padding:1.5rem;font:1rem/1.6 system-ui,sans-serif}
.wait i{display:block;height:1rem;margin-top:1rem;border-radius:.25rem;background:currentColor;opacity:.12}
.wait i:nth-of-type(3n){width:60%}
@media print{:host{height:auto!important}.pilu{overflow:visible}}`;

/**
 * The page's style sheet, for a part of another page: the part takes the place of the document, its own width that of
 * the window, and `theme` that of the system's setting.
 */
export function partStyle(page: string, theme: Theme): string {
  const dark = { auto: "$&", dark: "@media screen", light: "@media not all" }[theme];
  const scheme = theme === "auto" ? "light dark" : theme;
  return page
    .replace(/@page.*/g, "")
    .replace(/(^|[{},\n])(?::root|html|body)(?=[{:,])/g, "$1.pilu")
    .replace(/color-scheme:light dark/g, `color-scheme:${scheme}`)
    .replace(/@media screen and \(prefers-color-scheme:dark\)/g, dark)
    .replace(/@media (\((?:min|max)-width:[^)]*\))(?:,print)?/g, "@container $1");
}

export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
