import { z } from "zod";

/** What a person is to the registry. One person may be several. */
export const roles = ["viewer", "engineer", "legal", "admin"] as const;
export const AccessRole = z.enum(roles);
export type AccessRole = z.infer<typeof AccessRole>;

/** What a token may do for its issuer; never more than the issuer may. */
export const scopes = ["registry:read", "scan:write", "change:propose"] as const;
export const Scope = z.enum(scopes);
export type Scope = z.infer<typeof Scope>;
