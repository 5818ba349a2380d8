/**
 * What a caller may be. `operator`: works on debts and what came in wrong. `collector`: speaks with debtors. `manager`: decides on
 * money and rules. `auditor`: reads all and changes nothing. `machine`: a program of a creditor.
 */
export const ROLES = ['operator', 'collector', 'manager', 'auditor', 'machine'] as const;
export type Role = (typeof ROLES)[number];

const EVERYONE: readonly Role[] = ROLES;

/** Which roles may call each operation, by its id. The only table of it: an operation without a row is an error of types. */
export const MAY_CALL = {
  readDebt: EVERYONE,
  createWebhookEndpoint: ['manager', 'machine'],
  listWebhookEndpoints: ['operator', 'manager', 'auditor', 'machine'],
  readWebhookEndpoint: ['operator', 'manager', 'auditor', 'machine'],
  readWebhookSecrets: ['manager', 'machine'],
  changeWebhookEndpoint: ['manager', 'machine'],
  rotateWebhookSecret: ['manager', 'machine'],
  testWebhookEndpoint: ['operator', 'manager', 'machine'],
  listWebhookAttempts: ['operator', 'manager', 'auditor', 'machine'],
  replayWebhooks: ['operator', 'manager', 'machine'],
  deleteWebhookEndpoint: ['manager', 'machine'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type OperationId = keyof typeof MAY_CALL;

/** Whether one of a caller's roles may call an operation. */
export const mayCall = (operation: OperationId, roles: readonly Role[]): boolean =>
  MAY_CALL[operation].some((role) => roles.includes(role));
