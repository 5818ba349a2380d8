import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '#web/words/language.tsx';
import { type ClockNow, type SandboxApi, sandboxApi } from './sandbox-api.ts';

/** The sandbox that served this page, in the language that is spoken. */
export function useSandbox(): SandboxApi {
  const { language } = useLanguage();
  return useMemo(() => sandboxApi(language), [language]);
}

/** Under which name the clock is kept among the queries. */
export const CLOCK = '/sandbox/clock';

/** The clock, and what comes next. */
export function useClock(): UseQueryResult<ClockNow> {
  const sandbox = useSandbox();
  const { language } = useLanguage();
  return useQuery({ queryKey: [CLOCK, language], queryFn: ({ signal }) => sandbox.clock(signal) });
}
