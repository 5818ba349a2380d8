import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Instant } from '#web/parts/instant.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import { ComparisonView } from './comparison-view.tsx';
import type { SandboxCalls } from './sandbox-calls.ts';
import { forkWords } from './words.ts';

/** Milliseconds between two looks at how far a fork is. */
const EVERY = 500;

/** A fork while it is played, and what it shows. */
export function ForkRun({
  id,
  calls,
  changes,
}: {
  readonly id: string;
  readonly calls: SandboxCalls;
  /** What it changes, in words. */
  readonly changes: readonly string[];
}) {
  const say = useWords(forkWords);
  const fork = useQuery({
    queryKey: ['/sandbox/forks', id],
    queryFn: () => calls.fork(id),
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === 'playing' ? EVERY : false,
  });
  const stop = useMutation({ mutationFn: () => calls.cancel(id), onSettled: () => fork.refetch() });
  const isDone = fork.data?.state === 'done';
  const comparison = useQuery({
    queryKey: ['/sandbox/forks', id, 'comparison'],
    queryFn: () => calls.comparison(id),
    enabled: isDone,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!fork.data) return fork.error ? <ProblemNotice error={fork.error} /> : <Loading />;
  const { state, progress, reason, unpaid, at, to } = fork.data;
  if (state === 'playing')
    return (
      <Stack gap="xs" role="group" aria-label={say.playing}>
        {(['one', 'other'] as const).map((side) => (
          <div key={side}>
            <Group justify="space-between">
              <Text>{say[side]}</Text>
              <Instant at={progress[side].at} />
            </Group>
            <Progress value={progress[side].share * 100} aria-label={say[side]} />
          </div>
        ))}
        <div>
          <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
            {say.stop}
          </Button>
        </div>
      </Stack>
    );
  if (state === 'cancelled') return <Text role="status">{say.cancelled}</Text>;
  if (state === 'failed')
    return (
      <Text role="alert" c="var(--stop)">
        {say.failed}: {reason}
      </Text>
    );
  return (
    <>
      {unpaid.length > 0 && (
        <Text role="status" c="var(--late)">
          {say.unpaid}
        </Text>
      )}
      {comparison.error && <ProblemNotice error={comparison.error} />}
      {comparison.data ? (
        <ComparisonView
          comparison={comparison.data}
          {...{ at, to, changes }}
          deployed={fork.data.changes.find((change) => change.kind === 'configuration')?.from}
        />
      ) : (
        !comparison.error && <Loading />
      )}
    </>
  );
}
