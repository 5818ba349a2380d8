import * as z from 'zod';

/**
 * What a caller may be. `operator`: works on debts and what came in wrong. `collector`: speaks with debtors. `manager`: decides on
 * money and rules. `auditor`: reads all and changes nothing. `machine`: a program of a creditor.
 */
export const ROLES = ['operator', 'collector', 'manager', 'auditor', 'machine'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** The roles that a person may have: each is a group of the user pool. */
export const ROLES_OF_PERSONS = Role.exclude(['machine']).options;
/** The roles that a program may have, of which one: each is a scope. */
export const RoleOfProgram = Role.extract(['machine', 'auditor']);

/** The resource server of the user pool: what tokens for this API are scoped to. */
export const RESOURCE_SERVER = 'regua';
/** The scope of every token for this API, of persons and programs alike; an ID token has none. */
export const API_SCOPE = 'api';

/** A group of a person, or a scope of a program, for one creditor. */
export const ofCreditor = (creditorId: string): string => `creditor:${creditorId}`;
/** The same for every creditor, of today and of later. */
export const OF_EVERY_CREDITOR = ofCreditor('*');

/** What the web application asks for, by the names that tokens have. */
export const SCOPES_OF_WEB: readonly string[] = ['openid', 'email', `${RESOURCE_SERVER}/${API_SCOPE}`];
