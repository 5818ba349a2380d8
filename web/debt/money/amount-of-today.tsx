import { Paper } from '@mantine/core';
import { useRead } from '#web/api/use-read.ts';
import { debtWords } from '#web/debt/words.ts';
import { moneyText } from '#web/parts/formats.ts';
import { useWords } from '#web/words/language.tsx';
import css from './money.module.css';

/** What the amount of today is made of, line by line. */
export function AmountOfToday({ debtId }: { readonly debtId: string }) {
  const say = useWords(debtWords);
  const { data } = useRead('/debts/{debtId}/statement', { debtId }, {});
  if (!data || data.lines.length === 0) return null;
  return (
    <Paper component="section" aria-labelledby="amount-title">
      <h2 id="amount-title">{say.amountTitle}</h2>
      <table className={css.table}>
        <tbody>
          {data.lines.map(({ kind, label, amount }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are in a fixed order, and have nothing else of their own
            <tr key={`${index} ${kind}`}>
              <td>{label}</td>
              <td className={css.number}>{moneyText(amount)}</td>
            </tr>
          ))}
          <tr className={css.sum}>
            <td>{say.statement.total}</td>
            <td className={css.number}>{moneyText(data.due ?? 0)}</td>
          </tr>
        </tbody>
      </table>
    </Paper>
  );
}
