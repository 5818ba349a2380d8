import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DebtorRow } from '#schemas/api/debtor-row.ts';
import { useApi } from '#web/api/api-context.ts';
import { ApiError } from '#web/api/api-error.ts';
import { EmptyState } from '#web/parts/empty-state.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { PageTitle } from '#web/parts/page-title.tsx';
import { Pill } from '#web/parts/pill.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import { DebtorDebts } from './debtor-debts.tsx';
import { searchesBy } from './search-by.ts';
import css from './search-results.module.css';
import { portfolioWords } from './words.ts';

/** How many debtors have their debts shown at once; those of the others are a press away. */
const SHOWN = 3;

/** The debtors that a search finds, with their debts. */
export function SearchResults({ text }: { readonly text: string }) {
  const say = useWords(portfolioWords);
  const navigate = useNavigate();
  const { data, error, refetch } = useSearch(text);
  const isTooShort = searchesBy(text).length === 0;
  const debtors = data?.debtors ?? [];
  return (
    <>
      <PageTitle
        title={say.search.title(text)}
        {...(data ? { about: say.search.found(debtors.length) } : {})}
      >
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/', search: (before) => before, state: { search: '' } })}
        >
          {say.search.end}
        </Button>
      </PageTitle>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && !isTooShort && <Loading />}
      {isTooShort && <EmptyState title={say.search.tooShort} about={say.search.nothingAbout} />}
      {data && debtors.length === 0 && !isTooShort && (
        <EmptyState title={say.search.nothing} about={say.search.nothingAbout} />
      )}
      {debtors.map((debtor, index) => (
        <Debtor key={`${debtor.creditorId} ${debtor.debtorId}`} debtor={debtor} opened={index < SHOWN} />
      ))}
      {data?.isMore && <Text c="dimmed">{say.search.more}</Text>}
    </>
  );
}

function Debtor({ debtor, opened }: { readonly debtor: DebtorRow; readonly opened: boolean }) {
  const say = useWords(portfolioWords);
  const [isOpen, setOpen] = useState(opened);
  const { name, maskedTaxId, isOverIndebted, isPaused } = debtor;
  return (
    <section className={css.debtor}>
      <Group gap="xs" mb={6}>
        <h2>{name}</h2>
        <Text c="dimmed">{maskedTaxId}</Text>
        {isOverIndebted && <Pill tone="stop">{say.search.overIndebted}</Pill>}
        {isPaused && <Pill tone="quiet">{say.search.paused}</Pill>}
      </Group>
      {isOpen ? (
        <DebtorDebts debtor={debtor} />
      ) : (
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          {say.search.showDebts}
        </Button>
      )}
    </section>
  );
}

/** Searches by all that a text may be, at once: what is none of it is refused, and finds nobody. */
function useSearch(text: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['/debtors/search', text],
    enabled: searchesBy(text).length > 0,
    queryFn: async ({ signal }) => {
      const asked = searchesBy(text).map((body) =>
        api.search('/debtors/search', body, { named: {}, signal }),
      );
      const settled = await Promise.allSettled(asked);
      const failed = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      const other = failed.find((error) => !(error instanceof ApiError && error.status === 400));
      if (other !== undefined) throw other;
      if (failed.length === settled.length) throw failed[0];
      const pages = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const debtors = new Map(
        pages.flatMap(({ items }) =>
          items.map((debtor) => [`${debtor.creditorId} ${debtor.debtorId}`, debtor] as const),
        ),
      );
      return { debtors: [...debtors.values()], isMore: pages.some(({ next }) => next !== undefined) };
    },
  });
}
