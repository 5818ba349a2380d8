import { useRead } from '#web/api/use-read.ts';
import { debtWords } from '#web/debt/words.ts';
import { Day } from '#web/parts/day.tsx';
import { moneyText } from '#web/parts/formats.ts';
import { Loading } from '#web/parts/loading.tsx';
import { Pill } from '#web/parts/pill.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import css from './money.module.css';
import { ScrollTable } from './scroll-table.tsx';

/** Each figure that was fixed for the debtor, and whether it is good today. */
export function Quotes({ debtId }: { readonly debtId: string }) {
  const say = useWords(debtWords);
  const { data, error, refetch } = useRead('/debts/{debtId}/payoff-quotes', { debtId }, {});
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0) return <p>{say.none.quotes}</p>;
  return (
    <ScrollTable
      label={say.tabs.quotes}
      heads={[
        { name: say.quote.from },
        { name: say.quote.by },
        { name: say.quote.until },
        { name: say.quote.amount, isNumber: true },
        { name: say.quote.code },
      ]}
    >
      {data.items.map(({ id, issuedOn, by, goodThrough, amount, isGood, bill }) => (
        <tr key={id}>
          <td>
            <Day day={issuedOn} />
          </td>
          <td>{say.quotes[by]}</td>
          <td>
            <Day day={goodThrough} />{' '}
            <Pill tone={isGood ? 'ok' : 'quiet'}>{isGood ? say.quote.isGood : say.quote.isOver}</Pill>
          </td>
          <td className={css.number}>{moneyText(amount)}</td>
          <td>{bill && <code>{bill.txid}</code>}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
