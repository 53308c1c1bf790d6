/** Names the form of a new SDK, for what is kept of it in the browser. */
export const newSdk = "sdk";

/** In the address: begin without an example. */
export const nothing = "nothing";
