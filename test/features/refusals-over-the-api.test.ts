import { afterEach, describe, expect, it } from 'vitest';
import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { offersFor } from '#application/negotiation/offers-for.ts';
import { addSeconds } from '#domain/calendar/days.ts';
import { REASONS, refusalInWords } from '#functions/api/refusal-in-words.ts';
import { type ApiAnswer, callApi } from '#test/builders/api.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
afterEach(() => world?.close());

/** Every reason for which the API refuses a command, and whether the same words are taken later if nothing else happens. */
const PASSES: Readonly<Record<string, 'no' | 'another-instant' | 'with-time'>> = {
  'no such invoice was issued': 'no',
  'no invoice of such a debtor was issued': 'no',
  'no invoice of such a batch was issued, and none was paused; it is kept': 'no',
  'this invoice has no case of that number': 'no',
  'no person has this debt: no case is open': 'no',
  'this debt is closed; nobody looks after it': 'no',
  'somebody was named after it; an older word does not replace it': 'no',
  'this invoice has no such payment': 'no',
  'no such payment waits to be matched': 'no',
  'was used before for another pause; give it an id of its own': 'no',
  'must not be before the day of pausedAt': 'no',
  'must be at most 180 days after the day of pausedAt': 'with-time',
  'its ladder would end more than 360 days from now; send the invoice nearer to its due date': 'with-time',
  'its ladder would go past the 5-year term from the due date, when the debt is prescribed (CC art. 206); nobody may be chased for it':
    'no',
  'this case was answered already, as "owed"': 'no',
  'nothing is owed on this invoice any more': 'no',
  'nothing is owed of this invoice today': 'no',
  'this debtor is over-indebted (Lei 14.181/2021) or was erased: no robot may settle it': 'no',
  'a case of another kind is open; answer it first': 'no',
  'another day was promised at the same instant; which one holds is for a person': 'another-instant',
  'the credit was assigned; what is agreed on is kept there': 'no',
  'what was agreed after it holds; an older word does not replace a later one': 'no',
  'instalments stand in the place of this invoice': 'no',
  'instalments stand in the place of this invoice; write these off, each by its number': 'no',
  'is over already': 'no',
  'is not after the due date: nothing is late until then': 'with-time',
  'is further away than the creditor’s negotiation.promises.maxDays': 'with-time',
  'the last one is further away than the creditor’s negotiation.paymentPlans.maxDays': 'with-time',
  'they come to more than what is owed on the day of the agreement, 1% a month and the costs': 'with-time',
  'one falls due before the day of the agreement': 'no',
  'has had as many promises as the creditor’s negotiation.promises.most': 'no',
  'has to be approved by a person': 'no',
  'no such offer is made to this debt today': 'with-time',
  'the offer has another price today': 'with-time',
  'this invoice has 500 payments already, and takes only one that settles it': 'no',
  'this payment was matched to another invoice before': 'no',
  'nobody asked what becomes of the charges of this invoice': 'no',
  'this invoice is settled already; nothing is to be written off': 'no',
  'this invoice is cancelled already; nothing is to be written off': 'no',
  'was used before, for another amount or reason; give it an id of its own': 'no',
  'it was recorded as a payment of its own before; move it': 'no',
  'all of this payment went back or was moved before': 'no',
  'Régua made no such order for this invoice': 'no',
  'this invoice is settled already; amending it is for a person': 'no',
  'this invoice is cancelled already; amending it is for a person': 'no',
  'this invoice is onPaymentPlan already; amending it is for a person': 'no',
  'the data of this debtor was erased; it is for a person': 'no',
  'must be a CNPJ; an assignee with a CPF is for a person': 'no',
  'must not be after today; until the debtor was notified, paying the first creditor pays well (CC art. 292)':
    'with-time',
  'must be a valid Pix code that asks for bill.amount': 'no',
  'must be a valid boleto that asks for bill.amount': 'no',
  'must be "company", as debtor.taxId says': 'no',
  'is not in config/creditors, which has bebidas-nordeste': 'no',
  "is none of the creditor's reconciliation.sources, which are banco": 'no',
  'must be one of consumer, as in config/legal/limits.yaml': 'no',
  'another one was stated for the same instant; it is for a person': 'another-instant',
  'must not be a CPF, a CNPJ or an e-mail, for it goes into events and logs': 'no',
  'must be an e-mail address for email, and else a phone': 'no',
  'is before the data of this debtor was erased; issue it anew': 'no',
  'was withdrawn with its batch after its debtor had been written to': 'no',
  'is that of another CPF or CNPJ; every debtor needs an id of its own': 'no',
  'this invoice is open already with another amount or due date; amend it': 'no',
  'this invoice is paid; giving the money back is for a person': 'no',
  'one has no area code': 'no',
  'must not be one digit repeated': 'no',
  'is a CPF whose check digits are wrong': 'no',
  'must be a CPF (11 digits) or a CNPJ (14 characters, the last two digits)': 'no',
  'failed at every try; the log of the function says why': 'no',
  'stale; it is for a person': 'no',
};

