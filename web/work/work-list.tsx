import { Button, Paper, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '#web/parts/empty-state.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useShortcut } from '#web/shortcuts/shortcuts.tsx';
import { useWords } from '#web/words/language.tsx';
import type { WorkItem } from './item.ts';
import { workWords } from './words.ts';
import css from './work.module.css';

/** What was read of a list. */
export interface ListRead {
  readonly items: readonly WorkItem[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Reads the rows after these; absent when there are no more. */
  readonly onMore?: (() => void) | undefined;
}

/**
 * A list of what waits, and the chosen one beside it. When that is dealt with and leaves the list, the next one is chosen and has the
 * focus, so that a person works through the list without a pointer.
 */
export function WorkList({ items, error, onRetry, onMore }: ListRead) {
  const say = useWords(workWords);
  const [chosen, setChosen] = useState({ key: '', index: 0 });
  const heading = useRef<HTMLHeadingElement>(null);
  const all = items ?? [];
  const found = all.findIndex(({ key }) => key === chosen.key);
  const index = found >= 0 ? found : Math.min(chosen.index, Math.max(0, all.length - 1));
  const item = all[index];
  const before = useRef<string>(undefined);
  const wasDealtWith = useRef(false);
  useEffect(() => {
    const gone = before.current !== undefined && !all.some(({ key }) => key === before.current);
    if (gone) wasDealtWith.current = true;
    before.current = item?.key;
    if (!wasDealtWith.current) return;
    wasDealtWith.current = false;
    // The dialog that was open gives the focus back to a button that is gone.
    const timer = setTimeout(() => heading.current?.focus(), 50);
    return () => clearTimeout(timer);
  });
  const choose = (next: number, withFocus: boolean): void => {
    const to = all[next];
    if (!to) return;
    setChosen({ key: to.key, index: next });
    if (withFocus) requestAnimationFrame(() => heading.current?.focus());
  };
  useShortcut('j', say.next, () => choose(index + 1, true));
  useShortcut('k', say.previous, () => choose(index - 1, true));
  if (error !== null && error !== undefined) return <ProblemNotice error={error} onRetry={onRetry} />;
  if (!items) return <Loading />;
  if (!item)
    return (
      <div ref={heading} tabIndex={-1} className={css.done}>
        <EmptyState title={say.nothing} about={say.nothingAbout} />
      </div>
    );
  return (
    <div className={css.both}>
      <div>
        <ul className={css.rows} aria-label={say.items}>
          {all.map((one, at) => (
            <li key={one.key}>
              <button
                type="button"
                className={css.row}
                aria-current={at === index}
                onClick={() => choose(at, true)}
              >
                <span className={css.rowTitle}>{one.title}</span>
                {one.mark}
                <span className={css.rowAbout}>{one.about}</span>
              </button>
            </li>
          ))}
        </ul>
        {onMore && (
          <Button variant="default" fullWidth mt="xs" onClick={onMore}>
            {say.more}
          </Button>
        )}
        <Text size="xs" c="dimmed" mt="xs" className={css.keys}>
          {say.keys}
        </Text>
      </div>
      <Paper component="section" aria-labelledby="work-item" key={item.key}>
        <h2 id="work-item" ref={heading} tabIndex={-1} className={css.heading}>
          {item.title}
        </h2>
        <Text c="dimmed" component="div">
          {item.about}
        </Text>
        <dl className={css.facts}>
          <dt>{say.owner}</dt>
          <dd>{item.owner}</dd>
          <dt>{say.due}</dt>
          <dd>{item.due}</dd>
          <dt>{say.fallback}</dt>
          <dd>{item.fallback}</dd>
          {item.facts?.map(([label, value]) => (
            <div key={label} className={css.fact}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {item.more}
        <div className={css.acts}>{item.acts}</div>
      </Paper>
    </div>
  );
}
