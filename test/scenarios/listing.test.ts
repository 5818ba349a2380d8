import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BureauOrder } from '#adapters/bureau/bureau.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import { openListings } from '#domain/compliance/open-listings.ts';
import type { ListingKind } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { BureauReport } from '#schemas/records/listing-order.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { BUREAU_URL, configWithListingAtOnce, configWithListings } from '#test/builders/with-listing.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Due on 2026-05-05; the debtors are of CE, where our own 20 days hold.

let world: TestWorld;
const debtOf = async (invoiceId: string) => (await world.debt(invoiceId)) as Debt;
const listedAt = async (invoiceId: string) =>
  openListings((await debtOf(invoiceId)).listings).map(({ bureau }) => bureau);
const momentsOf = (invoiceId: string) =>
  world.eventsOf(invoiceId, 'ListingProgressed.v1').map(({ detail }) => detail.moment);
const issue = (invoiceId: string, email = 'maria@exemplo.example') =>
  world.billing(
    'InvoiceIssued.v1',
    anInvoice({ invoiceId, debtor: aDebtor({ debtorId: `debtor-of-${invoiceId}`, email }) }),
  );
const pay = (invoiceId: string, amount = 200_000) =>
  world.webhook(aPayment({ id: `pay-${invoiceId}`, invoiceId, amount, paidAt: world.now() }));

describe('with the bureau of the sandbox', () => {
  // The ladder is over on 2026-05-27.
  beforeAll(async () => {
    world = await TestWorld.start({ config: await configWithListings(['negative-listing', 'protest']) });
    await issue('NF-1');
    await issue('NF-2', 'bounce-of-bureau@exemplo.example');
    await world.runUntil('2026-06-26T12:00:00-03:00');
  });
  afterAll(() => world.close());

  test('a debt is listed when its notice is delivered and the days have passed, and then protested', async () => {
    expect(
      world
        .eventsOf('NF-1', 'ListingProgressed.v1')
        .map(({ detail }) => [detail.kind, detail.moment, detail.at]),
    ).toEqual([
      ['negative-listing', 'noticeOrdered', '2026-05-27T12:45:27.000Z'],
      ['negative-listing', 'noticeTaken', '2026-05-27T12:45:27.000Z'],
      ['negative-listing', 'noticeSent', '2026-05-27T13:45:27.000Z'],
      ['negative-listing', 'noticeDelivered', '2026-05-29T12:45:27.000Z'],
      // 2026-05-29 and 20 days.
      ['negative-listing', 'listingOrdered', '2026-06-19T12:30:00.000Z'],
      ['negative-listing', 'listingTaken', '2026-06-19T12:30:00.000Z'],
      ['negative-listing', 'listed', '2026-06-20T12:30:00.000Z'],
      ['protest', 'listingOrdered', '2026-06-22T12:30:00.000Z'],
      ['protest', 'listingTaken', '2026-06-22T12:30:00.000Z'],
      ['protest', 'listed', '2026-06-23T12:30:00.000Z'],
    ]);
    expect(await debtOf('NF-1')).toMatchObject({
      status: 'handedOver',
      handedOver: { reason: 'ladder-over' },
    });
    expect(await listedAt('NF-1')).toEqual(['bureau', 'cartorio']);
  });

  test('a debt whose notice did not arrive is never listed, and a person is told why', async () => {
    expect(world.eventsOf('NF-2', 'ListingGivenUp.v1').map(({ detail }) => detail)).toEqual([
      expect.objectContaining({
        kind: 'negative-listing',
        rule: 'notice-not-delivered',
        citation: expect.stringContaining('Tema 1.315'),
      }),
    ]);
    expect(momentsOf('NF-2').slice(0, 4)).toEqual([
      'noticeOrdered',
      'noticeTaken',
      'noticeSent',
      'noticeFailed',
    ]);
    expect(await listedAt('NF-2')).toEqual(['cartorio']);
    expect(await debtOf('NF-2')).toMatchObject({ status: 'handedOver' });
  });

  test('paid, it is cleared in time with the proof, of both', async () => {
    await pay('NF-1');
    await world.runUntil('2026-07-06T12:00:00-03:00');
    expect(
      world
        .eventsOf('NF-1', 'ListingClearanceRequested.v1')
        .map(({ detail }) => [detail.bureau, detail.clearBy]),
    ).toEqual([
      ['bureau', '2026-07-03'],
      ['cartorio', '2026-07-03'],
    ]);
    expect(await listedAt('NF-1')).toEqual([]);
    const { listingOrders = [] } = await debtOf('NF-1');
    for (const { moments } of listingOrders)
      expect(moments.cleared).toMatchObject({
        at: '2026-06-27T15:00:00.000Z',
        proof: { id: expect.stringMatching(/cleared$/) },
      });
    expect(world.eventsOf('NF-1', 'ListingClearanceOverdue.v1')).toEqual([]);
    expect(world.deadLetters).toEqual([]);
  });

  test('one at a bureau that is not in the configuration any more is for a person at once', async () => {
    world.reconfigure(await deployedConfig());
    await pay('NF-2');
    await world.runUntil(addMinutes(world.now(), 5));
    expect(
      world.eventsOf('NF-2', 'ListingClearanceOverdue.v1').map(({ detail }) => [detail.bureau, detail.kind]),
    ).toEqual([['cartorio', 'protest']]);
    expect(await listedAt('NF-2')).toEqual(['cartorio']);
  });
});

