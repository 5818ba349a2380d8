import { Paper, Tabs } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useRead } from '#web/api/use-read.ts';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { Ruler } from '#web/ruler/ruler.tsx';
import { rulerWords } from '#web/ruler/words.ts';
import { useWords } from '#web/words/language.tsx';
import { Acts } from './acts/acts.tsx';
import css from './debt.module.css';
import { DebtHead } from './debt-head.tsx';
import { Machine } from './machine/machine.tsx';
import { Messages } from './messages/messages.tsx';
import { AmountOfToday } from './money/amount-of-today.tsx';
import { Decisions } from './money/decisions.tsx';
import { Ledger } from './money/ledger.tsx';
import { Quotes } from './money/quotes.tsx';
import { Statement } from './money/statement.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { debtWords } from './words.ts';

/** One debt: who and how much, its ruler, what happened and what comes, and what may be done. */
export function DebtPage() {
  const say = useWords(debtWords);
  const { countsFrom } = useWords(rulerWords);
  const { debtId } = useParams({ from: '/debts/$debtId' });
  const { data: debt, error, refetch } = useRead('/debts/{debtId}', { debtId });
  const { data: next } = useRead('/debts/{debtId}/next-step', { debtId }, {});
  const { data: debtor } = useRead(
    '/debtors/{creditorId}/{debtorId}',
    debt?.debtorId === undefined || debt.marks.includes('erased')
      ? undefined
      : { creditorId: debt.creditorId, debtorId: debt.debtorId },
  );
  const notice = error && <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!debt) return notice ?? <Loading />;
  const { creditorId, ruler, balance } = debt;
  const isCountedLater = debt.invoice !== undefined && debt.invoice.rolledDueDate !== debt.invoice.dueDate;
  const isIssued = debt.status !== 'awaitingInvoice';
  return (
    <div className={css.page}>
      {/* Beside what was read before: the form that is open, and what it came to, stay. */}
      {notice}
      <DebtHead debt={debt} debtor={debtor} />
      {ruler && (
        <Paper component="section" aria-labelledby="ruler-title">
          <h2 id="ruler-title">{say.rulerTitle}</h2>
          <Ruler ruler={ruler} size="large" dueName={isCountedLater ? countsFrom : undefined} />
        </Paper>
      )}
      <div className={css.columns}>
        <div className={css.column}>
          <Timeline debt={debt} next={next} />
          <Acts debt={debt} debtor={debtor} />
        </div>
        <div className={css.column}>
          {isIssued && <AmountOfToday debtId={debtId} />}
          <Paper component="section" aria-labelledby="messages-title">
            <h2 id="messages-title">{say.messagesTitle}</h2>
            <Messages debtId={debtId} creditorId={creditorId} />
          </Paper>
        </div>
      </div>
      <Paper>
        <Tabs defaultValue={isIssued ? 'statement' : 'ledger'} keepMounted={false}>
          <Tabs.List mb="sm">
            {isIssued && <Tabs.Tab value="statement">{say.tabs.statement}</Tabs.Tab>}
            <Tabs.Tab value="ledger">{say.tabs.ledger}</Tabs.Tab>
            <Tabs.Tab value="quotes">{say.tabs.quotes}</Tabs.Tab>
            <Tabs.Tab value="decisions">{say.tabs.decisions}</Tabs.Tab>
            {isIssued && <Tabs.Tab value="machine">{say.tabs.machine}</Tabs.Tab>}
          </Tabs.List>
          <Tabs.Panel value="statement">
            {balance && <Statement debtId={debtId} today={balance.day} />}
          </Tabs.Panel>
          <Tabs.Panel value="ledger">
            <Ledger debtId={debtId} />
          </Tabs.Panel>
          <Tabs.Panel value="quotes">
            <Quotes debtId={debtId} />
          </Tabs.Panel>
          <Tabs.Panel value="decisions">
            <Decisions debtId={debtId} creditorId={creditorId} />
          </Tabs.Panel>
          <Tabs.Panel value="machine">
            <Machine debtId={debtId} creditorId={creditorId} />
          </Tabs.Panel>
        </Tabs>
      </Paper>
    </div>
  );
}
