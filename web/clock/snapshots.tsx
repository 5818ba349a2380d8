import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readAgain } from '#web/api/read-again.ts';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useLanguage, useWords } from '#web/words/language.tsx';
import css from './clock.module.css';
import { clockText } from './clock-text.ts';
import { useSandbox } from './use-sandbox.ts';
import { clockWords } from './words.ts';

/** The moments to which the clock can go back. */
export function Snapshots({
  isRunning,
  onClose,
}: {
  readonly isRunning: boolean;
  readonly onClose: () => void;
}) {
  const say = useWords(clockWords);
  const { language } = useLanguage();
  const sandbox = useSandbox();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['/sandbox/clock/snapshots'],
    queryFn: ({ signal }) => sandbox.snapshots(signal),
  });
  const all = (): Promise<void> => readAgain(queries);
  const taking = useMutation({ mutationFn: () => sandbox.takeSnapshot(), onSuccess: all });
  const restoring = useMutation({ mutationFn: (id: string) => sandbox.restore(id), onSuccess: all });
  const isBusy = isRunning || taking.isPending || restoring.isPending;
  return (
    <section className={css.panel} aria-label={say.snapshots}>
      <div className={css.head}>
        <h2 className={css.summary}>{say.snapshots}</h2>
        <Button size="xs" disabled={isBusy} onClick={() => taking.mutate()}>
          {say.takeSnapshot}
        </Button>
        <Button variant="default" size="xs" onClick={onClose}>
          {say.close}
        </Button>
      </div>
      {data?.items.length === 0 && <Text c="dimmed">{say.noSnapshots}</Text>}
      <Group gap="xs" mt="xs">
        {data?.items.map(({ id, at }) => (
          <Button
            key={id}
            variant="default"
            size="xs"
            disabled={isBusy}
            loading={restoring.isPending && restoring.variables === id}
            onClick={() => restoring.mutate(id)}
          >
            {say.goBackTo(clockText(at, language))}
          </Button>
        ))}
      </Group>
      <div role="status">
        {taking.data && !restoring.data && say.isTaken(clockText(taking.data.at, language))}
        {restoring.data && say.backAt(clockText(restoring.data.now, language))}
      </div>
      {(taking.error ?? restoring.error) && <ProblemNotice error={taking.error ?? restoring.error} />}
    </section>
  );
}
