import { describe, expect, it } from 'vitest';
import { listingsInWords } from '#domain/listings/in-words.ts';
import { Bureaus } from '#schemas/config/bureau.ts';
import type { Debt, Listing } from '#schemas/records/debt.ts';
import type { ListingOrder } from '#schemas/records/listing-order.ts';
import { aDebt } from '#test/builders/debt.ts';
import { anOrder } from '#test/builders/listing-order.ts';

const TERMS = { provider: 'sandbox', minimum: 1 };
const protest = { ...TERMS, id: 'cartorio', name: 'Cartório', debtKinds: ['document'] };
const BUREAUS = Bureaus.parse({ 'negative-listing': { ...TERMS, id: 'bureau', name: 'Birô' }, protest });
const at = (day: string) => ({ at: `${day}T15:00:00.000Z` });
const LISTED = at('2026-06-01').at;
const CLEARED = at('2026-06-09').at;
const DONE = { listingOrdered: at('2026-06-01'), listed: at('2026-06-02') };
const ASKED = { ...DONE, clearanceOrdered: at('2026-06-08') };

const say = (
  status: Debt['status'],
  kind: ListingOrder['kind'] | undefined,
  {
    moments = DONE,
    listing = { listedAt: LISTED },
  }: { moments?: ListingOrder['moments']; listing?: Listing } = {},
  bureaus = BUREAUS,
): string[] => {
  const bureau = kind === 'protest' ? 'cartorio' : 'bureau';
  return listingsInWords(
    {
      ...aDebt(status),
      listings: { [bureau]: listing },
      ...(kind ? { listingOrders: [anOrder(moments, { kind, bureau, orderId: `${kind}-1` })] } : {}),
    },
    bureaus,
  );
};
const FEES = 'As custas do cartório são por sua conta (Lei 9.492/97, art. 26; STJ, Tema 725).';
const UNCONFIRMED = { moments: { listingOrdered: at('2026-06-01') } };
const AFTER = { listing: { listedAt: LISTED, clearedAt: CLEARED }, moments: ASKED };

describe('what a debtor reads of a listing', () => {
  it.each([
    [
      'listed and owed',
      say('handedOver', 'negative-listing'),
      'Esta fatura está registrada em Birô desde 02/06/2026. Quando não faltar mais nada, pedimos a baixa em até cinco dias úteis.',
    ],
    [
      'not confirmed yet',
      say('open', 'negative-listing', UNCONFIRMED),
      'Pedimos a Birô o registro desta fatura em 01/06/2026. Quando não faltar mais nada, pedimos a baixa em até cinco dias úteis.',
    ],
    [
      'listed by billing',
      say('open', undefined),
      'Esta fatura está registrada em Birô desde 01/06/2026. Quando não faltar mais nada, pedimos a baixa em até cinco dias úteis.',
    ],
    [
      'paid a moment ago',
      say('settled', 'negative-listing'),
      'O registro desta fatura em Birô tem de ser baixado em até cinco dias úteis. Se ele ainda aparecer depois de cinco dias úteis, fale com a gente.',
    ],
    [
      'on a payment plan, and the clearing was ordered',
      say('onPaymentPlan', 'negative-listing', { moments: ASKED }),
      'Pedimos a Birô em 08/06/2026 a baixa do registro desta fatura. Se ele ainda aparecer depois de cinco dias úteis, fale com a gente.',
    ],
    [
      'cleared',
      say('settled', 'negative-listing', AFTER),
      'O registro desta fatura em Birô foi baixado em 09/06/2026.',
    ],
    [
      'given to the notary',
      say('open', 'protest', UNCONFIRMED),
      'Enviamos esta fatura a protesto em 01/06/2026 (Cartório). O cartório avisa você antes, e ela pode ser paga lá ou aqui.',
    ],
    [
      'protested and owed',
      say('handedOver', 'protest'),
      `Esta fatura foi protestada em 02/06/2026 (Cartório). Quando não faltar mais nada, entregamos a nossa anuência em até cinco dias úteis, e o cancelamento se pede no cartório. ${FEES}`,
    ],
    [
      'protested and paid a moment ago',
      say('settled', 'protest'),
      `A nossa anuência ao cancelamento do protesto vai a Cartório em até cinco dias úteis. ${FEES}`,
    ],
    [
      'protested, and the consent was sent',
      say('settled', 'protest', { moments: ASKED }),
      `Enviamos a Cartório em 08/06/2026 a nossa anuência ao cancelamento do protesto, que se pede no cartório. ${FEES}`,
    ],
    [
      'protested, and the consent is there',
      say('settled', 'protest', AFTER),
      `A nossa anuência ao cancelamento do protesto está com Cartório desde 09/06/2026, e o cancelamento se pede lá. ${FEES}`,
    ],
    [
      'withdrawn before the protest',
      say('settled', 'protest', { ...AFTER, ...UNCONFIRMED }),
      'Retiramos esta fatura do protesto (Cartório) em 09/06/2026, antes de ele ser feito.',
    ],
  ])('%s', (_case, said, expected) => {
    expect(said).toEqual([expected]);
  });

  it('names who pays the notary as the creditor chose', () => {
    const bureaus = Bureaus.parse({ protest: { ...protest, feesPaidBy: 'creditor' } });
    expect(say('handedOver', 'protest', {}, bureaus)[0]).toMatch(
      /As custas do cartório são por nossa conta\.$/,
    );
  });

  it('says nothing of a debt that is in no register', () => {
    expect(listingsInWords(aDebt('open'), BUREAUS)).toEqual([]);
    expect(say('open', 'negative-listing', { listing: {} })).toEqual([]);
  });
});
