import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '#web/words/language.tsx';
import css from './clock.module.css';
import { instantIn, localIn } from './clock-text.ts';
import { clockWords } from './words.ts';

/** Asks for the day and time to which the clock is to go. */
export function DateGoal({
  now,
  onGo,
  onClose,
}: {
  readonly now: string;
  readonly onGo: (at: string) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(clockWords);
  const [local, setLocal] = useState(localIn(new Date(Date.parse(now) + 7 * 24 * 3_600_000).toISOString()));
  return (
    <form
      className={css.panel}
      onSubmit={(event) => {
        event.preventDefault();
        onGo(instantIn(local));
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          type="datetime-local"
          label={say.dateAndTime}
          value={local}
          min={localIn(new Date(Date.parse(now) + 60_000).toISOString())}
          required
          data-autofocus
          onChange={(event) => setLocal(event.currentTarget.value)}
        />
        <Button type="submit">{say.go}</Button>
        <Button variant="default" onClick={onClose}>
          {say.close}
        </Button>
      </Group>
    </form>
  );
}
