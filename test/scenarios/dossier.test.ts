import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteItems } from '#adapters/table/delete-items.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { eraseContents } from '#application/dossier/erase-contents.ts';
import { makeDossier } from '#application/dossier/make-dossier.ts';
import { reportListing } from '#application/intake/report-listing.ts';
import { verify } from '#domain/dossier/verify.ts';
import { sha256 } from '#runtime/sha-256.ts';
import type { InterceptedCall } from '#sandbox/aws/intercept.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { Dossier } from '#schemas/records/dossier.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { entriesIn, expectWholeChains } from '#test/builders/whole-chains.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const DEBTOR = 'debtor-of-NF-1';
const DEBT_ID = debtIdOf(CREDITOR, 'NF-1');

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const bill = (invoiceId: string, given: object = {}) =>
  world.billing(
    'InvoiceIssued.v1',
    anInvoice({ invoiceId, debtor: aDebtor({ debtorId: DEBTOR }), ...given }),
  );

/** The dossier as somebody else reads it from its file. */
async function dossierOf(debtId: string, day: string): Promise<Dossier> {
  const made = await makeDossier(debtId, day);
  if (!made) throw new Error(`no dossier of ${debtId}`);
  return Dossier.parse(JSON.parse(JSON.stringify(made)));
}

const wrongIn = (dossier: Dossier) => verify(dossier, sha256).wrong;

