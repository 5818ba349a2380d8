import type { Role } from '#schemas/role.ts';

/** The roles of persons, in the order in which they are offered. */
export const ROLES_PICKED = [
  'operator',
  'collector',
  'manager',
  'auditor',
] as const satisfies readonly Role[];
