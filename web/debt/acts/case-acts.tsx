import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { DebtAnswer } from '#schemas/api/debt.ts';
import type { CaseOutcome } from '#schemas/records/negotiation.ts';
import { debtWords } from '#web/debt/words.ts';
import { useCreditors } from '#web/parts/creditors.ts';
import { MoneyField } from '#web/parts/money-field.tsx';
import { readMoney } from '#web/parts/read-money.ts';
import { useWords } from '#web/words/language.tsx';
import { ActDialog, type ActProps } from './act-dialog.tsx';
import { WhatIf } from './what-if.tsx';

type OnDebt = ActProps & { readonly debt: DebtAnswer };

const useCaseOwner = (creditorId: string): string | undefined =>
  useCreditors().find((one) => one.creditorId === creditorId)?.caseOwner;

const DISPUTES = ['not-mine', 'goods-or-service'] as const;

/** Opens a case: the debt is not theirs, or something is wrong with what was bought. */
export function RaiseDispute({ debt, ...act }: OnDebt) {
  const say = useWords(debtWords);
  const { debtId, creditorId } = debt;
  const [kind, setKind] = useState<(typeof DISPUTES)[number]>('not-mine');
  return (
    <ActDialog
      {...act}
      path="/debts/{debtId}/disputes"
      given={{ named: { debtId }, body: { kind } }}
      consequence={
        <WhatIf
          debtId={debtId}
          creditorId={creditorId}
          suppose={{ ifCaseOpened: kind }}
          owner={useCaseOwner(creditorId)}
        />
      }
    >
      {(errorAt) => (
        <NativeSelect
          label={say.act.kind}
          value={kind}
          onChange={(event) =>
            setKind(DISPUTES.find((one) => one === event.currentTarget.value) ?? 'not-mine')
          }
          data={DISPUTES.map((value) => ({ value, label: say.caseKinds[value] }))}
          error={errorAt('/kind')}
          data-autofocus
        />
      )}
    </ActDialog>
  );
}

/** Opens a case: the debtor cannot pay. */
export function ReportHardship({ debt, ...act }: OnDebt) {
  const { debtId, creditorId } = debt;
  return (
    <ActDialog
      {...act}
      path="/debts/{debtId}/hardship"
      given={{ named: { debtId }, body: {} }}
      consequence={
        <WhatIf
          debtId={debtId}
          creditorId={creditorId}
          suppose={{ ifCaseOpened: 'hardship' }}
          owner={useCaseOwner(creditorId)}
        />
      }
    />
  );
}

const OUTCOMES = [
  'upheld',
  'corrected',
  'cancelled',
  'over-indebted',
] as const satisfies readonly CaseOutcome[];

/** Answers the case that is open. */
export function AnswerCase({ debt, ...act }: OnDebt) {
  const say = useWords(debtWords);
  const { debtId, cases = [] } = debt;
  const [outcome, setOutcome] = useState<CaseOutcome>('upheld');
  const [typed, setTyped] = useState('');
  const open = cases.at(-1);
  const amount = readMoney(typed);
  const isCorrected = outcome === 'corrected';
  const isFilled = open !== undefined && (!isCorrected || amount !== undefined);
  return (
    <ActDialog
      {...act}
      isDangerous={outcome === 'cancelled' || outcome === 'over-indebted'}
      path="/debts/{debtId}/cases/{number}/answer"
      given={
        isFilled
          ? {
              named: { debtId, number: String(open.number) },
              body: { outcome, ...(isCorrected && amount !== undefined ? { amount } : {}) },
            }
          : undefined
      }
      consequence={<p>{say.after.answers[outcome]}</p>}
    >
      {(errorAt) => (
        <>
          {open && <p>{say.caseKinds[open.kind]}</p>}
          <NativeSelect
            label={say.act.outcome}
            value={outcome}
            onChange={(event) =>
              setOutcome(OUTCOMES.find((one) => one === event.currentTarget.value) ?? 'upheld')
            }
            data={OUTCOMES.map((value) => ({ value, label: say.caseOutcomes[value] }))}
            error={errorAt('/outcome')}
            data-autofocus
          />
          {isCorrected && (
            <MoneyField
              label={say.act.amount}
              help={say.act.amountHelp}
              value={typed}
              onTyped={setTyped}
              error={errorAt('/amount', amount === undefined)}
            />
          )}
        </>
      )}
    </ActDialog>
  );
}