const DEBT = debtIdOf(CREDITOR, 'NF-1');
const inDebt = (what: string, body: object) => ({ path: `/debts/${DEBT}/${what}`, body });

/** What is refused now, and taken later: an invoice of R$ 1.000,00, issued on 25 April, that falls due on 5 May, unless one says so. */
const REFUSED: readonly {
  readonly what: string;
  readonly reason: string;
  readonly dueDate?: string;
  readonly from: string;
  readonly call: () => Promise<{ readonly path: string; readonly body: object }>;
  /** The same with the instant at which it is said: then no later one is named. */
  readonly stated?: 'at';
}[] = [
  {
    what: 'a promise for a day too far away',
    reason: 'is further away than',
    from: '2026-05-10T03:00:00.000Z',
    call: async () => inDebt('promises', { day: '2026-05-25' }),
    stated: 'at',
  },
  {
    what: 'a promise before the debt can be late',
    reason: 'is not after the due date',
    dueDate: '2026-06-30',
    from: '2026-06-17T03:00:00.000Z',
    call: async () => inDebt('promises', { day: '2026-07-02' }),
    stated: 'at',
  },
  {
    what: 'a plan whose last instalment is too far away',
    reason: 'the last one is further away',
    from: '2026-05-01T03:00:00.000Z',
    call: async () =>
      inDebt('payment-plans', {
        instalments: [
          { amount: 50_000, dueDate: '2026-05-20' },
          { amount: 50_000, dueDate: '2026-06-30' },
        ],
      }),
    stated: 'at',
  },
  {
    what: 'a plan that comes to more than is owed before the debt is late',
    reason: 'they come to more than what is owed',
    from: '2026-05-06T03:00:00.000Z',
    call: async () => inDebt('payment-plans', { instalments: [{ amount: 122_000, dueDate: '2026-05-20' }] }),
    stated: 'at',
  },
  {
    what: 'a plan that is too far away first and comes to too much then',
    reason: 'the last one is further away',
    from: '2026-05-06T03:00:00.000Z',
    call: async () =>
      inDebt('payment-plans', {
        instalments: [
          { amount: 61_000, dueDate: '2026-05-20' },
          { amount: 61_500, dueDate: '2026-06-28' },
        ],
      }),
    stated: 'at',
  },
  {
    what: 'an offer of the first day on which the debt is late',
    reason: 'no such offer is made',
    from: '2026-05-06T03:00:00.000Z',
    call: async () => inDebt('accepted-offers', { offerId: 'ate-5000/cedo/a-vista', total: 100_000 }),
    stated: 'at',
  },
  {
    what: 'an offer at the price of a day to come',
    reason: 'the offer has another price',
    dueDate: '2026-04-07',
    from: '2026-04-30T03:00:00.000Z',
    call: async () => {
      const debt = await findDebt(DEBT);
      if (!debt || debt.status === 'awaitingInvoice') throw new Error('no such debt');
      const offers = await offersFor(debt, { at: '2026-04-30T12:00:00-03:00', by: 'person' });
      const { id: offerId, total } = offers.find(({ kind }) => kind === 'instalments') ?? {};
      return inDebt('accepted-offers', { offerId, total });
    },
    stated: 'at',
  },
  {
    what: 'a pause that lasts too long',
    reason: 'must be at most 180 days after',
    from: '2026-05-05T03:00:00.000Z',
    call: async () => ({
      path: '/pauses',
      body: {
        creditorId: CREDITOR,
        invoiceId: 'NF-1',
        pauseId: 'p-1',
        reason: 'court-order',
        lastDay: '2026-11-01',
      },
    }),
    stated: 'at',
  },
  {
    what: 'an assignment of which the debtor is notified on a day to come',
    reason: 'must not be after today',
    from: '2026-05-02T03:00:00.000Z',
    call: async () =>
      inDebt('assignment', {
        to: { name: 'Fundo Credor', taxId: '99.990.142/0001-00' },
        notifiedOn: '2026-05-02',
      }),
  },
  {
    what: 'an invoice whose ladder would be too far away',
    reason: 'its ladder would end more than',
    from: '',
    call: async () => ({
      path: '/invoices',
      body: anInvoice({ invoiceId: 'NF-2', dueDate: '2027-05-05', issuedAt: '2026-04-25T09:00:00-03:00' }),
    }),
  },
  {
    what: 'an amendment after which the ladder would be too far away',
    reason: 'its ladder would end more than',
    from: '',
    call: async () => inDebt('amendments', { dueDate: '2027-05-05' }),
  },
];

