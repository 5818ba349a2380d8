import type { OperationId } from '#functions/api/roles.ts';
import { partsWords } from '#web/parts/words.ts';
import { useRolesThatMay } from '#web/sign-in/session.ts';
import { useWords } from '#web/words/language.tsx';
import { workWords } from './words.ts';

/** Who has a thing that nobody takes for themselves: everybody of the roles that may act on it. */
export function useRoles(operation: OperationId): string {
  const say = useWords(workWords);
  const { roles } = useWords(partsWords);
  const people = useRolesThatMay(operation).filter((role) => role !== 'machine');
  return say.everybodyOf(people.map((role) => roles[role]).join(', '));
}
