// What is used of a package that brings no types.
declare module "cli-progress" {
  interface Options {
    readonly format: string;
    readonly barsize: number;
    readonly clearOnComplete: boolean;
    readonly hideCursor: boolean;
    readonly stream: NodeJS.WritableStream;
  }
  class SingleBar {
    constructor(options: Options);
    start(total: number, value: number): void;
    update(value: number): void;
    stop(): void;
  }
  const bars: { readonly SingleBar: typeof SingleBar };
  export default bars;
}
