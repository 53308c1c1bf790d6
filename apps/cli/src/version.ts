import about from "../package.json" with { type: "json" };

/** The release of the command. */
export const version: string = about.version;
