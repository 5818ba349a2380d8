import { Button, NumberInput, Radio, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DebtRow } from '#schemas/api/debt-row.ts';
import type { CaseOutcome } from '#schemas/records/negotiation.ts';
import { usePages } from '#web/api/use-pages.ts';
import { useCreditors } from '#web/parts/creditors.ts';
import { Day } from '#web/parts/day.tsx';
import { Instant } from '#web/parts/instant.tsx';
import { Money } from '#web/parts/money.tsx';
import { Pill } from '#web/parts/pill.tsx';
import { useMay } from '#web/sign-in/session.ts';
import { useWords } from '#web/words/language.tsx';
import { Act } from './act.tsx';
import type { WorkItem } from './item.ts';
import { Mine } from './mine.tsx';
import { Owner } from './owner.tsx';
import { readPages } from './read-pages.ts';
import { workWords } from './words.ts';
import { WorkList } from './work-list.tsx';

/** Open cases, by the last day for their answer. */
export function Cases() {
  const [owner, setOwner] = useState<string>();
  const itemOf = useCaseItem();
  const read = readPages(usePages('/cases', {}, { owner }), itemOf);
  return (
    <>
      <Mine owner={owner} onOwner={setOwner} />
      <WorkList {...read} />
    </>
  );
}

function useCaseItem(): (row: DebtRow) => WorkItem[] {
  const say = useWords(workWords);
  const may = useMay();
  const creditors = useCreditors();
  return (row) => {
    const { debtId, creditorId, invoiceId, owed, owner, case: open } = row;
    if (!open) return [];
    const configured = creditors.find((one) => one.creditorId === creditorId)?.caseOwner;
    return [
      {
        key: `${debtId}/${open.number}`,
        creditorId,
        title: say.caseKinds[open.kind],
        about: (
          <>
            {invoiceId} · <Money centavos={owed} />
          </>
        ),
        mark: open.isOverdue ? (
          <Pill tone="stop">{say.overdue}</Pill>
        ) : (
          <Pill tone="quiet">
            <Day day={open.deadline} form="short" />
          </Pill>
        ),
        owner: <Owner debtId={debtId} owner={owner} configured={configured} />,
        due: (
          <>
            <Day day={open.deadline} />, {say.endOfDay}
          </>
        ),
        fallback: say.caseFallback,
        facts: [
          [say.openedAt, <Instant key="at" at={open.openedAt} creditorId={creditorId} />],
          [say.saidBy, say.by[open.by]],
          [say.owedNow, <Money key="owed" centavos={owed} />],
        ],
        acts: (
          <>
            {may('answerCase') && <AnswerCase row={row} number={open.number} kind={open.kind} />}
            <SeeDebt debtId={debtId} />
          </>
        ),
      },
    ];
  };
}

/** Leads to the page of the debt. */
export function SeeDebt({ debtId }: { readonly debtId: string }) {
  const say = useWords(workWords);
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link {...props} to="/debts/$debtId" params={{ debtId }} />}
    >
      {say.seeDebt}
    </Button>
  );
}

const OUTCOMES: readonly CaseOutcome[] = ['upheld', 'corrected', 'cancelled', 'over-indebted'];

function AnswerCase({
  row: { debtId, invoiceId, owed },
  number,
  kind,
}: {
  readonly row: DebtRow;
  readonly number: number;
  readonly kind: keyof (typeof workWords)['en']['caseKinds'];
}) {
  const say = useWords(workWords);
  const [outcome, setOutcome] = useState<CaseOutcome>('upheld');
  const [reais, setReais] = useState<number | string>(owed / 100);
  const amount = Math.round(Number(reais) * 100);
  return (
    <Act
      path="/debts/{debtId}/cases/{number}/answer"
      name={say.answer}
      isMain
      confirm={say.confirmAnswer}
      isDangerous={outcome === 'cancelled'}
      given={{
        named: { debtId, number: String(number) },
        body: { outcome, ...(outcome === 'corrected' ? { amount } : {}) },
      }}
      consequence={say.afterAnswer[outcome](invoiceId)}
    >
      <Stack gap="sm">
        <Radio.Group
          label={say.whatIsRight}
          value={outcome}
          onChange={(value) => setOutcome(OUTCOMES.find((one) => one === value) ?? 'upheld')}
        >
          <Stack gap={6} mt={6}>
            {OUTCOMES.filter((one) => one !== 'over-indebted' || kind === 'hardship').map((one) => (
              <Radio key={one} value={one} label={say.outcomes[one]} />
            ))}
          </Stack>
        </Radio.Group>
        {outcome === 'corrected' && (
          <NumberInput
            label={say.rightAmount}
            value={reais}
            onChange={setReais}
            decimalScale={2}
            fixedDecimalScale
            decimalSeparator=","
            thousandSeparator="."
            prefix="R$ "
            min={0.01}
            hideControls
          />
        )}
      </Stack>
    </Act>
  );
}
