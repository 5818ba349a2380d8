import type { IncomingHttpHeaders } from 'node:http';
import { API_SCOPE, ofCreditor, RESOURCE_SERVER, RoleOfProgram } from '#schemas/role.ts';

/** The header by which a caller of the sandbox says who to be. It exists nowhere else. */
export const PICKED_BY = 'x-sandbox-user';

const PICKED = /^(program:)?(\w+)(?:@([a-z0-9-]+|\*))?$/;

/**
 * What the authorizer of a stage would say of a caller: who the header `X-Sandbox-User` picks, `role` or `role@creditor`, or
 * `program:role@creditor` for a program; an operator of every creditor without it. `machine` is always a program. A stage asks its
 * user pool instead, and no function reads this header.
 */
export function pickedIdentity(headers: IncomingHttpHeaders): Record<string, string> {
  const [, program, role = 'nobody', creditor = '*'] =
    PICKED.exec(String(headers[PICKED_BY] ?? 'operator')) ?? [];
  const isProgram = program !== undefined || role === RoleOfProgram.enum.machine;
  const subject = `sandbox-${isProgram ? 'program-' : ''}${role}`;
  const granted = [role, ofCreditor(creditor)];
  const scopes = [API_SCOPE, ...(isProgram ? granted : [])].map((scope) => `${RESOURCE_SERVER}/${scope}`);
  return {
    token_use: 'access',
    sub: subject,
    client_id: isProgram ? subject : 'sandbox',
    scope: scopes.join(' '),
    ...(isProgram ? {} : { username: subject, 'cognito:groups': `[${granted.join(' ')}]` }),
  };
}
