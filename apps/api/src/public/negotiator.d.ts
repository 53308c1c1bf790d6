// The part of negotiator that we use; the package brings no types.
declare module "negotiator" {
  export default class Negotiator {
    constructor(request: { headers: Readonly<Record<string, string | undefined>> });
    encoding(available: readonly string[], options: { preferred: readonly string[] }): string | undefined;
    languages(): string[];
  }
}
