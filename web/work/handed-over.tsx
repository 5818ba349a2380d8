import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DebtRow } from '#schemas/api/debt-row.ts';
import { usePages } from '#web/api/use-pages.ts';
import { DateField } from '#web/parts/date-field.tsx';
import { Money } from '#web/parts/money.tsx';
import { Pill } from '#web/parts/pill.tsx';
import { useMay } from '#web/sign-in/session.ts';
import { useWords } from '#web/words/language.tsx';
import { Act } from './act.tsx';
import { SeeDebt } from './cases.tsx';
import type { WorkItem } from './item.ts';
import { Mine } from './mine.tsx';
import { Owner } from './owner.tsx';
import { readPages } from './read-pages.ts';
import { workWords } from './words.ts';
import { WorkList } from './work-list.tsx';

/** Debts that the robot handed over to a person, the longest due first. */
export function HandedOver() {
  const [owner, setOwner] = useState<string>();
  const itemOf = useHandedOverItem();
  const read = readPages(usePages('/debts', {}, { status: 'handedOver', owner }), itemOf);
  return (
    <>
      <Mine owner={owner} onOwner={setOwner} />
      <WorkList {...read} />
    </>
  );
}

function useHandedOverItem(): (row: DebtRow) => WorkItem[] {
  const say = useWords(workWords);
  const may = useMay();
  return (row) => {
    const { debtId, creditorId, invoiceId, owed, daysLate, owner, reason = 'ladder-over' } = row;
    return [
      {
        key: debtId,
        creditorId,
        title: say.reasons[reason],
        about: (
          <>
            {invoiceId} · <Money centavos={owed} />
          </>
        ),
        mark: <Pill tone="late">{say.daysLate(daysLate)}</Pill>,
        owner: <Owner debtId={debtId} owner={owner} />,
        due: say.noDue,
        fallback: say.handedOverFallback,
        facts: [[say.owedNow, <Money key="owed" centavos={owed} />]],
        acts: (
          <>
            {may('promisePayment') && <TakePromise row={row} />}
            {reason === 'only-charges-left' && may('upholdCharges') && (
              <Act
                path="/debts/{debtId}/upheld-charges"
                name={say.uphold}
                confirm={say.uphold}
                given={{ named: { debtId }, body: {} }}
                consequence={say.afterUphold}
              />
            )}
            {may('writeOff') && <WriteOff row={row} />}
            <SeeDebt debtId={debtId} />
          </>
        ),
      },
    ];
  };
}

function TakePromise({ row: { debtId, asOf } }: { readonly row: DebtRow }) {
  const say = useWords(workWords);
  const [day, setDay] = useState('');
  return (
    <Act
      path="/debts/{debtId}/promises"
      name={say.promise}
      isMain
      confirm={say.confirmPromise}
      given={{ named: { debtId }, body: { day } }}
      consequence={say.afterPromise}
    >
      <DateField label={say.promisedDay} value={day} onDay={setDay} min={asOf} required data-autofocus />
    </Act>
  );
}

const REASONS = ['goodwill', 'small-amount', 'uncollectable', 'agreement'] as const;

function WriteOff({ row: { debtId, owed } }: { readonly row: DebtRow }) {
  const say = useWords(workWords);
  const [reason, setReason] = useState<string>(REASONS[0]);
  const [writeOffId] = useState(() => `web-${crypto.randomUUID()}`);
  return (
    <Act
      path="/debts/{debtId}/write-offs"
      name={say.writeOff}
      confirm={say.writeOff}
      isDangerous
      given={{ named: { debtId }, body: { writeOffId, reason } }}
      consequence={
        <>
          <Money centavos={owed} /> {say.afterWriteOff}
        </>
      }
    >
      <Select
        label={say.reason}
        value={reason}
        onChange={(value) => setReason(value ?? REASONS[0])}
        data={REASONS.map((value) => ({ value, label: say.writeOffReasons[value] }))}
        allowDeselect={false}
      />
    </Act>
  );
}

/** A field for the number of an invoice. */
export function InvoiceField({
  value,
  onInvoice,
  label,
}: {
  readonly value: string;
  readonly onInvoice: (invoiceId: string) => void;
  readonly label: string;
}) {
  return (
    <TextInput
      label={label}
      value={value}
      onChange={(event) => onInvoice(event.currentTarget.value.trim())}
      required
      data-autofocus
    />
  );
}
