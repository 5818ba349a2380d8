import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { SandboxAct } from '#schemas/sandbox/act.ts';
import { readAgain } from '#web/api/read-again.ts';
import type { SandboxApi } from '#web/clock/sandbox-api.ts';
import type { Runner } from '#web/clock/use-runner.ts';
import { useClock, useSandbox } from '#web/clock/use-sandbox.ts';

/** What an act gave. */
export type ActDone = Awaited<ReturnType<SandboxApi['act']>>;

/** Carries out acts; after each, everything on screen is read again, and what happened is told. */
export function useAct(runner: Runner): UseMutationResult<ActDone, Error, SandboxAct> {
  const sandbox = useSandbox();
  const queries = useQueryClient();
  const { data } = useClock();
  return useMutation({
    mutationFn: (act: SandboxAct) => sandbox.act(act),
    onSuccess: async (done) => {
      runner.tell(data?.now ?? done.now, done);
      await readAgain(queries);
    },
  });
}
