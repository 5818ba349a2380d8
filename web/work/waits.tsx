import type { OperationId } from '#functions/api/roles.ts';
import type { Waiting } from '#schemas/api/waiting.ts';
import { Instant } from '#web/parts/instant.tsx';
import { Pill } from '#web/parts/pill.tsx';
import { useWords } from '#web/words/language.tsx';
import type { WorkItem } from './item.ts';
import { useRoles } from './roles-that-may.ts';
import { workWords } from './words.ts';

/** Who has something that is no debt, and by when they act: the team that its creditor names, and everybody who may act sees it. */
export function useWaits(
  operation: OperationId,
): (waiting: Waiting, creditorId: string | undefined) => Pick<WorkItem, 'owner' | 'due'> {
  const say = useWords(workWords);
  const roles = useRoles(operation);
  return ({ owner, dueAt, isOverdue }, creditorId) => ({
    owner: owner === undefined ? roles : say.ownedBy(owner, roles),
    due: (
      <>
        <Instant at={dueAt} {...(creditorId === undefined ? {} : { creditorId })} />{' '}
        {isOverdue && <Pill tone="stop">{say.overdue}</Pill>}
      </>
    ),
  });
}
