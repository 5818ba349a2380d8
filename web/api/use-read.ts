import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { NamedIn } from './address.ts';
import { useApi } from './api-context.ts';
import type { Reads } from './reads.ts';

/**
 * What a path of the API answers, read again whenever a command was given or the clock went on.
 * @param named a value for each name in braces of the path; undefined while it is not known, and then nothing is read
 */
export function useRead<Path extends keyof Reads>(
  path: Path,
  named: NamedIn<Path> | undefined,
  query?: Reads[Path]['query'],
): UseQueryResult<Reads[Path]['answer']> {
  const api = useApi();
  return useQuery<Reads[Path]['answer']>({
    queryKey: [path, named, query],
    queryFn: ({ signal }) => {
      if (named === undefined) throw new Error(`${path} was read before it was known of what`);
      return api.read(path, { named, query, signal });
    },
    enabled: named !== undefined,
  });
}
