import { Button } from '@mantine/core';
import { EmptyState } from '#web/parts/empty-state.tsx';
import { useWords } from '#web/words/language.tsx';
import { shellWords } from './words.ts';

/** The application could not start: its settings, or the sign-in, did not answer. */
export function Stopped() {
  const say = useWords(shellWords);
  return (
    <main>
      <title>Régua</title>
      <EmptyState
        title={say.noSettings}
        about={say.noSettingsAbout}
        action={<Button onClick={() => location.assign(import.meta.env.BASE_URL)}>{say.again}</Button>}
      />
    </main>
  );
}
