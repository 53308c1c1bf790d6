// Room of sign-in: it will hold better-auth, set up once, and give core an Actor. Nobody signs in yet.
export {};
