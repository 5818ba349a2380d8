import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { WorkItem } from './item.ts';
import type { ListRead } from './work-list.tsx';

/** The pages of a list as items of work. */
export function readPages<Row>(
  {
    data,
    error,
    refetch,
    hasNextPage,
    fetchNextPage,
  }: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Row[] }, string | undefined>>,
  itemsOf: (row: Row) => readonly WorkItem[],
): ListRead {
  return {
    items: data?.pages.flatMap(({ items }) => items.flatMap(itemsOf)),
    error,
    onRetry: () => void refetch(),
    onMore: hasNextPage ? () => void fetchNextPage() : undefined,
  };
}
