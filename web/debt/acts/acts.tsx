import { Button, Group, Paper } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { DebtAnswer } from '#schemas/api/debt.ts';
import type { DebtCommandsAnswer } from '#schemas/api/debt-commands.ts';
import type { DebtorAnswer } from '#schemas/api/debtor.ts';
import { useRead } from '#web/api/use-read.ts';
import { debtWords } from '#web/debt/words.ts';
import { Instant } from '#web/parts/instant.tsx';
import { useWords } from '#web/words/language.tsx';
import type { ActProps } from './act-dialog.tsx';
import { AnswerCase, RaiseDispute, ReportHardship } from './case-acts.tsx';
import { CorrectTaxId, RecordConsent, RequestErasure, RevokeLinks, UpdateContact } from './debtor-acts.tsx';
import { AmendInvoice, AssignCredit, CancelInvoice } from './invoice-acts.tsx';
import { ReportPayment, UpholdCharges, WriteOff } from './money-acts.tsx';
import { AcceptOffer, MakePaymentPlan, PromisePayment } from './negotiation-acts.tsx';
import { PauseCollection, ResumeCollection } from './pause-acts.tsx';

type Operation = keyof (typeof debtWords)['pt-BR']['acts'];
interface About {
  readonly debt: DebtAnswer;
  readonly debtor: DebtorAnswer | undefined;
}

/** The form of each operation. */
const FORMS: Readonly<Record<Operation, (about: About, act: ActProps) => ReactNode>> = {
  reportPayment: ({ debt }, act) => <ReportPayment debt={debt} {...act} />,
  promisePayment: ({ debt }, act) => <PromisePayment debt={debt} {...act} />,
  acceptOffer: ({ debt }, act) => <AcceptOffer debt={debt} {...act} />,
  makePaymentPlan: ({ debt }, act) => <MakePaymentPlan debt={debt} {...act} />,
  raiseDispute: ({ debt }, act) => <RaiseDispute debt={debt} {...act} />,
  reportHardship: ({ debt }, act) => <ReportHardship debt={debt} {...act} />,
  answerCase: ({ debt }, act) => <AnswerCase debt={debt} {...act} />,
  writeOff: ({ debt }, act) => <WriteOff debt={debt} {...act} />,
  upholdCharges: ({ debt }, act) => <UpholdCharges debt={debt} {...act} />,
  pauseCollection: ({ debt }, act) => <PauseCollection debt={debt} {...act} />,
  resumeCollection: ({ debt }, act) => <ResumeCollection debt={debt} {...act} />,
  amendInvoice: ({ debt }, act) => <AmendInvoice debt={debt} {...act} />,
  cancelInvoice: ({ debt }, act) => <CancelInvoice debt={debt} {...act} />,
  assignCredit: ({ debt }, act) => <AssignCredit debt={debt} {...act} />,
  updateContact: ({ debtor }, act) => debtor && <UpdateContact debtor={debtor} {...act} />,
  recordConsent: ({ debtor, debt }, act) =>
    debtor && <RecordConsent debtor={debtor} today={debt.balance?.day ?? ''} {...act} />,
  correctTaxId: ({ debtor }, act) => debtor && <CorrectTaxId debtor={debtor} {...act} />,
  revokeLinks: ({ debtor }, act) => debtor && <RevokeLinks debtor={debtor} {...act} />,
  requestErasure: ({ debtor }, act) => debtor && <RequestErasure debtor={debtor} {...act} />,
};
const isOperation = (operation: string): operation is Operation => operation in FORMS;

/** What the person may do with a debt. What is not possible now says by which rule, and from when it is. */
export function Acts(about: About) {
  const say = useWords(debtWords);
  const { debtId } = about.debt;
  const { data } = useRead('/debts/{debtId}/commands', { debtId });
  const [open, setOpen] = useState<Operation>();
  const [isDone, setDone] = useState(false);
  if (!data) return null;
  const allowed = data.items.flatMap(({ operation, isAllowed }) =>
    isAllowed && isOperation(operation) ? [operation] : [],
  );
  const refused = data.items.filter(({ isAllowed }) => !isAllowed);
  const close = (): void => setOpen(undefined);
  return (
    <Paper component="section" aria-labelledby="acts-title">
      <h2 id="acts-title">{say.act.title}</h2>
      {data.items.length === 0 && <p>{say.act.none}</p>}
      <Group gap={6} mt="sm">
        {allowed.map((operation) => (
          <Button
            key={operation}
            variant="default"
            size="xs"
            onClick={() => {
              setDone(false);
              setOpen(operation);
            }}
          >
            {say.acts[operation]}…
          </Button>
        ))}
      </Group>
      <p role="status">{isDone && say.act.done}</p>
      {refused.length > 0 && (
        <details>
          <summary>{say.act.notNow}</summary>
          <ul>
            {refused.map((one) => (
              <Refused key={one.operation} item={one} />
            ))}
          </ul>
        </details>
      )}
      {open &&
        FORMS[open](about, {
          title: say.acts[open],
          onClose: close,
          onDone: () => {
            setDone(true);
            close();
          },
        })}
    </Paper>
  );
}

function Refused({ item }: { readonly item: DebtCommandsAnswer['items'][number] }) {
  const say = useWords(debtWords);
  const { operation, why, law, lawfulAt } = item;
  return (
    <li>
      {isOperation(operation) ? say.acts[operation] : operation}: {why} {law !== undefined && `(${law})`}{' '}
      {lawfulAt !== undefined && (
        <>
          {say.act.from} <Instant at={lawfulAt} />
        </>
      )}
    </li>
  );
}
