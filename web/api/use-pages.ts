import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import type { NamedIn } from './address.ts';
import { useApi } from './api-context.ts';
import type { Reads } from './reads.ts';

/** The paths that answer a page at a time. */
export type Listing = {
  [Path in keyof Reads]: 'next' extends keyof Reads[Path]['answer'] ? Path : never;
}[keyof Reads];

/**
 * The pages of a list, as far as they were asked for.
 * @param most how many pages are kept at a time: those furthest away are forgotten, and read again when they are wanted
 */
export function usePages<Path extends Listing>(
  path: Path,
  named: NamedIn<Path>,
  query: Reads[Path]['query'],
  most?: number,
): UseInfiniteQueryResult<InfiniteData<Reads[Path]['answer'], string | undefined>> {
  const api = useApi();
  return useInfiniteQuery<
    Reads[Path]['answer'],
    Error,
    InfiniteData<Reads[Path]['answer'], string | undefined>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: [path, named, query, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      api.read(path, { named, query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined,
    getNextPageParam: nextOf,
    ...(most === undefined ? {} : { maxPages: most }),
  });
}

const nextOf = (page: { readonly next?: string | undefined }): string | undefined => page.next;
