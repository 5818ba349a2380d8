import type { Invariant, Recording, SeenSend, StatedRevocation } from '#test/simulator/recording.ts';
import { surelyKnown } from './certainty.ts';
import { shown } from './local-time.ts';

/**
 * A link to a debtor's page that was revoked, or whose debtor was erased, never opens again (docs/debtor-page.md): not
 * after another revocation, nor when the debtor comes back with a new invoice. A revocation that lies with the dead letters was
 * not carried out: `deadLetters` judges whether it may lie there.
 */
export const deadLinks: Invariant = (recording) => {
  const { revocations, opened, sends, plan } = recording;
  const first = firstSends(sends);
  const debtorOf = (debtId: string): string | undefined => {
    const invoice = plan.setting.invoices.find(({ creditorId, invoiceId }) =>
      debtId.startsWith(`${creditorId}_${invoiceId}`),
    );
    return invoice && `${invoice.creditorId} ${invoice.debtorId}`;
  };
  const deadBy = ({ creditorId, debtorId, order }: StatedRevocation, link: string): boolean => {
    const send = first.get(link);
    return send !== undefined && send.order < order && debtorOf(send.debtId) === `${creditorId} ${debtorId}`;
  };
  return opened
    .filter(({ statusCode }) => statusCode === 200)
    .flatMap(({ link, at, order }) => {
      const killer = revocations.find(
        (revocation) =>
          revocation.order < order &&
          at > surelyKnown(recording, revocation) &&
          !liesDead(recording, revocation) &&
          deadBy(revocation, link),
      );
      return killer ? [`${link} opened at ${shown(at)}: ${killer.how} at ${shown(killer.at)}`] : [];
    });
};

const liesDead = ({ deadLetters }: Recording, revocation: StatedRevocation): boolean => {
  const { how, creditorId, debtorId, order } = revocation;
  if (how === 'erasure') return false;
  return deadLetters.some(
    (letter) =>
      letter.order > order &&
      ['LinkRevocationRequested.v1', creditorId, debtorId].every((part) => letter.body.includes(`"${part}"`)),
  );
};

/** The message that each link was in first; a link of the same debt on the same day is the same. */
function firstSends(sends: readonly SeenSend[]): ReadonlyMap<string, SeenSend> {
  const first = new Map<string, SeenSend>();
  for (const send of sends) for (const link of send.links) if (!first.has(link)) first.set(link, send);
  return first;
}
