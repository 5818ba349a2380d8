import type { OfferRequestRow } from '#schemas/api/offer-request-row.ts';
import { usePages } from '#web/api/use-pages.ts';
import { Day } from '#web/parts/day.tsx';
import { Instant } from '#web/parts/instant.tsx';
import { Money } from '#web/parts/money.tsx';
import { Pill } from '#web/parts/pill.tsx';
import { useMay } from '#web/sign-in/session.ts';
import { useWords } from '#web/words/language.tsx';
import { Act } from './act.tsx';
import { SeeDebt } from './cases.tsx';
import type { WorkItem } from './item.ts';
import { readPages } from './read-pages.ts';
import { useRoles } from './roles-that-may.ts';
import { workWords } from './words.ts';
import { WorkList } from './work-list.tsx';

/** Offers that debtors asked for on their page, and a person has to approve. */
export function Offers() {
  const itemOf = useOfferItem();
  return <WorkList {...readPages(usePages('/offer-requests', {}, {}), itemOf)} />;
}

function useOfferItem(): (row: OfferRequestRow) => WorkItem[] {
  const say = useWords(workWords);
  const may = useMay();
  const roles = useRoles('acceptOffer');
  return ({ debtId, creditorId, invoiceId, offer, askedAt, validUntil, nextActionAt }) => [
    {
      key: `${debtId}/${offer.id}/${askedAt}`,
      creditorId,
      title: offer.kind === 'cash' ? say.cashOffer : say.instalmentOffer(offer.instalments.length),
      about: (
        <>
          {invoiceId} · <Money centavos={offer.total} />
        </>
      ),
      mark: (
        <Pill tone="late">
          <Day day={validUntil} form="short" />
        </Pill>
      ),
      owner: roles,
      due: (
        <>
          <Day day={validUntil} />, {say.endOfDay}
        </>
      ),
      fallback: (
        <>
          {say.offerFallback}
          {nextActionAt !== undefined && (
            <>
              {' '}
              {say.ladderGoesOn} <Instant at={nextActionAt} creditorId={creditorId} />.
            </>
          )}
        </>
      ),
      facts: [
        [say.askedAt, <Instant key="asked" at={askedAt} creditorId={creditorId} />],
        [say.owedWithout, <Money key="owed" centavos={offer.owed} />],
        [say.waived, <Money key="waived" centavos={offer.discount.charges + offer.discount.principal} />],
        [say.pays, <Money key="total" centavos={offer.total} />],
        [say.why, offer.reason],
      ],
      acts: (
        <>
          {may('acceptOffer') && (
            <Act
              path="/debts/{debtId}/accepted-offers"
              name={say.approve}
              isMain
              confirm={say.approve}
              given={{ named: { debtId }, body: { offerId: offer.id, total: offer.total, askedAt } }}
              consequence={offer.kind === 'cash' ? say.afterCash : say.afterInstalments}
            />
          )}
          <SeeDebt debtId={debtId} />
        </>
      ),
    },
  ];
}
