import { Button } from '@mantine/core';
import { useCommand } from '#web/api/use-command.ts';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useMay, useSession } from '#web/sign-in/session.ts';
import { useWords } from '#web/words/language.tsx';
import { workWords } from './words.ts';
import css from './work.module.css';

/** Who has a debt that waits for a person, and a way to take it or to release it. Everybody with the role sees it all the same. */
export function Owner({
  debtId,
  owner,
  configured,
}: {
  readonly debtId: string;
  readonly owner: string | undefined;
  /** The owner that the creditor's configuration names; absent where it names none. */
  readonly configured?: string | undefined;
}) {
  const say = useWords(workWords);
  const { person } = useSession();
  const may = useMay();
  const take = useCommand('/debts/{debtId}/owner');
  const release = useCommand('/debts/{debtId}/owner/release');
  const isMine = owner === person.subject;
  const isTaken = owner !== undefined && owner !== configured;
  const error = take.error ?? release.error;
  return (
    <>
      <span className={css.ownership}>
        <span>{owner === undefined ? say.nobodyYet : isMine ? say.you : nameOf(owner)}</span>
        {!isMine && may('nameOwner') && (
          <Button
            size="compact-sm"
            variant="default"
            loading={take.isPending}
            onClick={() => take.mutate({ named: { debtId }, body: {} })}
          >
            {isTaken ? say.takeOver : say.take}
          </Button>
        )}
        {isTaken && may('releaseOwner') && (
          <Button
            size="compact-sm"
            variant="default"
            loading={release.isPending}
            onClick={() => release.mutate({ named: { debtId }, body: {} })}
          >
            {say.release}
          </Button>
        )}
      </span>
      {error && <ProblemNotice error={error} />}
    </>
  );
}

const IS_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** A name that the creditor uses, or the beginning of a person's id: their name is in the user pool alone. */
export const nameOf = (owner: string): string => (IS_ID.test(owner) ? owner.slice(0, 8) : owner);
