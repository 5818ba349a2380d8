import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { ApiContext } from '#web/api/api-context.ts';
import { apiClient } from '#web/api/client.ts';
import { kept } from '#web/storage/kept.ts';
import { useLanguage } from '#web/words/language.tsx';
import { personPicked } from './sandbox-session.ts';
import { type Session, SessionContext } from './session.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const pickedBefore = kept('sandbox-user', isText);

/** Has everything below it act as the person who signed in. */
export function SignedIn({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const { language } = useLanguage();
  const api = useMemo(
    () => apiClient({ identity: session.identity, language, onSignedOut: () => location.reload() }),
    [session, language],
  );
  return (
    <SessionContext value={session}>
      <ApiContext value={api}>{children}</ApiContext>
    </SessionContext>
  );
}

/** The same in a sandbox, where everybody picks who they are. */
export function Picked({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const { language } = useLanguage();
  const [picked, setPicked] = useState(() => pickedBefore.read() ?? 'operator');
  const session = useMemo<Session>(
    () => ({
      person: personPicked(picked),
      picked,
      identity: async () => ({ 'x-sandbox-user': picked }),
      actAs: (next) => {
        pickedBefore.write(next);
        setPicked(next);
        // What one caller was shown is not for the next.
        queries.clear();
      },
    }),
    [picked, queries],
  );
  const api = useMemo(() => apiClient({ identity: session.identity, language }), [session, language]);
  return (
    <SessionContext value={session}>
      <ApiContext value={api}>{children}</ApiContext>
    </SessionContext>
  );
}
