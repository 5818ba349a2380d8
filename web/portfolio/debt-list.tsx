import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '#web/words/language.tsx';
import { DebtLine } from './debt-line.tsx';
import css from './debt-list.module.css';
import type { DebtWindow } from './use-debt-window.ts';
import { useRowsOnScreen } from './use-rows-on-screen.ts';
import { useSayings } from './use-sayings.ts';
import { portfolioWords } from './words.ts';

/** Heights of a row, in CSS pixels, with the gap below it. */
const LINE = 58;
const CARD = 142;
/** What the bars at the top of the window cover, so that a row that is chosen is not below them. */
const COVERED = 110;

/** Debts below each other, of which only those on screen are in the document. Arrows choose one, Enter opens it. */
export function DebtList({ debts }: { readonly debts: DebtWindow }) {
  const say = useWords(portfolioWords);
  const navigate = useNavigate();
  const sayingIn = useSayings();
  const isPhone = useMediaQuery('(max-width: 760px)', undefined, { getInitialValueInEffect: false });
  const height = isPhone ? CARD : LINE;
  const [chosen, setChosen] = useState<number>();
  const rows = useRef<HTMLTableSectionElement>(null);
  const { count, hasMore, rowAt, show } = debts;
  const all = count + (hasMore ? 1 : 0);
  const { first, last, reveal } = useRowsOnScreen(rows, { count: all, height, covered: COVERED });
  useEffect(() => show(first, last), [show, first, last]);
  const open = (index: number): void => {
    const row = rowAt(index);
    if (row) void navigate({ to: '/debts/$debtId', params: { debtId: row.debtId } });
  };
  const choose = (index: number): void => {
    const within = Math.max(0, Math.min(count - 1, index));
    setChosen(within);
    reveal(within);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = chosen ?? -1;
    const page = Math.max(1, Math.floor((window.innerHeight - COVERED) / height) - 1);
    const to = {
      ArrowDown: from + 1,
      ArrowUp: Math.max(0, from - 1),
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (event.key === 'Enter' && chosen !== undefined) open(chosen);
    else if (to !== undefined && count > 0) choose(to);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const { target, metaKey, ctrlKey, shiftKey, altKey } = event;
    if (!(target instanceof HTMLElement)) return;
    // With a key pressed, the browser opens a link in another tab.
    if (target.closest('a') && (metaKey || ctrlKey || shiftKey || altKey)) return;
    const index = target.closest('tr')?.dataset.index;
    if (index === undefined) return;
    event.preventDefault();
    setChosen(Number(index));
    open(Number(index));
  };
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that is worked by keys
      role="grid"
      className={css.list}
      aria-label={say.list}
      aria-rowcount={hasMore ? -1 : count + 1}
      aria-description={say.listHelp}
      aria-activedescendant={
        chosen !== undefined && chosen >= first && chosen <= last ? `row-${chosen}` : undefined
      }
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => setChosen((before) => before ?? first)}
      onClick={onClick}
    >
      <thead>
        <tr className={css.heads} aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <th scope="col" key={column}>
              {say.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody
        ref={rows}
        className={css.rows}
        style={{ height: all * height, paddingTop: Math.max(0, first) * height }}
      >
        {Array.from({ length: last - first + 1 }, (_, place) => first + place).map((index) => {
          const row = rowAt(index);
          return (
            <tr
              key={index}
              id={`row-${index}`}
              data-index={index}
              className={css.row}
              aria-rowindex={index + 2}
              aria-selected={index === chosen}
            >
              {row ? (
                <DebtLine row={row} saying={sayingIn(row.creditorId)} />
              ) : (
                <td className={css.waiting}>{say.loadingRow}</td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const COLUMNS = ['debtor', 'owed', 'status', 'ruler', 'next', 'owner'] as const;
