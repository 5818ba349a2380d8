import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DebtAnswer } from '#schemas/api/debt.ts';
import { debtWords } from '#web/debt/words.ts';
import { DateField } from '#web/parts/date-field.tsx';
import { MoneyField } from '#web/parts/money-field.tsx';
import { readMoney } from '#web/parts/read-money.ts';
import { useWords } from '#web/words/language.tsx';
import { ActDialog, type ActProps } from './act-dialog.tsx';

type OnDebt = ActProps & { readonly debt: DebtAnswer };

/** Gives the invoice a new amount, a new due date, or both. */
export function AmendInvoice({ debt, ...act }: OnDebt) {
  const say = useWords(debtWords);
  const [typed, setTyped] = useState('');
  const [dueDate, setDueDate] = useState('');
  const amount = readMoney(typed);
  const isWrong = typed !== '' && amount === undefined;
  const isFilled = !isWrong && (amount !== undefined || dueDate !== '');
  return (
    <ActDialog
      {...act}
      path="/debts/{debtId}/amendments"
      given={
        isFilled
          ? {
              named: { debtId: debt.debtId },
              body: {
                ...(amount === undefined ? {} : { amount }),
                ...(dueDate === '' ? {} : { dueDate }),
              },
            }
          : undefined
      }
      consequence={<p>{isFilled ? say.after.amended : say.act.giveOne}</p>}
    >
      {(errorAt) => (
        <>
          <MoneyField
            label={say.act.newAmount}
            help={say.act.amountHelp}
            value={typed}
            onTyped={setTyped}
            error={isWrong ? say.act.amountWrong : errorAt('/amount')}
            data-autofocus
          />
          <DateField
            label={say.act.newDueDate}
            value={dueDate}
            onDay={setDueDate}
            error={errorAt('/dueDate')}
          />
        </>
      )}
    </ActDialog>
  );
}

/** Cancels the invoice. */
export function CancelInvoice({ debt, ...act }: OnDebt) {
  const say = useWords(debtWords);
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      {...act}
      isDangerous
      path="/debts/{debtId}/cancellation"
      given={{ named: { debtId: debt.debtId }, body: reason === '' ? {} : { reason } }}
      consequence={<p>{say.after.cancelled}</p>}
    >
      {(errorAt) => (
        <TextInput
          label={say.act.reason}
          description={say.act.reasonHelp}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={errorAt('/reason')}
          data-autofocus
        />
      )}
    </ActDialog>
  );
}

/** Says to whom the credit was assigned. */
export function AssignCredit({ debt, ...act }: OnDebt) {
  const say = useWords(debtWords);
  const today = debt.balance?.day ?? '';
  const [name, setName] = useState('');
  const [taxId, setTaxId] = useState('');
  const [notifiedOn, setNotifiedOn] = useState(today);
  const isFilled = name !== '' && taxId !== '' && notifiedOn !== '';
  return (
    <ActDialog
      {...act}
      isDangerous
      path="/debts/{debtId}/assignment"
      given={
        isFilled ? { named: { debtId: debt.debtId }, body: { to: { name, taxId }, notifiedOn } } : undefined
      }
      consequence={<p>{say.after.assigned}</p>}
    >
      {(errorAt) => (
        <>
          <TextInput
            label={say.act.assignee}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={errorAt('/to/name', name === '')}
            data-autofocus
          />
          <TextInput
            label={say.act.assigneeTaxId}
            value={taxId}
            onChange={(event) => setTaxId(event.currentTarget.value)}
            error={errorAt('/to/taxId', taxId === '')}
          />
          <DateField
            label={say.act.notifiedOn}
            value={notifiedOn}
            onDay={setNotifiedOn}
            max={today}
            error={errorAt('/notifiedOn', notifiedOn === '')}
          />
        </>
      )}
    </ActDialog>
  );
}
