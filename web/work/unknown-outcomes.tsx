import type { UnknownOutcomeRow } from '#schemas/api/unknown-outcome-row.ts';
import { usePages } from '#web/api/use-pages.ts';
import { Instant } from '#web/parts/instant.tsx';
import { useWords } from '#web/words/language.tsx';
import { SeeDebt } from './cases.tsx';
import type { WorkItem } from './item.ts';
import { LadderGoesOn } from './ladder-goes-on.tsx';
import { readPages } from './read-pages.ts';
import { useWaits } from './waits.tsx';
import { workWords } from './words.ts';
import { WorkList } from './work-list.tsx';

/** Messages of which nobody knows whether they were sent. */
export function UnknownOutcomes() {
  const itemOf = useOutcomeItem();
  return <WorkList {...readPages(usePages('/messages/unknown-outcomes', {}, {}), itemOf)} />;
}

function useOutcomeItem(): (row: UnknownOutcomeRow) => WorkItem[] {
  const say = useWords(workWords);
  const waits = useWaits('listUnknownOutcomes');
  return ({ debtId, creditorId, invoiceId, step, channel, claimedAt, waiting }) => [
    {
      key: `${debtId}/${step}/${channel}`,
      creditorId,
      title: say.maybeSent(say.channels[channel]),
      about: `${invoiceId} · ${step}`,
      ...waits(waiting, creditorId),
      fallback: (
        <>
          {say.outcomeFallback} <LadderGoesOn debtId={debtId} creditorId={creditorId} />
        </>
      ),
      facts: [[say.claimedAt, <Instant key="at" at={claimedAt} creditorId={creditorId} />]],
      acts: <SeeDebt debtId={debtId} />,
    },
  ];
}
