import { useRead } from '#web/api/use-read.ts';
import { debtWords } from '#web/debt/words.ts';
import { Day } from '#web/parts/day.tsx';
import { moneyText } from '#web/parts/formats.ts';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import css from './money.module.css';
import { ScrollTable } from './scroll-table.tsx';

/** What was paid, what went back, and what was written off. */
export function Ledger({ debtId }: { readonly debtId: string }) {
  const say = useWords(debtWords);
  const { data, error, refetch } = useRead('/debts/{debtId}/ledger', { debtId }, {});
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0) return <p>{say.none.ledger}</p>;
  return (
    <ScrollTable
      label={say.tabs.ledger}
      heads={[
        { name: say.ledger.day },
        { name: say.ledger.what },
        { name: say.ledger.id },
        { name: say.ledger.amount, isNumber: true },
      ]}
    >
      {data.items.map((entry) => (
        <tr key={`${entry.entry} ${entry.id}`}>
          <td>
            <Day day={entry.day} />
          </td>
          <td>
            {say.ledgerKinds[entry.entry]}
            {entry.entry === 'payment' && ` · ${say.methods[entry.method]}`}
            {entry.entry === 'writeOff' && entry.reason !== undefined && ` · ${entry.reason}`}
          </td>
          <td>
            <code>{entry.id}</code>
          </td>
          <td className={css.number}>
            {moneyText(entry.entry === 'payment' ? entry.amount : -entry.amount)}
          </td>
        </tr>
      ))}
      <tr className={css.sum}>
        <td colSpan={3}>{say.ledger.received}</td>
        <td className={css.number}>{moneyText(data.received)}</td>
      </tr>
      {data.writtenOff > 0 && (
        <tr className={css.sum}>
          <td colSpan={3}>{say.ledger.writtenOff}</td>
          <td className={css.number}>{moneyText(data.writtenOff)}</td>
        </tr>
      )}
    </ScrollTable>
  );
}
