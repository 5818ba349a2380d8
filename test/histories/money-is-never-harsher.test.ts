import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf } from '#domain/calendar/days.ts';
import type { Config } from '#schemas/config/config.ts';
import { Regua } from '#schemas/config/regua.ts';
import type { Tone } from '#schemas/primitives.ts';
import { aCharge, worldOfProviders } from '#test/builders/asaas.ts';
import { configWithoutWaiver } from '#test/builders/config.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, type SeenEvent, type TestWorld } from '#test/builders/world.ts';
import { HISTORIES_TIMEOUT, howMany } from './how-many.ts';

const DUE = '2026-05-05';

/** What billing, a provider or a bank may report of money, N days after the due date. */
const happening = fc.record({
  on: fc.integer({ min: -6, max: 45 }),
  what: fc.oneof(
    fc.record({ kind: fc.constant('pay' as const), amount: fc.constantFrom(1, 30_000, 100_000, 103_000) }),
    fc.record({
      kind: fc.constantFrom(
        'chargedBack' as const,
        'won' as const,
        'refunded' as const,
        'partlyRefunded' as const,
      ),
      which: fc.nat({ max: 3 }),
    }),
    fc.record({
      kind: fc.constant('amend' as const),
      amount: fc.constantFrom(4_000, 60_000, 150_000, 900_000),
    }),
    fc.record({ kind: fc.constant('writeOff' as const), amount: fc.constantFrom(500, 40_000) }),
    fc.record({ kind: fc.constant('move' as const), days: fc.integer({ min: -20, max: 10 }) }),
  ),
});
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

const STEP = { channels: ['email'], message: 'lembrete-3' } as const;

/** Réguas that an amendment may select, each harsher than the usual one in its own way, and one that is softer. */
async function withHarsherReguas(): Promise<Config> {
  const config = await configWithoutWaiver();
  const usual = config.reguas.padrao as Regua;
  const regua = (id: string, steps: readonly object[], handOver: number): Regua =>
    Regua.parse({
      id,
      description: 'For this test.',
      sendAt: '09:30',
      several: 'varias-faturas',
      steps: steps.map((step) => ({ ...STEP, ...step })),
      handOver: { offset: handOver },
    });
  const one = (id: string, offset: number, tone: Tone) => ({ id, name: id, offset, tone });
  return {
    ...config,
    reguas: {
      padrao: usual,
      firme: regua('firme', [one('firm-1', 1, 'firm'), one('firm-4', 4, 'firm')], 22),
      curta: regua('curta', [one('only-3', 3, 'neutral')], 8),
      antiga: regua('antiga', [one('old-20', 20, 'firm')], 40),
      suave: regua('suave', [one('soft-3', 3, 'light'), one('soft-9', 9, 'neutral')], 40),
    },
    selection: [
      { regua: 'firme', when: { amount: { from: 800_000 } } },
      { regua: 'suave', when: { amount: { to: 5_000 } } },
      { regua: 'antiga', when: { daysLate: { from: 15 } } },
      { regua: 'curta', when: { daysLate: { from: 1 } } },
      { regua: 'padrao' },
    ],
  };
}

async function happen(
  world: TestWorld,
  { what }: Happening,
  index: number,
  charges: ReturnType<typeof aCharge>[],
): Promise<void> {
  const about = { creditorId: CREDITOR, invoiceId: 'NF-1' };
  const at = world.now();
  switch (what.kind) {
    case 'pay': {
      const charge = aCharge(world, { id: `pay_${charges.length}`, value: what.amount / 100 });
      charges.push(charge);
      return void (await charge.paid());
    }
    case 'amend':
      return world.billing('InvoiceAmended.v1', { ...about, amendedAt: at, amount: what.amount });
    case 'move':
      return world.billing('InvoiceAmended.v1', {
        ...about,
        amendedAt: at,
        dueDate: addDays(dayOf(at), what.days),
      });
    case 'writeOff':
      return world.billing('WriteOffApproved.v1', {
        ...about,
        writeOffId: `W-${index}`,
        reason: 'goodwill',
        amount: what.amount,
      });
    case 'partlyRefunded':
      return void (await charges[what.which % Math.max(1, charges.length)]?.partlyRefunded(
        0.5,
        `${dayOf(at)} 10:00:00`,
      ));
    default:
      await charges[what.which % Math.max(1, charges.length)]?.[what.kind]();
  }
}

const LEVEL: Readonly<Record<Tone, number>> = { light: 0, neutral: 1, firm: 2 };

/** The reminders of each due date in order: a due date that billing moves begins anew. */
function remindersOf(world: TestWorld): { readonly step: string; readonly tone: Tone }[][] {
  const all: { step: string; tone: Tone }[][] = [[]];
  let due: unknown = DUE;
  for (const { type, detail } of world.eventsOf('NF-1') as SeenEvent[]) {
    if (type === 'DebtAmended.v1' && detail.dueDate !== due) {
      due = detail.dueDate;
      all.push([]);
    }
    if (type === 'MessageSent.v1' && !/^(receipt|apology)/.test(String(detail.step)))
      all.at(-1)?.push({ step: String(detail.step), tone: detail.tone as Tone });
  }
  return all;
}

test(
  'whatever is paid, taken back, refunded, written off or amended: no reminder is firmer than the one in its place of the régua that the debt began with, and none is skipped',
  async () => {
    const config = await withHarsherReguas();
    const usual = (config.reguas.padrao as Regua).steps;
    let reminders = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 6 }), async (history) => {
        const world = await worldOfProviders({ config });
        try {
          await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', dueDate: DUE }));
          const charges: ReturnType<typeof aCharge>[] = [];
          const inOrder = history.toSorted((one, other) => one.on - other.on);
          for (const [index, each] of inOrder.entries()) {
            await world.runUntil(`${addDays(DUE, each.on)}T18:00:00-03:00`);
            await happen(world, each, index, charges);
          }
          await world.runUntil('2026-09-30T12:00:00-03:00');
          for (const period of remindersOf(world)) {
            const sent = period.filter(({ step }) => !step.startsWith('notice'));
            reminders += sent.length;
            const after = usual.filter(({ offset }) => offset > 0);
            const tones = sent.map(({ tone }) => LEVEL[tone]);
            const most = after.map(({ tone }) => LEVEL[tone]);
            for (const [place, tone] of tones.entries())
              expect({ history, place, tone, harsher: tone > (most[place] ?? 2) }).toEqual({
                history,
                place,
                tone,
                harsher: false,
              });
            const onUsual = sent.filter(({ step }) => after.some(({ id }) => id === step));
            if (onUsual.length === sent.length)
              expect({ history, steps: sent.map(({ step }) => step) }).toEqual({
                history,
                steps: after.slice(0, sent.length).map(({ id }) => id),
              });
          }
        } finally {
          await world.close();
        }
      }),
      { ...howMany(5, 20_261_129), endOnFailure: true },
    );
    // It looks at something.
    expect(reminders).toBeGreaterThan(12);
  },
  HISTORIES_TIMEOUT,
);
