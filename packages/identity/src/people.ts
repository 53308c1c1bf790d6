import type { Scope } from "@pilu/schema";

/** Who acts, as `core` takes it: a person, by themselves or through a token. */
export interface SignedIn {
  readonly person: string;
  readonly token: { readonly id: string; readonly scopes: readonly Scope[] } | null;
}

/** What identity asks `core` about people: those verbs of it that say who may come in, and as whom. */
export interface People {
  readonly person: {
    find(id: string): Promise<{ readonly isActive: boolean } | null>;
    isExpected(email: string): Promise<boolean>;
    admit(given: {
      user: string;
      email: string;
      name: string;
    }): Promise<{ readonly isActive: boolean } | null>;
    invitation(secret: string): Promise<{
      readonly email: string | null;
      readonly isUsed: boolean;
      /** Whom the link is for, where they are a person already. */
      readonly person: string | null;
    }>;
    accept(given: { secret: string; user: string; email: string; name: string }): Promise<{
      readonly as: "new" | "renewed" | "again";
    }>;
  };
  readonly token: { actorOf(secret: string): Promise<SignedIn> };
}
