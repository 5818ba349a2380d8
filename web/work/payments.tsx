import { useState } from 'react';
import type { UnidentifiedPaymentRow } from '#schemas/api/payment-rows.ts';
import { usePages } from '#web/api/use-pages.ts';
import { useRead } from '#web/api/use-read.ts';
import { Instant } from '#web/parts/instant.tsx';
import { Money } from '#web/parts/money.tsx';
import { Pill } from '#web/parts/pill.tsx';
import { useMay } from '#web/sign-in/session.ts';
import { useWords } from '#web/words/language.tsx';
import { Act } from './act.tsx';
import { InvoiceField } from './handed-over.tsx';
import type { WorkItem } from './item.ts';
import { LadderGoesOn } from './ladder-goes-on.tsx';
import { readPages } from './read-pages.ts';
import { useWaits } from './waits.tsx';
import { workWords } from './words.ts';
import css from './work.module.css';
import { WorkList } from './work-list.tsx';

/** Payments that name nothing of ours. */
export function Unidentified() {
  const itemOf = usePaymentItem();
  return (
    <WorkList
      {...readPages(usePages('/payments/unidentified', {}, {}), (row) => (row.doubt ? [] : itemOf(row)))}
    />
  );
}

/** Payments that may be one which their invoice has. */
export function Doubtful() {
  const itemOf = usePaymentItem();
  return (
    <WorkList
      {...readPages(usePages('/payments/unidentified', {}, {}), (row) => (row.doubt ? itemOf(row) : []))}
    />
  );
}

function usePaymentItem(): (row: UnidentifiedPaymentRow) => WorkItem[] {
  const say = useWords(workWords);
  const may = useMay();
  const waits = useWaits('assignPayment');
  return (row) => {
    const { creditorId, paymentId, amount, paidAt, receivedAt, method, provider, reference, doubt, waiting } =
      row;
    return [
      {
        key: `${creditorId}/${paymentId}`,
        creditorId,
        title: doubt ? say.doubtOf(doubt.invoiceId) : say.paymentOf(provider),
        about: <Money centavos={amount} />,
        mark: (
          <Pill tone="quiet">
            <Instant at={receivedAt} creditorId={creditorId} form="short" />
          </Pill>
        ),
        ...waits(waiting, creditorId),
        fallback: doubt ? (
          <OfInvoice creditorId={creditorId} invoiceId={doubt.invoiceId} />
        ) : (
          say.unidentifiedFallback
        ),
        facts: [
          [say.paidAt, <Instant key="paid" at={paidAt} creditorId={creditorId} />],
          [say.method, say.methods[method]],
          [say.paymentId, paymentId],
          ...(reference === undefined ? [] : ([[say.reference, reference]] as const)),
        ],
        more: doubt && (
          <>
            <h3>{say.resembles}</h3>
            <ul className={css.likes}>
              {doubt.resembles.map((like) => (
                <li key={like.paymentId}>
                  <Money centavos={like.amount} /> · <Instant at={like.paidAt} creditorId={creditorId} /> ·{' '}
                  {say.methods[like.method]}
                </li>
              ))}
            </ul>
          </>
        ),
        acts: may('assignPayment') && (doubt ? <EndDoubt row={row} doubt={doubt} /> : <Assign row={row} />),
      },
    ];
  };
}

/** What happens with the invoice of a doubtful payment if nobody says anything. */
function OfInvoice({ creditorId, invoiceId }: { readonly creditorId: string; readonly invoiceId: string }) {
  const say = useWords(workWords);
  const debt = useRead('/invoices/{creditorId}/{invoiceId}', { creditorId, invoiceId }).data;
  return (
    <>
      {say.doubtFallback} {debt && <LadderGoesOn debtId={debt.debtId} creditorId={creditorId} />}
    </>
  );
}

function Assign({ row: { creditorId, paymentId, amount } }: { readonly row: UnidentifiedPaymentRow }) {
  const say = useWords(workWords);
  const [invoiceId, setInvoiceId] = useState('');
  return (
    <Act
      path="/payments/assignments"
      name={say.assign}
      isMain
      confirm={say.assign}
      given={{ named: {}, body: { creditorId, paymentId, invoiceId } }}
      consequence={
        <>
          <Money centavos={amount} /> {say.afterAssign}
        </>
      }
    >
      <InvoiceField label={say.whichInvoice} value={invoiceId} onInvoice={setInvoiceId} />
    </Act>
  );
}

function EndDoubt({
  row: { creditorId, paymentId, amount },
  doubt: { invoiceId, resembles },
}: {
  readonly row: UnidentifiedPaymentRow;
  readonly doubt: NonNullable<UnidentifiedPaymentRow['doubt']>;
}) {
  const say = useWords(workWords);
  const said = { creditorId, paymentId, invoiceId };
  return (
    <>
      {resembles.map((like) => (
        <Act
          key={like.paymentId}
          path="/payments/assignments"
          name={resembles.length === 1 ? say.isSame : `${say.isSame} (${like.paymentId})`}
          isMain
          confirm={say.isSame}
          given={{ named: {}, body: { ...said, sameAs: like.paymentId } }}
          consequence={say.afterSame}
        />
      ))}
      <Act
        path="/payments/assignments"
        name={say.isAnother}
        confirm={say.isAnother}
        given={{ named: {}, body: said }}
        consequence={
          <>
            <Money centavos={amount} /> {say.afterAnother(invoiceId)}
          </>
        }
      />
    </>
  );
}
