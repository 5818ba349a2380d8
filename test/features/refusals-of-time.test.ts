import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addSeconds, instantOf } from '#domain/calendar/days.ts';
import { makePaymentPlan } from '#domain/debt/commands/make-payment-plan.ts';
import { makePromise } from '#domain/debt/commands/make-promise.ts';
import type { Change, Refused } from '#domain/debt/decision.ts';
import { aDebt } from '#test/builders/debt.ts';

const SAID_ON = '2026-05-08';
const noon = (days: number): string => instantOf(addDays(SAID_ON, days), 12 * 60, 'America/Fortaleza');
const debt = aDebt('open', { zone: 'America/Fortaleza' });
const NO_PERSON = { needsPerson: false, isPrescribed: false, holidays: [] };

const promise = (day: string) => (at: string) =>
  makePromise(
    debt,
    { day, at, by: 'person' },
    { ...NO_PERSON, reportedHardship: false, promises: { maxDays: 10, toleranceDays: 1, most: 2 } },
  );
const plan = (days: readonly string[]) => (at: string) =>
  makePaymentPlan(
    debt,
    {
      by: 'person',
      madeAt: at,
      instalments: days.map((dueDate) => ({ amount: Math.ceil(100_000 / days.length), dueDate })),
    },
    {
      ...NO_PERSON,
      breach: { days: 10, instalments: 1 },
      maxDays: 60,
      costsPercent: 20,
      firstLook: '2026-05-30T03:00:00.000Z',
      idsOf: (made, number) => ({ debtId: `${made}`, invoiceId: `${number}` }),
    },
  );

const day = fc.integer({ min: -20, max: 200 }).map((days) => addDays(SAID_ON, days));
const asked = fc.oneof(
  day.map(promise),
  fc.uniqueArray(day, { minLength: 1, maxLength: 3 }).map((days) => plan(days.toSorted())),
);

describe('the same words, said later', () => {
  it('are refused as well, unless the refusal says from when they are taken', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 250 }), (decide, days) => {
        const now = decide(noon(0));
        if (now.kind === 'refused' && now.lawfulAt === undefined)
          expect(decide(noon(days))).toMatchObject({ kind: 'refused' });
      }),
    );
  });

  it('are refused until then, and taken from then on', () => {
    let seen = 0;
    fc.assert(
      fc.property(asked, (decide) => {
        const now: Change | Refused = decide(noon(0));
        if (now.kind !== 'refused' || now.lawfulAt === undefined) return;
        seen += 1;
        expect(decide(addSeconds(now.lawfulAt, -1))).toMatchObject({
          kind: 'refused',
          lawfulAt: now.lawfulAt,
        });
        expect(decide(now.lawfulAt)).toMatchObject({ kind: 'change' });
      }),
    );
    expect(seen).toBeGreaterThan(0);
  });
});