/** The bureau behind the HTTP contract: what it was asked, and what it answers. */
class FakeBureau {
  readonly asked: (Pick<BureauOrder, 'action' | 'debtId'> & { readonly at: string })[] = [];
  answer: (order: BureauOrder) => Response | Promise<Response> = () => Response.json({});

  constructor() {
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      expect(url).toBe(BUREAU_URL);
      const order = JSON.parse(String(init.body)) as BureauOrder;
      this.asked.push({ action: order.action, debtId: order.debtId, at: world.now() });
      return this.answer(order);
    });
  }

  /** The actions of an invoice, in order, each once in a row. */
  actionsOf(invoiceId: string): string[] {
    const actions = this.asked.flatMap(({ action, debtId }) =>
      debtId.includes(`_${invoiceId}_`) ? [action] : [],
    );
    return actions.filter((action, index) => action !== actions[index - 1]);
  }
}

describe('with a bureau over HTTP', () => {
  // The ladder is over on 2026-05-06, after one step.
  let bureau: FakeBureau;
  const start = async (kinds: readonly ListingKind[] = ['negative-listing']) => {
    world = await TestWorld.start({
      config: await configWithListingAtOnce(kinds, 'http'),
      bureauSecrets: { [CREDITOR]: { bureau: 'secret-of-the-bureau', cartorio: 'secret-of-the-notary' } },
      outcomes: () => 'silent',
    });
    bureau = new FakeBureau();
  };
  afterEach(async () => {
    vi.unstubAllGlobals();
    await world.close();
  });
  const report = (invoiceId: string, reported: BureauReport['report'], given: object = {}) =>
    world.billing('BureauReported.v1', {
      creditorId: CREDITOR,
      invoiceId,
      orderId: 'negative-listing-1',
      report: reported,
      at: world.now(),
      proof: { id: `${reported} of ${invoiceId}` },
      ...given,
    });
  /** Has the notice delivered on 2026-05-07: the debt may be listed from 2026-05-28 on. */
  const delivered = async (...invoiceIds: readonly string[]) => {
    await world.runUntil('2026-05-07T12:00:00-03:00');
    for (const invoiceId of invoiceIds) {
      await report(invoiceId, 'noticeDelivered');
      await report(invoiceId, 'noticeSent', { at: '2026-05-06T12:00:00-03:00' });
      // The bus delivers at least once.
      await report(invoiceId, 'noticeDelivered');
    }
  };

  test('what is paid, disputed, promised or paused in the wait is not listed', async () => {
    await start();
    const ids = ['NF-paid', 'NF-disputed', 'NF-promised', 'NF-paused', 'NF-part'];
    for (const invoiceId of ids) await issue(invoiceId);
    await delivered(...ids);
    await world.runUntil('2026-05-20T12:00:00-03:00');
    const about = (invoiceId: string) => ({ creditorId: CREDITOR, invoiceId });
    await pay('NF-paid');
    // About R$ 32 of principal are left: less than the creditor's bureau takes.
    await pay('NF-part', 98_000);
    await world.billing('DisputeRaised.v1', {
      ...about('NF-disputed'),
      kind: 'not-mine',
      raisedAt: world.now(),
    });
    await world.billing('PromiseReported.v1', {
      ...about('NF-promised'),
      day: '2026-06-01',
      promisedAt: world.now(),
    });
    await world.billing('CollectionPaused.v1', {
      ...about('NF-paused'),
      pauseId: 'p',
      reason: 'other',
      pausedAt: world.now(),
      lastDay: '2026-06-09',
    });
    await world.runUntil('2026-06-01T12:00:00-03:00');
    for (const invoiceId of ids)
      expect([invoiceId, bureau.actionsOf(invoiceId)]).toEqual([invoiceId, ['notify']]);
    expect(world.eventsOf('NF-part', 'ListingGivenUp.v1').map(({ detail }) => detail.rule)).toEqual([
      'below-minimum',
    ]);

    // The promise is broken after its tolerance, and the dispute is answered: the same notice holds.
    await world.billing('CaseAnswered.v1', {
      ...about('NF-disputed'),
      number: 1,
      outcome: 'upheld',
      answeredAt: world.now(),
    });
    await world.runUntil('2026-06-08T12:00:00-03:00');
    expect(bureau.actionsOf('NF-disputed')).toEqual(['notify', 'list']);
    expect(bureau.actionsOf('NF-promised')).toEqual(['notify', 'list']);
    expect(bureau.actionsOf('NF-paused')).toEqual(['notify']);
    expect(bureau.actionsOf('NF-paid')).toEqual(['notify']);
    // The pause is over: another version of the debt, and the same notice.
    await world.runUntil('2026-06-29T12:00:00-03:00');
    expect(bureau.actionsOf('NF-paused')).toEqual(['notify', 'list']);
  });

  test('a bureau that is down is asked again, and what it may have taken is cleared once it is paid', async () => {
    await start();
    for (const invoiceId of ['NF-down', 'NF-maybe', 'NF-race']) await issue(invoiceId);
    await delivered('NF-down', 'NF-maybe', 'NF-race');
    let isDown = true;
    bureau.answer = async ({ action, debtId }) => {
      if (action === 'clear')
        return Response.json({ reports: [{ report: 'cleared', at: world.now(), proof: { id: 'c' } }] });
      if (debtId.includes('NF-down') && isDown) return new Response(null, { status: 503 });
      if (debtId.includes('NF-maybe')) return new Response(null, { status: 504 });
      // Paid while the bureau is about to answer.
      if (debtId.includes('NF-race')) await pay('NF-race');
      return Response.json({});
    };
    await world.runUntil('2026-05-28T12:00:00-03:00');
    // Surely not taken: it is as if it never was asked. It may have been taken: it counts as listed.
    expect(await listedAt('NF-down')).toEqual([]);
    expect(await listedAt('NF-maybe')).toEqual(['bureau']);
    expect(await debtOf('NF-race')).toMatchObject({ status: 'settled' });
    isDown = false;
    await pay('NF-maybe');
    await world.runUntil('2026-06-01T12:00:00-03:00');
    expect(await listedAt('NF-down')).toEqual(['bureau']);
    expect(bureau.actionsOf('NF-maybe')).toEqual(['notify', 'list', 'clear']);
    expect(bureau.actionsOf('NF-race')).toEqual(['notify', 'list', 'clear']);
    expect([...(await listedAt('NF-maybe')), ...(await listedAt('NF-race'))]).toEqual([]);
    expect(world.deadLetters).toEqual([]);
  });

  test('a clearing is asked for each business day until its last, and then a person is told', async () => {
    await start();
    await issue('NF-1');
    await delivered('NF-1');
    await world.runUntil('2026-05-28T12:00:00-03:00');
    await report('NF-1', 'listed');
    await report('NF-1', 'listed');
    await world.runUntil('2026-05-29T12:00:00-03:00');
    await pay('NF-1');
    await world.runUntil('2026-06-09T12:00:00-03:00');

    // The bus delivers at least once, and the key of the order is the same.
    const days = new Set(
      bureau.asked.flatMap(({ action, at }) => (action === 'clear' ? [at.slice(0, 10)] : [])),
    );
    // Paid on a Friday; Corpus Christi is no business day.
    expect([...days]).toEqual([
      '2026-05-29',
      '2026-06-01',
      '2026-06-02',
      '2026-06-03',
      '2026-06-05',
      '2026-06-08',
    ]);
    expect(
      world.eventsOf('NF-1', 'ListingClearanceOverdue.v1').map(({ detail }) => [detail.clearBy, detail.at]),
    ).toEqual([['2026-06-08', '2026-06-08T12:00:00.000Z']]);
    expect(await listedAt('NF-1')).toEqual(['bureau']);
    await world.billing('NegativeListingCleared.v1', {
      creditorId: CREDITOR,
      invoiceId: 'NF-1',
      bureau: 'bureau',
      clearedAt: world.now(),
    });
    await world.runUntil(addMinutes(world.now(), 5));
    expect(await listedAt('NF-1')).toEqual([]);
  });

  test('a plan that replaces a listed debt has it cleared; a word about no order of ours waits for a person', async () => {
    await start(['protest']);
    await issue('NF-1');
    await world.runUntil('2026-05-06T11:00:00-03:00');
    expect(bureau.actionsOf('NF-1')).toEqual(['list']);
    await report('NF-1', 'listed', { orderId: 'protest-1' });
    await report('NF-1', 'listed');
    const instalments = ['2026-05-25', '2026-06-24'].map((dueDate) => ({ amount: 52_500, dueDate }));
    await world.billing('PaymentPlanReported.v1', {
      creditorId: CREDITOR,
      invoiceId: 'NF-1',
      instalments,
      agreedAt: world.now(),
    });
    await world.runUntil('2026-05-07T12:00:00-03:00');
    expect(bureau.actionsOf('NF-1')).toEqual(['list', 'clear']);
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      'orderId: Régua made no such order for this invoice',
    ]);
  });
});