describe('the dossier of a debt', () => {
  test('has every message as the mail server had it, with its delivery, and by what each was allowed', async () => {
    await bill('NF-1');
    await world.runUntil('2026-05-09T00:00:00-03:00');
    const dossier = await dossierOf(DEBT_ID, '2026-05-07');

    expect(wrongIn(dossier)).toEqual([]);
    const sent = world.emailsOf('NF-1');
    expect(sent.length).toBe(3);
    const { messages, decisions, statement, quotes } = dossier.parts;
    const contents = messages.map(({ commitment }) => dossier.contents[commitment]?.content);
    expect(contents.map((content) => content?.to)).toEqual(sent.map(({ to }) => to[0]));
    for (const [index, { raw }] of sent.entries()) {
      const content = contents[index];
      if (content?.channel !== 'email') throw new Error('no e-mail');
      const read = await PostalMime.parse(raw ?? '');
      expect({ subject: read.subject, text: read.text?.trim(), html: read.html?.trim() }).toEqual({
        subject: content.subject,
        text: content.text.trim(),
        html: content.html.trim(),
      });
    }
    expect(messages.map(({ outcomes }) => outcomes.map(({ what }) => what))).toEqual([
      ['sent', 'delivered'],
      ['sent', 'delivered'],
      ['sent', 'delivered'],
    ]);
    expect(decisions.filter(({ verdict }) => verdict === 'allowed')).toHaveLength(3);
    for (const { citation, tableVersion, limitsVersion } of decisions)
      expect([citation, tableVersion, limitsVersion].every((one) => one !== undefined)).toBe(true);
    // 2% of R$ 1.000,00, and interest of two days at 1% a month.
    expect(statement.due).toBe(102_066);
    expect(quotes.length).toBeGreaterThan(0);
  });

  test('states any day, before and after the payment', async () => {
    await bill('NF-1');
    await world.runUntil('2026-05-07T00:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p-1', invoiceId: 'NF-1', amount: 102_066, paidAt: '2026-05-07T10:00:00-03:00' }),
    );
    await world.runUntil();
    expect((await dossierOf(DEBT_ID, '2026-05-05')).parts.statement.due).toBe(100_000);
    const after = await dossierOf(DEBT_ID, '2026-05-07');
    expect(after.parts.statement.due).toBe(0);
    expect(Object.values(after.parts.money.payments)).toHaveLength(1);
    expect(after.parts.messages.at(-1)).toMatchObject({ isCourtesy: true });
    expect(wrongIn(after)).toEqual([]);
  });

  test('has the message of another debt that is about it too, with what became of that', async () => {
    await bill('NF-1');
    await bill('NF-2');
    await world.runUntil('2026-05-08T23:00:00-03:00');
    const both = [DEBT_ID, debtIdOf(CREDITOR, 'NF-2')];
    const dossiers = await Promise.all(both.map((debtId) => dossierOf(debtId, '2026-05-08')));
    const shared = dossiers.flatMap(({ parts, contents }) =>
      parts.messages
        .filter(({ by }) => by !== undefined)
        .map((one) => ({ ...one, kept: contents[one.commitment] })),
    );
    expect(shared.length).toBeGreaterThan(0);
    for (const { by, outcomes, kept } of shared) {
      expect(both).toContain(by);
      expect(outcomes.map(({ what }) => what)).toEqual(['sent', 'delivered']);
      expect(kept).toBeDefined();
    }
    expect(dossiers.flatMap(wrongIn)).toEqual([]);
  });

  test('says after an erasure when the contents were erased, and still verifies', async () => {
    await bill('NF-1');
    await world.runUntil('2026-05-09T00:00:00-03:00');
    const debt = (await world.debt('NF-1')) as Debt;
    expect(await eraseContents(debt, '2026-05-09T12:00:00Z')).toBe(3);
    expect(await eraseContents(debt, '2026-05-09T13:00:00Z')).toBe(0);
    await world.erase(DEBTOR);

    const dossier = await dossierOf(DEBT_ID, '2026-05-09');
    expect(dossier.contents).toEqual({});
    expect(dossier.parts.contract.debtor).toBeUndefined();
    const { wrong, notes } = verify(dossier, sha256);
    expect(wrong).toEqual([]);
    expect(notes).toHaveLength(3);
    for (const note of notes) expect(note).toMatch(/: content erased on 09\/05\/2026, commitment intact$/);
    const left = (await world.itemsOf(`DEBTOR#${CREDITOR}#${DEBTOR}`)).filter(({ sk }) =>
      String(sk).startsWith('CONTENT#'),
    );
    expect(left).toEqual([]);
  });

  test('of a debt that is owed says so too when its message was that of a debt which was erased', async () => {
    await bill('NF-1');
    await bill('NF-2');
    await world.runUntil('2026-05-08T23:00:00-03:00');
    const before = await Promise.all(
      ['NF-1', 'NF-2'].map((invoiceId) => dossierOf(debtIdOf(CREDITOR, invoiceId), '2026-05-08')),
    );
    const [owed] = before.filter(({ parts }) => parts.messages.some(({ by }) => by !== undefined));
    const speaker = owed?.parts.messages.find(({ by }) => by !== undefined)?.by ?? '';
    const closed = before.find(({ debtId }) => debtId === speaker)?.parts.contract.invoiceId ?? '';
    await world.webhook(
      aPayment({ id: 'p-1', invoiceId: closed, amount: 110_000, paidAt: '2026-05-08T22:00:00-03:00' }),
    );
    await world.runUntil('2026-05-09T00:00:00-03:00');
    const asked = { creditorId: CREDITOR, debtorId: DEBTOR, requestId: 'lgpd-1', requestedAt: world.now() };
    await world.billing('ErasureRequested.v1', asked);
    await world.runUntil('2026-05-09T06:00:00-03:00');

    const after = await dossierOf(owed?.debtId ?? '', '2026-05-09');
    const { wrong, notes } = verify(after, sha256);
    expect(wrong).toEqual([]);
    expect(notes).toHaveLength(after.parts.messages.filter(({ by }) => by === speaker).length);
    expect(notes.length).toBeGreaterThan(0);
    for (const { by, outcomes } of after.parts.messages)
      if (by === speaker) expect(outcomes.map(({ what }) => what)).toEqual(['sent', 'delivered']);
  });

  test('misses a content that was deleted by hand', async () => {
    await bill('NF-1');
    await world.runUntil('2026-05-09T00:00:00-03:00');
    const dossier = await dossierOf(DEBT_ID, '2026-05-09');
    const [first = ''] = Object.keys(dossier.contents);
    delete dossier.contents[first];
    expect(wrongIn(dossier)).toEqual([
      expect.stringMatching(/^the content of entry \d+ \(MessageClaimed\) is missing/),
    ]);
  });

  test('has an item of before there were entries go on with a chain of its own', async () => {
    await bill('NF-1');
    await world.runUntil('2026-05-03T00:00:00-03:00');
    await world.forget(DEBT_ID, 'chain');
    for (const item of await world.itemsOf(`DEBT#${DEBT_ID}`))
      if (String(item.sk).startsWith('EVENT#')) {
        const { pk, sk } = item as { readonly pk: string; readonly sk: string };
        await deleteItems([{ pk, sk }]);
        // Each entry was an item then, by the id of its event.
        for (const { link: _link, ...entry } of entriesIn(item))
          await world.put({
            pk,
            sk: `EVENT#${entry.detail.at}#${entry.detail.eventId ?? entry.type}`,
            ...entry,
          });
      }
    await world.runUntil('2026-05-09T00:00:00-03:00');
    const dossier = await dossierOf(DEBT_ID, '2026-05-09');
    expect(dossier.unlinked.length).toBeGreaterThan(0);
    expect(dossier.entries[0]?.link.number).toBe(1);
    expect(wrongIn(dossier)).toEqual([]);
  });
});

