import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBill } from '#adapters/table/bills.ts';
import { rollForward } from '#domain/calendar/calendar.ts';
import { addDays, dayOf } from '#domain/calendar/days.ts';
import { applyPayment } from '#domain/debt/apply-payment.ts';
import { decodePixCode } from '#formats/pix/decode-pix-code.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { configWithoutWaiver, deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';
import { HISTORIES_TIMEOUT, howMany } from './how-many.ts';

const FIRST = '2026-04-26';
const INVOICES = ['NF-1', 'NF-2', 'NF-3'] as const;

const happening = fc.record({
  /** Days after the first. */
  on: fc.integer({ min: 3, max: 34 }),
  to: fc.constantFrom(...INVOICES),
  what: fc.oneof(
    fc.record({ kind: fc.constant('pay' as const), amount: fc.integer({ min: 1, max: 60_000 }) }),
    fc.record({ kind: fc.constant('amend' as const), amount: fc.integer({ min: 20_000, max: 150_000 }) }),
    fc.record({ kind: fc.constant('move' as const), days: fc.integer({ min: -4, max: 12 }) }),
    fc.record({ kind: fc.constant('promise' as const), days: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant('dispute' as const) }),
  ),
});
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

/** What a message told the debtor: what settles which debts, until when, and the code that it shows. */
interface Told {
  readonly key: string;
  readonly amounts: ReadonlyMap<string, number>;
  readonly until: string;
  /** The invoices that its code pays, and what the code asks for, centavos. */
  readonly code:
    | { readonly invoices: readonly string[]; readonly asks: number; readonly txid: string }
    | undefined;
}

const centavos = (reais: string): number => Number(reais.replace(/\D/g, ''));
const dayIn = (text: string): string => text.split('/').reverse().join('-');

/** Reads an e-mail as its debtor does. */
function told(
  { text = '', messageId }: { readonly text?: string | undefined; readonly messageId: string },
  day: string,
): Told {
  const several = [...text.matchAll(/^(NF-\d).*?venc\w+ em [\d/]+(?: \([^)]*\))?: R\$ ([\d.,]+)/gm)];
  const single = /^Fatura: (NF-\d)$/m.exec(text)?.[1];
  const total = centavos(/Total a pagar: R\$ ([\d.,]+)/.exec(text)?.[1] ?? '0');
  const amounts = new Map(
    single === undefined
      ? several.map(([, invoiceId, amount]) => [String(invoiceId), centavos(String(amount))])
      : [[single, total]],
  );
  const holds = /(?:O valor não muda até|Este valor não muda até) ([\d/]+)/.exec(text)?.[1];
  const pix = /^000201.*$/m.exec(text)?.[0];
  const unpaid = /O código abaixo não paga ([^:]+):/.exec(text)?.[1]?.split(', ') ?? [];
  const decoded = pix === undefined ? undefined : decodePixCode(pix);
  return {
    key: messageId,
    amounts,
    until: holds === undefined ? rollForward(day) : dayIn(holds),
    code:
      decoded?.valid && decoded.content.centavos !== undefined
        ? {
            invoices: [...amounts.keys()].filter((id) => !unpaid.includes(id)),
            asks: decoded.content.centavos,
            txid: decoded.content.txid ?? '',
          }
        : undefined,
  };
}

async function happen(world: TestWorld, { to: invoiceId, what }: Happening, index: number): Promise<void> {
  const at = world.now();
  const about = { creditorId: CREDITOR, invoiceId };
  const today = dayOf(at);
  switch (what.kind) {
    case 'pay':
      await world.webhook(aPayment({ id: `p${index}`, invoiceId, amount: what.amount, paidAt: at }));
      return;
    case 'amend':
      return world.billing('InvoiceAmended.v1', { ...about, amendedAt: at, amount: what.amount });
    case 'move':
      return world.billing('InvoiceAmended.v1', {
        ...about,
        amendedAt: at,
        dueDate: addDays(today, what.days),
      });
    case 'promise':
      return world.billing('PromiseReported.v1', {
        ...about,
        promisedAt: at,
        day: addDays(today, what.days),
      });
    case 'dispute':
      return world.billing('DisputeRaised.v1', { ...about, kind: 'not-mine', raisedAt: at });
  }
}

