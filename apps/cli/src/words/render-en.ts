/** What `pilu render` says, in English. */
export const render = {
  "help.render": "show a disclosure document (JSON) as a page, text, table, Word, Excel or PDF file",
  "help.render.document": "a document pilu.disclosure/1",
  "help.render.format": "what to make of it; pdf needs a Chromium, those with a dot are for other programs",
  "help.render.lang": "language; the document's main one when left out",
  "help.render.layout": "of docx, xlsx, pdf and html: tables, or line by line, label: text for each SDK",
  "help.render.out": "file to write to; standard output when left out, which takes text alone",
  "render.wrote": "Wrote {path}",
  "render.no-out": "{format} is a file, not a text: name it with --out",
} as const;
