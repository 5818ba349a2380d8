import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type * as z from 'zod';
import type { DebtAnswer } from '#schemas/api/debt.ts';
import type { PauseReason } from '#schemas/primitives.ts';
import { debtWords } from '#web/debt/words.ts';
import { DateField } from '#web/parts/date-field.tsx';
import { dayAfter } from '#web/ruler/days.ts';
import { useWords } from '#web/words/language.tsx';
import { ActDialog, type ActProps } from './act-dialog.tsx';
import { WhatIf } from './what-if.tsx';

type OnDebt = ActProps & { readonly debt: DebtAnswer };

const REASONS = [
  'disputed-outside',
  'court-order',
  'payment-doubtful',
  'insolvency',
  'death',
  'minor',
  'internal-customer',
  'other',
] as const satisfies readonly z.infer<typeof PauseReason>[];

/** Stops collection of the invoice until a last day. */
export function PauseCollection({ debt, ...act }: OnDebt) {
  const say = useWords(debtWords);
  const { debtId, creditorId, invoiceId } = debt;
  const today = debt.balance?.day ?? '';
  const [pauseId] = useState(() => `pausa-${crypto.randomUUID()}`);
  const [reason, setReason] = useState<(typeof REASONS)[number]>('disputed-outside');
  const [lastDay, setLastDay] = useState(dayAfter(today, 14));
  return (
    <ActDialog
      {...act}
      path="/pauses"
      given={
        lastDay === '' ? undefined : { named: {}, body: { creditorId, invoiceId, pauseId, reason, lastDay } }
      }
      consequence={
        <WhatIf
          debtId={debtId}
          creditorId={creditorId}
          suppose={lastDay === '' ? undefined : { ifPausedUntil: lastDay }}
        />
      }
    >
      {(errorAt) => (
        <>
          <NativeSelect
            label={say.act.reason}
            value={reason}
            onChange={(event) =>
              setReason(REASONS.find((one) => one === event.currentTarget.value) ?? 'other')
            }
            data={REASONS.map((value) => ({ value, label: say.pauseReasons[value] }))}
            error={errorAt('/reason')}
            data-autofocus
          />
          <DateField
            label={say.act.lastDay}
            value={lastDay}
            onDay={setLastDay}
            min={today}
            error={errorAt('/lastDay', lastDay === '')}
          />
        </>
      )}
    </ActDialog>
  );
}

/** Has collection of the invoice go on. */
export function ResumeCollection({ debt, ...act }: OnDebt) {
  const say = useWords(debtWords);
  const { creditorId, invoiceId } = debt;
  return (
    <ActDialog
      {...act}
      path="/resumptions"
      given={{ named: {}, body: { creditorId, invoiceId } }}
      consequence={<p>{say.after.resumed}</p>}
    />
  );
}
