// Who was signed in on this page, so that they need not type their address again. Not kept beyond the page.
let email = "";

export function lastEmail(): string {
  return email;
}

export function rememberEmail(address: string): void {
  email = address;
}
