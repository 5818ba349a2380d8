import { useState } from 'react';
import { useRead } from '#web/api/use-read.ts';
import { debtWords } from '#web/debt/words.ts';
import { DateField } from '#web/parts/date-field.tsx';
import { moneyText } from '#web/parts/formats.ts';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import css from './money.module.css';
import { ScrollTable } from './scroll-table.tsx';

/** The demonstrativo at the end of a day, one to come too: each line with its calculation and its law. */
export function Statement({ debtId, today }: { readonly debtId: string; readonly today: string }) {
  const say = useWords(debtWords);
  const [day, setDay] = useState(today);
  const asked = useRead('/debts/{debtId}/statement', { debtId }, day === '' ? {} : { asOf: day });
  return (
    <>
      <DateField label={say.statement.day} value={day} onDay={setDay} maw={220} mb="sm" />
      {asked.error && <ProblemNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      {!asked.data && !asked.error && <Loading />}
      {asked.data?.reasons && (
        <p>
          {say.statement.none} {asked.data.reasons.join('; ')}
        </p>
      )}
      {asked.data && asked.data.lines.length > 0 && (
        <>
          <ScrollTable
            label={say.tabs.statement}
            heads={[
              { name: say.statement.line },
              { name: say.statement.amount, isNumber: true },
              { name: say.statement.balance, isNumber: true },
            ]}
          >
            {asked.data.lines.map(({ kind, label, amount, balance, workings, citation }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are in a fixed order, and have nothing else of their own
              <tr key={`${index} ${kind}`}>
                <td>
                  {label}
                  {[...workings, ...(citation === undefined ? [] : [citation])].map((line) => (
                    <span key={line} className={css.workings}>
                      {line}
                    </span>
                  ))}
                </td>
                <td className={css.number}>{moneyText(amount)}</td>
                <td className={css.number}>{moneyText(balance)}</td>
              </tr>
            ))}
            <tr className={css.sum}>
              <td>{say.statement.total}</td>
              <td className={css.number} />
              <td className={css.number}>{moneyText(asked.data.due ?? 0)}</td>
            </tr>
          </ScrollTable>
          <details>
            <summary>{say.statement.print}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1) */}
            <pre className={css.text} tabIndex={0}>
              {asked.data.text}
            </pre>
          </details>
        </>
      )}
    </>
  );
}
