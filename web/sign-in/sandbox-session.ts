import { ROLES_PICKED } from './roles-picked.ts';
import type { Person } from './session.ts';

/** Who a caller of the sandbox is, by what its header says: `role` or `role@creditor`. */
export function personPicked(picked: string): Person {
  const [name = '', creditor = '*'] = picked.split('@');
  const role = ROLES_PICKED.find((one) => one === name);
  return {
    subject: `sandbox-${picked}`,
    roles: role ? [role] : [],
    creditors: creditor === '*' ? 'all' : [creditor],
    name: picked,
  };
}