/** Opens the invoice, with a creditor that takes plans of two months at most. */
async function issue(dueDate = '2026-05-05'): Promise<void> {
  const config = await deployedConfig();
  const creditor = config.creditors[CREDITOR];
  if (!creditor) throw new Error(`the sample has no ${CREDITOR}`);
  const { negotiation } = creditor;
  const paymentPlans = { ...negotiation.paymentPlans, maxDays: 60 };
  world = await TestWorld.start({
    config: {
      ...config,
      creditors: {
        ...config.creditors,
        [CREDITOR]: { ...creditor, negotiation: { ...negotiation, paymentPlans } },
      },
    },
  });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', dueDate }));
  await world.runUntil('2026-04-25T10:00:00-03:00');
}

let calls = 0;
const send = (given: { readonly path: string; readonly body: object }): Promise<ApiAnswer> => {
  calls += 1;
  return callApi(world, {
    ...given,
    method: 'POST',
    as: 'manager',
    headers: { 'idempotency-key': `refused-now-taken-later-${calls}`, 'accept-language': 'en' },
  });
};

describe('the reasons for which the API refuses', () => {
  it('are all said here to pass with time or not, each once', () => {
    const found = Object.keys(PASSES).map((reason) => REASONS.find(([pattern]) => pattern.test(reason))?.[0]);
    expect(found).not.toContain(undefined);
    expect(new Set(found)).toEqual(new Set(REASONS.map(([pattern]) => pattern)));
  });

  it.each(REFUSED)(
    '$what is refused until an instant, and taken from then on',
    async ({ reason, dueDate, from, call }) => {
      await issue(dueDate);
      const given = await call();
      const first = await send(given);
      expect(first).toMatchObject({ status: 409, body: { type: '/v1/problems/refused' } });
      expect(first.body.detail.toLowerCase()).toContain(refusalInWords(reason).en.slice(0, -1).toLowerCase());
      const { lawfulAt } = first.body;
      expect(Date.parse(lawfulAt)).toBeGreaterThan(world.clock.now());
      if (from !== '') expect(new Date(lawfulAt).toISOString()).toBe(from);

      await world.runUntil(addSeconds(lawfulAt, -1));
      expect(await send(given)).toMatchObject({ status: 409, body: { lawfulAt } });
      await world.runUntil(lawfulAt);
      expect([200, 201]).toContain((await send(given)).status);
    },
  );

  it.each(REFUSED.filter(({ stated }) => stated))(
    '$what that was said at a stated instant has no later one: it stays what it is',
    async ({ dueDate, call }) => {
      await issue(dueDate);
      const { path, body } = await call();
      const answer = await send({
        path,
        body: {
          ...body,
          at: '2026-04-25T12:30:00Z',
          ...(path.endsWith('accepted-offers') ? { askedAt: '2026-04-25T12:30:00Z' } : {}),
        },
      });
      expect(answer.status).toBe(409);
      expect(answer.body).not.toHaveProperty('lawfulAt');
    },
  );

  it.each(Object.entries(PASSES).filter(([, passes]) => passes === 'with-time'))(
    '%s: is tried above',
    (reason) => {
      expect(REFUSED.some(({ reason: tried }) => reason.startsWith(tried))).toBe(true);
    },
  );
});

it('what may be done with a debt says from when the book has an offer', async () => {
  await issue();
  const { body } = await callApi(world, { path: `/debts/${DEBT}/commands` });
  expect(
    body.items.find(({ operation }: { operation: string }) => operation === 'acceptOffer'),
  ).toMatchObject({
    isAllowed: false,
    lawfulAt: expect.stringMatching(/^2026-05-06T00:00:00-03:00|^2026-05-06T03:00/),
  });
});
