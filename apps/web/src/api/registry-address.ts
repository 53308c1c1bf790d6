/** Where this server reaches the registry; read at run time, of no use in the browser. */
export function registryAddress(): string {
  return process.env.PILU_API ?? `http://127.0.0.1:${process.env.PILU_API_PORT ?? "4000"}`;
}
