import { type Locale, locales, type Problem } from "@pilu/schema";
import { message } from "@pilu/schema/messages";

/** A page without style or links that says a refusal in every language: for when nothing else can be trusted to work. */
export function problemPage(problem: Problem): string {
  const said = locales.map((locale) => `<p lang="${locale}">${escaped(sentence(problem, locale))}</p>`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Pilu</title>
</head>
<body>
<main>
<h1>Pilu</h1>
${said.join("\n")}
</main>
</body>
</html>
`;
}

function sentence(problem: Problem, locale: Locale): string {
  const text = message(problem, locale);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
