import { Button, Fieldset, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { DebtAnswer } from '#schemas/api/debt.ts';
import { useRead } from '#web/api/use-read.ts';
import { debtWords } from '#web/debt/words.ts';
import { DateField } from '#web/parts/date-field.tsx';
import { dayText, moneyText } from '#web/parts/formats.ts';
import { Loading } from '#web/parts/loading.tsx';
import { MoneyField } from '#web/parts/money-field.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { readMoney } from '#web/parts/read-money.ts';
import { dayAfter } from '#web/ruler/days.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { ActDialog, type ActProps } from './act-dialog.tsx';
import { WhatIf } from './what-if.tsx';

type OnDebt = ActProps & { readonly debt: DebtAnswer };

/** Takes a promise of the debtor to pay on a day. */
export function PromisePayment({ debt, ...act }: OnDebt) {
  const say = useWords(debtWords);
  const today = debt.balance?.day ?? '';
  const first = [today, dayAfter(debt.invoice?.rolledDueDate ?? today, 1)].sort().at(-1) ?? today;
  const [day, setDay] = useState(first > today ? first : dayAfter(today, 1));
  const { debtId, creditorId } = debt;
  return (
    <ActDialog
      {...act}
      path="/debts/{debtId}/promises"
      given={day === '' ? undefined : { named: { debtId }, body: { day } }}
      consequence={
        <WhatIf
          debtId={debtId}
          creditorId={creditorId}
          suppose={day === '' ? undefined : { ifPromisedFor: day }}
        />
      }
    >
      {(errorAt) => (
        <DateField
          label={say.act.day}
          value={day}
          onDay={setDay}
          min={first}
          error={errorAt('/day', day === '')}
          data-autofocus
        />
      )}
    </ActDialog>
  );
}

/** Takes an offer of today for the debtor; approves one that needs it. */
export function AcceptOffer({ debt, ...act }: OnDebt) {
  const say = useWords(debtWords);
  const { language } = useLanguage();
  const { debtId } = debt;
  const { data, error } = useRead('/debts/{debtId}/offers', { debtId });
  const [chosen, setChosen] = useState('');
  const offer = data?.offers.find(({ id }) => id === chosen);
  return (
    <ActDialog
      {...act}
      path="/debts/{debtId}/accepted-offers"
      given={offer && { named: { debtId }, body: { offerId: offer.id, total: offer.total } }}
      consequence={
        offer && (
          <>
            <p>{say.after.offer(moneyText(offer.total), dayText(offer.validUntil, language))}</p>
            <p lang="pt-BR">{offer.reason}</p>
          </>
        )
      }
    >
      {(errorAt) => (
        <>
          {error && <ProblemNotice error={error} />}
          {!data && !error && <Loading />}
          <Radio.Group
            label={say.act.offer}
            value={chosen}
            onChange={setChosen}
            error={errorAt('/offerId', chosen === '') ?? errorAt('/total')}
          >
            <Stack gap="xs" mt="xs">
              {data?.offers.map(({ id, instalments, total, needsApproval }) => (
                <Radio
                  key={id}
                  value={id}
                  label={`${instalments.length}× · ${moneyText(total)}`}
                  description={[
                    ...instalments.map(
                      ({ amount, dueDate }) => `${moneyText(amount)} ${dayText(dueDate, language, 'short')}`,
                    ),
                    ...(needsApproval ? [say.act.offerApproval] : []),
                  ].join(' · ')}
                />
              ))}
            </Stack>
          </Radio.Group>
        </>
      )}
    </ActDialog>
  );
}

interface Typed {
  readonly amount: string;
  readonly day: string;
}

/** Puts instalments in the place of the invoice. */
export function MakePaymentPlan({ debt, ...act }: OnDebt) {
  const say = useWords(debtWords);
  const { debtId } = debt;
  const today = debt.balance?.day ?? '';
  const owed = debt.balance?.payoff.amount ?? 0;
  const [parts, setParts] = useState<readonly Typed[]>(() => [
    { amount: asTyped(Math.ceil(owed / 2)), day: dayAfter(today, 5) },
    { amount: asTyped(Math.floor(owed / 2)), day: dayAfter(today, 35) },
  ]);
  const change = (index: number, news: Partial<Typed>): void =>
    setParts(parts.map((part, at) => (at === index ? { ...part, ...news } : part)));
  const read = parts.map(({ amount, day }) => ({ amount: readMoney(amount), dueDate: day }));
  const instalments = read.flatMap(({ amount, dueDate }) =>
    amount === undefined || dueDate === '' ? [] : [{ amount, dueDate }],
  );
  const sum = instalments.reduce((total, { amount }) => total + amount, 0);
  return (
    <ActDialog
      {...act}
      path="/debts/{debtId}/payment-plans"
      given={instalments.length === parts.length ? { named: { debtId }, body: { instalments } } : undefined}
      consequence={<p>{say.after.plan(moneyText(sum), moneyText(owed))}</p>}
    >
      {(errorAt) => (
        <>
          {parts.map(({ amount, day }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an instalment is its number, and only the last one goes
            <Fieldset key={index} legend={say.act.instalment(index + 1)}>
              <Group grow align="flex-start">
                <MoneyField
                  label={say.act.amount}
                  help={say.act.amountHelp}
                  value={amount}
                  onTyped={(typed) => change(index, { amount: typed })}
                  error={
                    errorAt(`/instalments/${index}/amount`) ??
                    (readMoney(amount) === undefined ? say.act.amountWrong : undefined)
                  }
                />
                <DateField
                  label={say.act.day}
                  value={day}
                  onDay={(next) => change(index, { day: next })}
                  error={errorAt(`/instalments/${index}/dueDate`, day === '')}
                />
              </Group>
            </Fieldset>
          ))}
          <Group>
            <Button
              variant="default"
              size="xs"
              onClick={() =>
                setParts([...parts, { amount: '', day: dayAfter(parts.at(-1)?.day || today, 30) }])
              }
            >
              {say.act.addInstalment}
            </Button>
            {parts.length > 1 && (
              <Button variant="default" size="xs" onClick={() => setParts(parts.slice(0, -1))}>
                {say.act.removeInstalment}
              </Button>
            )}
          </Group>
        </>
      )}
    </ActDialog>
  );
}

/** An amount as a person would type it. */
const asTyped = (centavos: number): string => moneyText(centavos).replace(/^R\$\s*/, '');
