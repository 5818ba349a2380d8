import type { IncomingHttpHeaders } from 'node:http';

/** The header by which a caller of the sandbox says who to be. It exists nowhere else. */
export const PICKED_BY = 'x-sandbox-user';

const ROLE = /^(\w+)(?:@([a-z0-9-]+|\*))?$/;

/**
 * What the authorizer of a stage would say of a caller: who the header `X-Sandbox-User` picks, `role` or `role@creditor`; an operator of
 * every creditor without it. A stage asks its user pool instead, and no function reads this header.
 */
export function pickedIdentity(headers: IncomingHttpHeaders): Record<string, string> {
  const [, role = 'nobody', creditor = '*'] = ROLE.exec(String(headers[PICKED_BY] ?? 'operator')) ?? [];
  const subject = `sandbox-${role}`;
  return role === 'machine'
    ? { token_use: 'access', sub: subject, scope: `regua/creditor:${creditor}` }
    : {
        token_use: 'access',
        sub: subject,
        username: subject,
        'cognito:groups': `[${role} creditor:${creditor}]`,
      };
}
