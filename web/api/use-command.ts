import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { NamedIn } from './address.ts';
import { useApi } from './api-context.ts';
import type { Commands } from './commands.ts';
import { readAgain } from './read-again.ts';

/** One giving of a command: what its path names, and its body. */
export interface Given<Path extends keyof Commands> {
  readonly named: NamedIn<Path>;
  readonly body: Commands[Path]['body'];
}

/**
 * Gives commands to a path of the API. The same command has the same Idempotency-Key until it was answered: a second press after a lost
 * connection is carried out once. After it, everything on screen is read again.
 * @param onDone called when that is done, even if what gave the command is off the screen by then: what was read again may have no place for it
 */
export function useCommand<Path extends keyof Commands>(
  path: Path,
  onDone?: () => void,
): UseMutationResult<Commands[Path]['answer'], Error, Given<Path>> {
  const api = useApi();
  const queries = useQueryClient();
  const open = useRef<{ readonly of: string; readonly key: string }>(undefined);
  return useMutation<Commands[Path]['answer'], Error, Given<Path>>({
    mutationFn: ({ named, body }) => {
      const of = JSON.stringify([named, body]);
      if (open.current?.of !== of) open.current = { of, key: crypto.randomUUID() };
      return api.command(path, body, { named, key: open.current.key });
    },
    onSuccess: async () => {
      open.current = undefined;
      await readAgain(queries);
      onDone?.();
    },
  });
}
