/** What the command says about the public site as files. */
export const site = {
  "help.export": "write the whole public site as files; only what changed is written",
  "help.export.out": "folder of the site",
  "help.export.base-url": "where readers will reach it (else PILU_PUBLIC_URL)",
  "help.export.until":
    "also write the pages that will be in force by then, a day or an instant of ISO 8601; .pilu/switch.sh puts them in place",
  "help.export.exchange": "also write CycloneDX, DPV and Fides files, at every address of a version",
  "help.export.check": "write nothing; read every file and say which is not as it was exported",
  "export.writing": "writing",
  "export.checking": "reading",
  "export.written":
    "Apps: {apps}. Written to {folder}: {pages} pages, {size} MB with their compressed copies.",
  "export.unchanged": "Apps: {apps}. The site in {folder} is up to date; nothing was written.",
  "export.next": "Something else takes effect on {at}; export again then.",
  "export.nothing-planned": "No other version is planned.",
  "export.busy": "another export is writing to it",
  "export.no-links": "its file system has no symbolic links, by which all pages of an app change at once",
  "export.occupied": "there are files in d/ that no export put there; give an empty folder",
  "export.no-address":
    "Its links begin with {address}; give --base-url or set PILU_PUBLIC_URL where readers reach it elsewhere.",
  "export.no-site": "nothing was exported to {folder}",
  "export.missing": "{file}: missing",
  "export.changed": "{file}: not as it was exported",
  "export.as-exported": "Every file is as it was exported.",
  "export.mend":
    "Files not as they were exported: {count}. To write all anew, delete {manifest} there and export again.",
} as const;