test(
  'whatever is paid in part, amended, promised or disputed meanwhile: on every day of its validity, paying just what a message asks for settles what it covers, and its code is not withdrawn',
  async () => {
    const read = { messages: 0, checks: 0, codes: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { maxLength: 6 }),
        fc.tuple(...INVOICES.map(() => fc.integer({ min: 4, max: 16 }))),
        fc.boolean(),
        fc.constantFrom('CE', 'AC'),
        // Of a large one the rule waives too little: its messages name a day, and those beside it hold for longer.
        fc.boolean(),
        async (history, dues, waives, uf, isLarge) => {
          const config = waives ? await deployedConfig() : await configWithoutWaiver();
          const world = await TestWorld.start({ config, at: `${FIRST}T08:00:00-03:00` });
          try {
            const debtor = { ...aDebtor({ debtorId: 'one' }), uf } as const;
            for (const [index, invoiceId] of INVOICES.entries())
              await world.billing(
                'InvoiceIssued.v1',
                anInvoice({
                  invoiceId,
                  debtor,
                  amount: isLarge && index === 2 ? 900_000 : 50_000 * (index + 1),
                  dueDate: addDays(FIRST, dues[index] ?? 5),
                }),
              );
            const all: Told[] = [];
            for (let days = 1; days <= 36; days += 1) {
              const day = addDays(FIRST, days);
              for (const [index, each] of history.entries())
                if (each.on === days) {
                  await world.runUntil(`${day}T08:00:00-03:00`);
                  await happen(world, each, index);
                }
              await world.runUntil(`${day}T21:00:00-03:00`);
              for (const mail of world.aws.mailbox.slice(all.length)) all.push(told(mail, day));
              for (const one of all) await holds(world, one, day, read);
            }
            read.messages += all.length;
          } finally {
            await world.close();
          }
        },
      ),
      howMany(2, 20_261_129),
    );
    // It reads something: messages, their codes, and days after that of the message.
    expect(read.messages).toBeGreaterThan(10);
    expect(read.codes).toBeGreaterThan(5);
    expect(read.checks).toBeGreaterThan(read.messages);
  },
  HISTORIES_TIMEOUT,
);

/** Holds one message to its word on a day. */
async function holds(
  world: TestWorld,
  { amounts, until, code, key }: Told,
  day: string,
  read: { checks: number; codes: number },
): Promise<void> {
  if (day > until) return;
  for (const [invoiceId, amount] of amounts) {
    const debt = (await world.debt(invoiceId)) as Debt;
    if (amount === 0 || debt.status === 'settled' || debt.status === 'cancelled') continue;
    read.checks += 1;
    // To the end of the day where the debtor lives: in Acre that is two hours later.
    const { settles } = applyPayment(debt, 'the payment', { amount, paidAt: `${day}T23:30:00-03:00` });
    expect({ message: key, invoiceId, day, amount, settles }).toEqual({
      message: key,
      invoiceId,
      day,
      amount,
      settles: true,
    });
  }
  if (!code) return;
  read.codes += 1;
  const sum = code.invoices.reduce((total, invoiceId) => total + (amounts.get(invoiceId) ?? 0), 0);
  expect({ message: key, asks: code.asks }).toEqual({ message: key, asks: sum });
  const debts = await Promise.all(code.invoices.map((invoiceId) => world.debt(invoiceId)));
  const areOwed = debts.every((debt) => debt && debt.status !== 'settled' && debt.status !== 'cancelled');
  const bill = await findBill(CREDITOR, code.txid);
  if (areOwed) expect({ message: key, day, isCancelled: bill?.isCancelled }).toEqual({ message: key, day });
}