test('entries that are made at the same moment from one read follow one another, and none is lost', async () => {
  await bill('NF-1');
  await world.runUntil('2026-05-06T23:00:00-03:00');
  const before = (await dossierOf(DEBT_ID, '2026-05-06')).entries.length;
  const at = '2026-05-06T23:00:00Z';
  const report = (bureau: string) =>
    reportListing({ creditorId: CREDITOR, invoiceId: 'NF-1', bureau, listedAt: at }, at);
  await Promise.all(['one', 'two', 'three'].map(report));
  const { entries } = await dossierOf(DEBT_ID, '2026-05-06');
  expect(entries.length).toBe(before + 3);
  expect(new Set(entries.slice(-3).map(({ detail }) => detail.bureau))).toEqual(
    new Set(['one', 'two', 'three']),
  );
  expectWholeChains(await world.itemsOf(`DEBT#${DEBT_ID}`));
});

/**
 * What the dossier costs a message: one more call, PutItem of its content, and two entries more in an item of the timeline that is
 * written anyway: the claim and the figure that it fixes.
 */
test('a message costs one more write, and two small entries more in an item that is written anyway', async () => {
  await bill('NF-1');
  await world.runUntil('2026-05-05T23:00:00-03:00');
  const puts: number[] = [];
  const onTimeline: number[] = [];
  world.aws.intercept = async ({ operation, input }: InterceptedCall) => {
    const { Item, RequestItems } = input as {
      readonly Item?: { readonly sk?: { readonly S?: string } };
      readonly RequestItems?: Readonly<Record<string, readonly { readonly PutRequest: unknown }[]>>;
    };
    if (operation === 'PutItem' && Item?.sk?.S?.startsWith('CONTENT#'))
      puts.push(JSON.stringify(Item).length);
    for (const request of Object.values(RequestItems ?? {}).flat()) {
      const text = JSON.stringify(request);
      if (/"(MessageClaimed|QuoteFixed)"/.test(text)) onTimeline.push(text.length);
    }
    return 'proceed';
  };
  await world.runUntil('2026-05-06T23:00:00-03:00');
  expect(world.emailsOf('NF-1')).toHaveLength(2);
  expect(puts).toHaveLength(1);
  // Compressed: an e-mail of 24 KB is about 8 KB, eight write units.
  expect(puts[0]).toBeLessThan(9 * 1024);
  expect(onTimeline).toHaveLength(1);
  expect(onTimeline[0]).toBeLessThan(4 * 1024);
  const item = JSON.stringify(await world.debt('NF-1'));
  expect(item.length).toBeLessThan(8 * 1024);
});
