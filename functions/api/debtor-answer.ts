import { isClosed } from '#domain/contacts/wishes.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { maskTaxId } from '#domain/tax-id/mask-tax-id.ts';
import { creditorOf } from '#runtime/config.ts';
import type { DebtorAnswer } from '#schemas/api/debtor.ts';
import { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/** A debtor as the API shows one. */
export function debtorAnswer(debtor: Debtor): DebtorAnswer {
  const { creditorId, debtorId, name, taxId, personType, uf, tags, contacts, preferredChannel } = debtor;
  return {
    ...{ creditorId, debtorId, name, maskedTaxId: maskTaxId(taxId), personType, tags: [...tags] },
    zone: placeOf(debtor, creditorOf(debtor)).zone,
    ...(uf === undefined ? {} : { uf }),
    isOverIndebted: debtor.overIndebted,
    isPaused: isPaused(debtor),
    contacts: contacts.map(({ kind, value, source, validity, takesSms, whatsApp }) => ({
      ...{ kind, value, source, validity, takesSms, whatsApp },
    })),
    ...(preferredChannel === undefined ? {} : { preferredChannel }),
    channels: Channel.options.map((channel) => {
      const closedAt = debtor.closedAt?.[channel];
      const consent = debtor.consents?.[channel];
      return {
        channel,
        isClosed: isClosed(debtor, channel),
        ...(closedAt === undefined ? {} : { closedAt }),
        ...(consent && { consent }),
      };
    }),
    pauses: debtor.pauses,
  };
}
