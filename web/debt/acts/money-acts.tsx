import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type * as z from 'zod';
import type { DebtAnswer } from '#schemas/api/debt.ts';
import type { PaymentMethod } from '#schemas/primitives.ts';
import { debtWords } from '#web/debt/words.ts';
import { DateField } from '#web/parts/date-field.tsx';
import { moneyText } from '#web/parts/formats.ts';
import { MoneyField } from '#web/parts/money-field.tsx';
import { readMoney } from '#web/parts/read-money.ts';
import { useWords } from '#web/words/language.tsx';
import { ActDialog, type ActProps } from './act-dialog.tsx';

type OnDebt = ActProps & { readonly debt: DebtAnswer };

const METHODS = ['pix', 'boleto', 'card', 'transfer', 'cash', 'other'] as const satisfies readonly z.infer<
  typeof PaymentMethod
>[];

/** Records a payment that Régua does not hear of by itself. */
export function ReportPayment({ debt, ...act }: OnDebt) {
  const say = useWords(debtWords);
  const today = debt.balance?.day ?? '';
  const [typed, setTyped] = useState('');
  const [day, setDay] = useState(today);
  const [method, setMethod] = useState<(typeof METHODS)[number]>('transfer');
  const [paymentId, setPaymentId] = useState('');
  const amount = readMoney(typed);
  const owed = debt.balance?.payoff.amount ?? 0;
  return (
    <ActDialog
      {...act}
      path="/debts/{debtId}/payments"
      given={
        amount === undefined || day === ''
          ? undefined
          : {
              named: { debtId: debt.debtId },
              body: {
                // At noon in Brasília; the API takes no later instant than the call's.
                ...{ amount, paidAt: `${day}T12:00:00-03:00`, method },
                ...(paymentId === '' ? {} : { paymentId }),
              },
            }
      }
      consequence={amount !== undefined && <p>{afterPayment(amount, owed, say.after)}</p>}
    >
      {(errorAt) => (
        <>
          <MoneyField
            label={say.act.amount}
            help={say.act.amountHelp}
            value={typed}
            onTyped={setTyped}
            error={errorAt('/amount', amount === undefined) && (errorAt('/amount') ?? say.act.amountWrong)}
            data-autofocus
          />
          <DateField
            label={say.act.day}
            value={day}
            onDay={setDay}
            max={today}
            error={errorAt('/paidAt', day === '')}
          />
          <NativeSelect
            label={say.act.method}
            value={method}
            onChange={(event) =>
              setMethod(METHODS.find((one) => one === event.currentTarget.value) ?? 'other')
            }
            data={METHODS.map((value) => ({ value, label: say.methods[value] }))}
          />
          <TextInput
            label={say.act.paymentId}
            value={paymentId}
            onChange={(event) => setPaymentId(event.currentTarget.value)}
            error={errorAt('/paymentId')}
          />
        </>
      )}
    </ActDialog>
  );
}

function afterPayment(amount: number, owed: number, after: (typeof debtWords)['pt-BR']['after']): string {
  if (owed === 0) return after.closed;
  if (amount < owed) return after.partial(moneyText(owed - amount));
  return amount === owed ? after.settles : after.excess(moneyText(amount - owed));
}

/** Writes off what is owed, or a part of it. */
export function WriteOff({ debt, ...act }: OnDebt) {
  const say = useWords(debtWords);
  const [writeOffId] = useState(() => `baixa-${crypto.randomUUID()}`);
  const [isAll, setAll] = useState(true);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const amount = readMoney(typed);
  const owed = debt.balance?.payoff.amount ?? 0;
  const isFilled = reason !== '' && (isAll || amount !== undefined);
  return (
    <ActDialog
      {...act}
      isDangerous
      path="/debts/{debtId}/write-offs"
      given={
        isFilled
          ? {
              named: { debtId: debt.debtId },
              body: { writeOffId, reason, ...(isAll || amount === undefined ? {} : { amount }) },
            }
          : undefined
      }
      consequence={
        <p>
          {isAll
            ? say.after.writeOffAll(moneyText(owed))
            : amount !== undefined &&
              say.after.writeOffPart(moneyText(amount), moneyText(Math.max(0, owed - amount)))}
        </p>
      }
    >
      {(errorAt) => (
        <>
          <Checkbox
            label={say.act.allOfIt}
            checked={isAll}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
          {!isAll && (
            <MoneyField
              label={say.act.amount}
              help={say.act.amountHelp}
              value={typed}
              onTyped={setTyped}
              error={errorAt('/amount', amount === undefined)}
            />
          )}
          <TextInput
            label={say.act.reason}
            description={say.act.reasonHelp}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={errorAt('/reason', reason === '')}
          />
        </>
      )}
    </ActDialog>
  );
}

/** Has the charges of a debt whose principal is paid stay owed. */
export function UpholdCharges({ debt, ...act }: OnDebt) {
  const say = useWords(debtWords);
  return (
    <ActDialog
      {...act}
      path="/debts/{debtId}/upheld-charges"
      given={{ named: { debtId: debt.debtId }, body: {} }}
      consequence={<p>{say.after.upheld}</p>}
    />
  );
}
