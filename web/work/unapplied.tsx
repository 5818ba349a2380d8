import { Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { UnappliedRow } from '#schemas/api/payment-rows.ts';
import { usePages } from '#web/api/use-pages.ts';
import { moneyText } from '#web/parts/formats.ts';
import { Instant } from '#web/parts/instant.tsx';
import { Money } from '#web/parts/money.tsx';
import { useMay } from '#web/sign-in/session.ts';
import { useWords } from '#web/words/language.tsx';
import { Act } from './act.tsx';
import { InvoiceField } from './handed-over.tsx';
import type { WorkItem } from './item.ts';
import { readPages } from './read-pages.ts';
import { useWaits } from './waits.tsx';
import { workWords } from './words.ts';
import { WorkList } from './work-list.tsx';

/** Payments whose invoice has not come. */
export function Unapplied() {
  const itemOf = useUnappliedItem();
  return <WorkList {...readPages(usePages('/payments/unapplied', {}, {}), itemOf)} />;
}

function useUnappliedItem(): (row: UnappliedRow) => WorkItem[] {
  const say = useWords(workWords);
  const may = useMay();
  const waits = useWaits('reassignPayment');
  return (row) => {
    const { debtId, creditorId, invoiceId, payments, waiting } = row;
    const total = payments.reduce((sum, { amount }) => sum + amount, 0);
    return [
      {
        key: debtId,
        creditorId,
        title: say.paidEarly(invoiceId),
        about: <Money centavos={total} />,
        ...waits(waiting, creditorId),
        fallback: say.unappliedFallback,
        facts: payments.map(({ paymentId, amount, paidAt, method }) => [
          paymentId,
          <span key={paymentId}>
            <Money centavos={amount} /> · <Instant at={paidAt} creditorId={creditorId} /> ·{' '}
            {say.methods[method]}
          </span>,
        ]),
        acts: may('reassignPayment') && <Move row={row} />,
      },
    ];
  };
}

function Move({ row: { creditorId, invoiceId, payments } }: { readonly row: UnappliedRow }) {
  const say = useWords(workWords);
  const [toInvoiceId, setToInvoiceId] = useState('');
  const [paymentId, setPaymentId] = useState(payments[0]?.paymentId ?? '');
  const [reassignmentId] = useState(() => `web-${crypto.randomUUID()}`);
  return (
    <Act
      path="/payments/reassignments"
      name={say.move}
      isMain
      confirm={say.move}
      given={{
        named: {},
        body: { creditorId, reassignmentId, paymentId, fromInvoiceId: invoiceId, toInvoiceId },
      }}
      consequence={say.afterMove}
    >
      <Stack gap="sm">
        {payments.length > 1 && (
          <Select
            label={say.whichPayment}
            value={paymentId}
            onChange={(value) => setPaymentId(value ?? paymentId)}
            data={payments.map((one) => ({
              value: one.paymentId,
              label: `${moneyText(one.amount)} · ${one.paymentId}`,
            }))}
            allowDeselect={false}
          />
        )}
        <InvoiceField label={say.whichInvoice} value={toInvoiceId} onInvoice={setToInvoiceId} />
      </Stack>
    </Act>
  );
}
