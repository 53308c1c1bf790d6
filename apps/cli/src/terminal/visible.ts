// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not reach a terminal
const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Text of others, such as the name of a file, with nothing in it that moves a cursor or turns the direction of reading. */
export function visible(text: string): string {
  return text.replace(hidden, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
