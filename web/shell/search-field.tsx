import { TextInput } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useShortcut } from '#web/shortcuts/shortcuts.tsx';
import { useWords } from '#web/words/language.tsx';
import css from './shell.module.css';
import { shellWords } from './words.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What is searched for. Not in the address, which is written down on the way: it is personal data. */
    readonly search?: string;
  }
}

/** The search of every page: what is found is shown in the portfolio. */
export function SearchField() {
  const say = useWords(shellWords);
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const searched = useLocation({ select: ({ state }) => state.search ?? '' });
  const [edited, setEdited] = useState<{ readonly of: string; readonly text: string }>();
  // A new search, or a page without one, replaces what was being typed before it.
  const text = edited?.of === searched ? edited.text : searched;
  useShortcut('/', say.focusSearch, () => field.current?.select());
  const submit = (sought: string): void => {
    void navigate({ to: '/', state: (before) => ({ ...before, search: sought }) });
  };
  return (
    <search className={css.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit(text.trim());
        }}
      >
        <TextInput
          ref={field}
          type="search"
          aria-label={say.search}
          placeholder={`${say.searchBy}  (${say.searchKey})`}
          value={text}
          maxLength={254}
          onChange={(event) => setEdited({ of: searched, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setEdited({ of: searched, text: '' });
            if (searched !== '') submit('');
          }}
        />
      </form>
    </search>
  );
}
