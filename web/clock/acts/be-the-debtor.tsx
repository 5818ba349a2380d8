import { Anchor, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSandbox } from '#web/clock/use-sandbox.ts';
import { clockWords } from '#web/clock/words.ts';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import type { Acting } from './acting.ts';

/** The way to the debtor's own page, where everything is that only the debtor may do. */
export function BeTheDebtor({ debtId = '' }: Acting) {
  const { acts } = useWords(clockWords);
  const { debtor: say } = acts;
  const sandbox = useSandbox();
  const { data, error } = useQuery({
    queryKey: ['/sandbox/phones', debtId],
    queryFn: ({ signal }) => sandbox.phone(debtId, signal),
    enabled: debtId !== '',
  });
  if (debtId === '') return <Text>{acts.chooseDebt}</Text>;
  if (!data) return error ? <ProblemNotice error={error} /> : <Loading />;
  return (
    <>
      {data.page ? (
        <>
          <Text>{say.asks(data.page.digits)}</Text>
          <Group gap="md">
            <Anchor href={data.page.url} target="_blank" rel="noreferrer">
              {say.open}
            </Anchor>
            <Link to="/phone" search={{ debt: debtId }}>
              {say.phone}
            </Link>
          </Group>
        </>
      ) : (
        <Text>{say.none}</Text>
      )}
    </>
  );
}
