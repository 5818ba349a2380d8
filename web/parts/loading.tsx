import { Center } from '@mantine/core';
import { useWords } from '#web/words/language.tsx';
import { partsWords } from './words.ts';

/** A page, or a part of one, on its way. */
export function Loading() {
  const say = useWords(partsWords);
  return (
    <Center role="status" mih={160} c="dimmed">
      {say.loading}
    </Center>
  );
}
