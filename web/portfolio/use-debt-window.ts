import { useQueries } from '@tanstack/react-query';
import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { DebtRow } from '#schemas/api/debt-row.ts';
import { useApi } from '#web/api/api-context.ts';
import type { Filter } from './filter.ts';
import {
  type Figures,
  figuresOf,
  type KnownPage,
  placeOf,
  startsOf,
  totalOf,
  withPage,
} from './page-chain.ts';

/** How many rows a page has: the most that the API gives. */
const ROWS = 100;
/** How long a page that is no longer on screen is kept, in milliseconds: scrolling back a little reads nothing again. */
const KEPT = 20_000;

/** A list of debts as a window onto it: all rows that were seen have a place, and those near the screen are there. */
export interface DebtWindow {
  /** How many rows are known. */
  readonly count: number;
  /** Whether the list goes on after them. */
  readonly hasMore: boolean;
  /** A row; undefined while it is read, or read again. */
  rowAt(index: number): DebtRow | undefined;
  /** Says which rows are on screen: their pages, and the next ones, are read. */
  show(first: number, last: number): void;
  /** What the rows that are known add up to. */
  readonly figures: Figures;
  readonly isComplete: boolean;
  readonly error: Error | undefined;
  readonly isLoading: boolean;
  retry(): void;
}

/** The rows of the pages near the screen, by page; of one that is being read, none. */
type RowsOfPages = ReadonlyMap<number, readonly DebtRow[] | undefined>;

const isSame = (one: RowsOfPages, other: RowsOfPages): boolean =>
  one.size === other.size && [...other].every(([page, rows]) => one.has(page) && one.get(page) === rows);

/**
 * The debts of a filter, as a window onto all of them. The browser holds the rows of a few pages; of the others, where they begin and what
 * they add up to.
 */
export function useDebtWindow(filter: Filter): DebtWindow {
  const api = useApi();
  const [pages, setPages] = useState<readonly KnownPage[]>([]);
  const [rows, setRows] = useState<RowsOfPages>(new Map());
  const [shown, setShown] = useState({ first: 0, last: 0 });
  const { starts, count } = useMemo(() => startsOf(pages), [pages]);
  const last = pages.at(-1);
  const hasMore = pages.length === 0 || last?.next !== undefined;
  const wanted = useMemo(() => {
    const from = Math.max(0, (placeOf(starts, shown.first)?.page ?? 0) - 1);
    const to = (placeOf(starts, shown.last)?.page ?? 0) + 1;
    const known = Array.from({ length: pages.length }, (_, index) => index).filter(
      (index) => index >= from && index <= to,
    );
    return to >= pages.length && hasMore ? [...known, pages.length] : known;
  }, [starts, shown, pages.length, hasMore]);
  const answers = useQueries({
    queries: wanted.map((index) => {
      const cursor = index === 0 ? undefined : pages[index - 1]?.next;
      return {
        queryKey: ['/debts', filter, cursor],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          api.read('/debts', { named: {}, query: { ...filter, limit: String(ROWS), cursor }, signal }),
        gcTime: KEPT,
        staleTime: KEPT,
      };
    }),
  });
  useEffect(() => {
    setPages((before) => {
      let next = before;
      for (const [place, index] of wanted.entries()) {
        const data = answers[place]?.data;
        const cursor = index === 0 ? undefined : next[index - 1]?.next;
        // A page after one that ends elsewhere now is none of this list any more.
        if (!data || index > next.length || (index > 0 && cursor === undefined)) break;
        const { items, next: after } = data;
        next = withPage(next, index, { cursor, count: items.length, figures: figuresOf(items), next: after });
      }
      return next;
    });
  }, [answers, wanted]);
  useEffect(() => {
    const read = new Map(wanted.map((index, place) => [index, answers[place]?.data?.items]));
    // A page that has just come is drawn a few rows at a time, so that the browser scrolls meanwhile.
    startTransition(() => setRows((before) => (isSame(before, read) ? before : read)));
  }, [answers, wanted]);
  const rowAt = (index: number): DebtRow | undefined => {
    const place = placeOf(starts, index);
    return place && rows.get(place.page)?.[place.row];
  };
  const show = useCallback((first: number, until: number) => {
    setShown((before) => (before.first === first && before.last === until ? before : { first, last: until }));
  }, []);
  const figures = useMemo(() => totalOf(pages), [pages]);
  const failed = answers.find(({ error }) => error);
  return {
    count,
    hasMore,
    rowAt,
    show,
    figures,
    isComplete: answers.every(({ data }) => data?.isComplete ?? true),
    error: failed?.error ?? undefined,
    isLoading: answers.some(({ isFetching }) => isFetching),
    retry: () => void failed?.refetch(),
  };
}
