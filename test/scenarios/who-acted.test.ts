import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { listTimeline } from '#adapters/table/timeline.ts';
import { makeDossier } from '#application/dossier/make-dossier.ts';
import { writeOff } from '#application/payments/write-off.ts';
import { verify } from '#domain/dossier/verify.ts';
import { actingAs } from '#runtime/acting.ts';
import { sha256 } from '#runtime/sha-256.ts';
import type { Actor } from '#schemas/records/actor.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const BILLING: Actor = { kind: 'system', subject: 'billing' };
const MANAGER: Actor = { kind: 'person', subject: '6a1b7c2e-0c6d-4c27-9d0e-2f6f5b9a1c11' };
const DEBT_ID = debtIdOf(CREDITOR, 'NF-1');
const WRITE_OFF = { invoiceId: 'NF-1', creditorId: CREDITOR, writeOffId: 'W-1', reason: 'goodwill' };

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.runUntil('2026-05-15T10:00:00-03:00');
});
afterEach(() => world.close());

const actorsOf = (type: Parameters<TestWorld['eventsOf']>[1]) =>
  world.eventsOf('NF-1', type).map(({ detail }) => detail.actor);
const entriesOf = async (type: string) =>
  (await listTimeline(DEBT_ID)).filter((entry) => entry.type === type);

describe('whose act a change is', () => {
  test('is on the event and on the timeline, when a person wrote off', async () => {
    await actingAs(MANAGER, () => writeOff(WRITE_OFF, world.now()));
    await world.runUntil('2026-05-15T10:10:00-03:00');

    expect(actorsOf('DebtWrittenOff.v1')).toEqual([MANAGER]);
    expect(actorsOf('DebtSettled.v1')).toEqual([MANAGER]);
    expect(await entriesOf('DebtWrittenOff.v1')).toEqual([
      expect.objectContaining({ detail: expect.objectContaining({ actor: MANAGER }) }),
    ]);
  });

  test('is billing, when it came over the bus', async () => {
    await world.billing('WriteOffApproved.v1', WRITE_OFF);
    await world.runUntil('2026-05-15T10:10:00-03:00');

    expect(actorsOf('DebtOpened.v1')).toEqual([BILLING]);
    expect(actorsOf('DebtWrittenOff.v1')).toEqual([BILLING]);
  });

  test('is nobody’s, when Régua takes a step of a ladder, also after somebody acted', async () => {
    const pause = { creditorId: CREDITOR, invoiceId: 'NF-1', pauseId: 'P-1' };
    await world.billing('CollectionPaused.v1', {
      ...pause,
      reason: 'our-mistake',
      lastDay: '2026-05-16',
      pausedAt: world.now(),
    });
    await world.runUntil();

    expect(actorsOf('MessageSent.v1').length).toBeGreaterThan(3);
    expect(new Set(actorsOf('MessageSent.v1'))).toEqual(new Set([undefined]));
    expect(new Set(actorsOf('StepTaken.v1'))).toEqual(new Set([undefined]));
    expect(actorsOf('DebtHandedOver.v1')).toEqual([undefined]);
  });

  test('is vouched for by the chain of the debt: another name is noticed', async () => {
    await actingAs(MANAGER, () => writeOff(WRITE_OFF, world.now()));
    await world.runUntil('2026-05-15T10:10:00-03:00');
    const dossier = await makeDossier(DEBT_ID, '2026-05-15');
    if (!dossier) throw new Error('no dossier');

    expect(verify(dossier, sha256).wrong).toEqual([]);
    const entries = dossier.entries.map((entry) =>
      entry.type === 'DebtWrittenOff.v1'
        ? { ...entry, detail: { ...entry.detail, actor: { ...MANAGER, subject: 'somebody-else' } } }
        : entry,
    );
    expect(verify({ ...dossier, entries }, sha256).wrong).not.toEqual([]);
  });

  test('is not told to sellers', async () => {
    await actingAs(MANAGER, () => writeOff(WRITE_OFF, world.now()));
    await world.runUntil('2026-05-15T10:10:00-03:00');

    expect(actorsOf('NegotiationUpdated.v1').length).toBeGreaterThan(0);
    expect(new Set(actorsOf('NegotiationUpdated.v1'))).toEqual(new Set([undefined]));
  });
});
