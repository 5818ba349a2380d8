import { Button } from '@mantine/core';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { EmptyState } from '#web/parts/empty-state.tsx';
import { PageTitle } from '#web/parts/page-title.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import { DebtList } from './debt-list.tsx';
import { ExportButton } from './export-button.tsx';
import { FiguresBar } from './figures.tsx';
import { type Filter, readFilter } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { SearchResults } from './search-results.tsx';
import { useDebtWindow } from './use-debt-window.ts';
import { portfolioWords } from './words.ts';

/** The debts that the person may see: those of a filter, or what a search finds. */
export function PortfolioPage() {
  const say = useWords(portfolioWords);
  const asked = useSearch({ from: '/' });
  // The router adds to it what else is in the address.
  const filter = useMemo(() => readFilter(asked), [asked]);
  const navigate = useNavigate();
  const sought = useLocation({ select: ({ state }) => state.search ?? '' });
  if (sought !== '') return <SearchResults key={sought} text={sought} />;
  const onFilter = (next: Filter): void => void navigate({ to: '/', search: next });
  return (
    <>
      <PageTitle title={say.title}>
        <ExportButton filter={filter} />
      </PageTitle>
      <FilterBar filter={filter} onFilter={onFilter} />
      <Debts key={JSON.stringify(filter)} filter={filter} onFilter={onFilter} />
    </>
  );
}

function Debts({
  filter,
  onFilter,
}: {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const say = useWords(portfolioWords);
  const debts = useDebtWindow(filter);
  const isEmpty = debts.count === 0 && !debts.hasMore;
  const isUnfiltered = Object.keys(filter).length === 0;
  return (
    <>
      <FiguresBar figures={debts.figures} hasMore={debts.hasMore} />
      {!debts.isComplete && <p>{say.incomplete}</p>}
      {debts.error && <ProblemNotice error={debts.error} onRetry={debts.retry} />}
      {isEmpty ? (
        <EmptyState
          title={isUnfiltered ? say.none : say.empty}
          about={isUnfiltered ? say.noneAbout : say.emptyAbout}
          {...(isUnfiltered ? {} : { action: <Button onClick={() => onFilter({})}>{say.showAll}</Button> })}
        />
      ) : (
        <DebtList debts={debts} />
      )}
    </>
  );
}
