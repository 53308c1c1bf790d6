// The package has no types of its own; this is the part that the tests use.
declare module "jsonld" {
  interface Expanding {
    readonly base: string;
    readonly documentLoader: (url: string) => never;
    readonly safe: boolean;
  }
  const jsonld: { expand(document: unknown, options: Expanding): Promise<unknown[]> };
  export default jsonld;
}
