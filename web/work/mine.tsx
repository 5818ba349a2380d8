import { SegmentedControl } from '@mantine/core';
import { useSession } from '#web/sign-in/session.ts';
import { useWords } from '#web/words/language.tsx';
import { workWords } from './words.ts';

/** Chooses between the work of everybody, which is shown first, and one's own. */
export function Mine({
  owner,
  onOwner,
}: {
  readonly owner: string | undefined;
  readonly onOwner: (owner: string | undefined) => void;
}) {
  const say = useWords(workWords);
  const { person } = useSession();
  return (
    <SegmentedControl
      mb="sm"
      aria-label={say.whose}
      value={owner === undefined ? 'all' : 'mine'}
      onChange={(value) => onOwner(value === 'mine' ? person.subject : undefined)}
      data={[
        { value: 'all', label: say.everybodys },
        { value: 'mine', label: say.mine },
      ]}
    />
  );
}
