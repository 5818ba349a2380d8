import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DebtAnswer } from '#schemas/api/debt.ts';
import type { ActOf } from '#schemas/sandbox/act.ts';
import { useRead } from '#web/api/use-read.ts';
import css from '#web/clock/clock.module.css';
import { clockWords } from '#web/clock/words.ts';
import { moneyText } from '#web/parts/formats.ts';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import { ActResult } from './act-result.tsx';
import type { Acting } from './acting.ts';
import { centavosIn, reaisOf } from './reais.ts';
import { type ActDone, useAct } from './use-act.ts';

type Forged = NonNullable<ActOf<'pay'>['forged']>;

const METHODS = ['pix', 'boleto', 'card', 'transfer'] as const;

/** Pays a debt through the webhook of its provider, or has somebody forge a call of it. */
export function PayAct({ runner, debtId }: Acting) {
  const { acts } = useWords(clockWords);
  const debt = useRead('/debts/{debtId}', debtId === undefined ? undefined : { debtId });
  if (debtId === undefined) return <Text>{acts.chooseDebt}</Text>;
  // A read that fails later takes neither the form away nor the answer in it.
  if (debt.data) return <PayForm runner={runner} debt={debt.data} />;
  return debt.error ? <ProblemNotice error={debt.error} /> : <Loading />;
}

function PayForm({ runner, debt }: Pick<Acting, 'runner'> & { readonly debt: DebtAnswer }) {
  const { acts } = useWords(clockWords);
  const { pay: say } = acts;
  const act = useAct(runner);
  const again = useAct(runner);
  const owed = debt.balance?.payoff.amount ?? debt.invoice?.amount ?? 0;
  const [typed, setTyped] = useState<string>();
  const [method, setMethod] = useState<(typeof METHODS)[number]>('pix');
  const [forged, setForged] = useState<Forged>();
  const text = typed ?? reaisOf(owed);
  const amount = centavosIn(text);
  const { creditorId, invoiceId } = debt;
  const paid = act.data;
  return (
    <form
      className={css.act}
      onSubmit={(event) => {
        event.preventDefault();
        if (amount === undefined) return;
        again.reset();
        act.mutate({
          ...{ act: 'pay', creditorId, invoiceId, amount, method },
          ...(forged === undefined ? {} : { forged }),
        });
      }}
    >
      <TextInput
        label={say.amount}
        inputMode="decimal"
        value={text}
        required
        error={amount === undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={() => setTyped(reaisOf(owed))} disabled={owed === 0}>
          {say.full(moneyText(owed))}
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() => setTyped(reaisOf(Math.ceil(owed / 2)))}
          disabled={owed < 2}
        >
          {say.half}
        </Button>
      </Group>
      <NativeSelect
        label={say.method}
        value={method}
        data={METHODS.map((value) => ({ value, label: say.methods[value] }))}
        onChange={({ currentTarget: { value } }) => setMethod(METHODS.find((one) => one === value) ?? 'pix')}
      />
      <NativeSelect
        label={say.who}
        value={forged ?? 'sound'}
        data={[
          { value: 'sound', label: say.sound },
          { value: 'signature', label: say.signature },
          { value: 'amount', label: say.amountForged },
        ]}
        onChange={({ currentTarget: { value } }) =>
          setForged(value === 'signature' || value === 'amount' ? value : undefined)
        }
      />
      <Group gap="xs">
        <Button type="submit" loading={act.isPending} disabled={amount === undefined}>
          {say.confirm}
        </Button>
        {paid?.answer?.status === 200 && (
          <Button
            variant="default"
            loading={again.isPending}
            onClick={() => again.mutate({ act: 'repeat', payment: paid.id })}
          >
            {say.again}
          </Button>
        )}
      </Group>
      <Answer done={again.data ?? paid} error={again.error ?? act.error} />
    </form>
  );
}

function Answer({ done, error }: { readonly done: ActDone | undefined; readonly error: unknown }) {
  const { acts } = useWords(clockWords);
  const { pay: say } = acts;
  const status = done?.answer?.status;
  const note = done?.events.length === 0 ? (status === 200 ? say.repeated : say.refused) : undefined;
  return (
    <ActResult done={done} error={error}>
      {status !== undefined && (
        <Text>
          {say.answered(status)}
          {note === undefined ? '' : `: ${note}`}.
        </Text>
      )}
    </ActResult>
  );
}
