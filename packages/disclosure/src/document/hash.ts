/** SHA-256 of the UTF-8 bytes of `text`, as lower-case hexadecimal; passed in, since this package runs anywhere. */
export type Hash = (text: string) => string;
