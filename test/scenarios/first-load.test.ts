import { afterEach, describe, expect, test } from 'vitest';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { dayOf, minutesOf } from '#domain/calendar/days.ts';
import { type Outcomes, usualOutcomes } from '#sandbox/deployment/delivery.ts';
import type { Config } from '#schemas/config/config.ts';
import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
afterEach(() => world.close());

/** The morning of the load, a Monday. */
const LOADED = '2026-04-27T06:00:00-03:00';
const HOLIDAYS: readonly { date: string; name: string }[] = [];
const OLD = { dueDate: '2026-02-10', issuedAt: '2026-01-20T09:00:00-03:00' };

/** The deployed configuration, with another pace for introductions. */
async function configWith(pace: Partial<Config['firstLoad']['pace']>): Promise<Config> {
  const config = await deployedConfig();
  return {
    ...config,
    firstLoad: { ...config.firstLoad, pace: { ...config.firstLoad.pace, ...pace } },
  };
}

const start = async (given: { config?: Config; outcomes?: Outcomes } = {}) => {
  world = await TestWorld.start({ at: LOADED, ...given });
};

/** Loads an invoice that was due in February. */
const load = (given: Partial<InvoiceIssuedV1> & { readonly invoiceId: string }) =>
  world.billing('InvoiceIssued.v1', anInvoice({ ...OLD, bill: {}, ...given }));

/** A debtor with an e-mail alone. */
function byEmail(debtorId: string, email = `${debtorId}@exemplo.example`) {
  const { phone: _, ...debtor } = aDebtor({ debtorId, email });
  return debtor;
}

const until = (day: string) => world.runUntil(`${day}T23:59:00-03:00`);

/** The day and step of each e-mail, in order. */
const emails = () => world.aws.mailbox.map(({ at, tags }) => `${dayIn(at)} ${tags.step}`);
const dayIn = (at: number) => dayOf(new Date(at).toISOString(), 'America/Fortaleza');

/** How many introductions went out on each day. */
function introducedByDay(matches: (address: string) => boolean = () => true): Record<string, number> {
  const count: Record<string, number> = {};
  for (const { at, tags, to } of world.aws.mailbox)
    if (tags.step === 'introduction' && matches(to[0] ?? '')) count[dayIn(at)] = (count[dayIn(at)] ?? 0) + 1;
  return count;
}

describe('an old debt', () => {
  test('is introduced, left in peace for ten business days, offered something, and then a person has it', async () => {
    await start();
    await load({ invoiceId: 'NF-1' });
    await until('2026-06-30');

    const offer = addBusinessDays('2026-04-27', 11, HOLIDAYS);
    const person = addBusinessDays(offer, 10, HOLIDAYS);
    expect(emails()).toEqual(['2026-04-27 introduction', `${offer} soft-offer`]);
    expect(
      world.eventsOf('NF-1', 'DebtHandedOver.v1').map(({ at, detail }) => [dayIn(at), detail.reason]),
    ).toEqual([[person, 'ladder-over']]);
  });

  test('is first spoken of without a code and by its own due date, the principal before everything else', async () => {
    await start();
    await load({ invoiceId: 'NF-1', amount: 1_000_000 });
    await until('2026-04-27');

    const [email] = world.emailsOf('NF-1');
    const { text = '' } = email ?? {};
    expect(text).toContain('com vencimento em 10/02/2026');
    expect(text.indexOf('valor original é R$ 10.000,00')).toBeGreaterThan(0);
    expect(text).not.toMatch(/br\.gov\.bcb\.pix|linha digitável|Total a pagar|pagar até/);
    // Each part apart, as the law asks (RJ Lei 6.854/2014), below the words.
    expect(text.indexOf('Multa: R$ 200,00')).toBeGreaterThan(text.indexOf('--- Resumo ---'));
    expect(text).toContain('Ver a fatura e conferir:');
  });

  test('has an offer only where the book has one', async () => {
    await start();
    await load({ invoiceId: 'NF-LARGE', amount: 300_000, debtor: byEmail('grande') });
    await load({
      invoiceId: 'NF-SMALL',
      amount: 20_000,
      debtor: byEmail('pequena'),
      dueDate: '2026-01-05',
      issuedAt: '2025-12-20T09:00:00-03:00',
    });
    await until('2026-05-15');

    const offered = (invoiceId: string) => world.emailsOf(invoiceId).at(-1)?.text ?? '';
    expect(offered('NF-LARGE')).toContain('há condições para esta fatura');
    expect(offered('NF-SMALL')).toContain('dá para combinar um dia');
  });

  test('is introduced once with all the others of its debtor, and once more offered something', async () => {
    await start();
    const debtor = byEmail('muitas');
    const invoices = Array.from({ length: 5 }, (_, index) => `NF-${index + 1}`);
    for (const [index, invoiceId] of invoices.entries())
      await load({ invoiceId, debtor, dueDate: `2026-02-0${index + 2}` });
    await until('2026-06-30');

    expect(emails().map((email) => email.split(' ')[1])).toEqual(['introduction', 'soft-offer']);
    const [first, second] = world.aws.mailbox;
    for (const invoiceId of invoices) {
      expect(first?.text).toContain(`${invoiceId}, venceu em`);
      expect(second?.text).toContain(`${invoiceId}, venceu em`);
    }
    expect(first?.text).toContain('5 faturas suas ainda aparecem em aberto');
    expect(first?.text).not.toContain('br.gov.bcb.pix');
    const places = await world.itemsOf((await firstContacts('all')).pk);
    expect(places.map(({ booked, sent }) => [booked, sent])).toEqual([[1, 1]]);
  });

  test('is not spoken of again once it is paid', async () => {
    await start();
    await load({ invoiceId: 'NF-1' });
    await until('2026-04-29');
    await world.webhook(
      aPayment({ id: 'pix-1', invoiceId: 'NF-1', amount: 110_000, paidAt: '2026-04-30T10:00:00-03:00' }),
    );
    await until('2026-06-30');

    expect(world.remindersOf('NF-1').map(({ tags }) => tags.step)).toEqual(['introduction']);
    expect(world.eventsOf('NF-1', 'DebtSettled.v1')).toHaveLength(1);
  });

  test('paid while its introduction waits for its turn has none, and its place is nobody else’s', async () => {
    const one = { start: 1, least: 1, most: 1 };
    await start({ config: await configWith({ total: one, domain: one }) });
    await load({ invoiceId: 'NF-1', debtor: byEmail('primeira') });
    await load({ invoiceId: 'NF-2', debtor: byEmail('segunda'), dueDate: '2026-01-12' });
    await until('2026-04-27');
    const waits = ['NF-1', 'NF-2'].find((invoiceId) => world.emailsOf(invoiceId).length === 0) ?? '';
    await world.webhook(
      aPayment({ id: 'pix-1', invoiceId: waits, amount: 110_000, paidAt: '2026-04-27T23:00:00-03:00' }),
    );
    await until('2026-05-30');

    expect(world.remindersOf(waits)).toEqual([]);
    expect(world.eventsOf(waits, 'DebtSettled.v1')).toHaveLength(1);
  });

  test('goes to a person when its debtor opts out, because nothing else reaches them', async () => {
    await start({
      outcomes: (address) => (address.startsWith('sai@') ? 'complained' : usualOutcomes(address)),
    });
    await load({ invoiceId: 'NF-1', debtor: byEmail('x', 'sai@exemplo.example') });
    await until('2026-06-30');

    expect(emails()).toEqual(['2026-04-27 introduction']);
    expect(world.eventsOf('NF-1', 'DebtHandedOver.v1').map(({ detail }) => detail.reason)).toEqual([
      'unreachable',
    ]);
  });

  test('keeps its silence when a new invoice comes, which has its own reminders', async () => {
    await start();
    const debtor = byEmail('nova');
    await load({ invoiceId: 'NF-OLD', debtor });
    await until('2026-04-28');
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({
        invoiceId: 'NF-NEW',
        debtor,
        dueDate: '2026-05-05',
        issuedAt: '2026-04-28T23:59:00-03:00',
      }),
    );
    await until('2026-05-08');

    expect(world.emailsOf('NF-OLD').map(({ tags }) => tags.step)).toEqual(['introduction']);
    const reminders = world.emailsOf('NF-NEW');
    expect(reminders.map(({ tags }) => tags.step)).toEqual([
      'notice-3-before',
      'reminder-1-after',
      'reminder-3-after',
    ]);
    for (const { text } of reminders) expect(text).not.toContain('NF-OLD');
  });

  test('is named by the message of several new invoices as one that other messages are about, not as with a person', async () => {
    await start();
    const debtor = byEmail('with-old');
    await load({ invoiceId: 'NF-OLD', debtor });
    await until('2026-04-28');
    for (const invoiceId of ['NF-A', 'NF-B'])
      await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor, dueDate: '2026-05-05' }));
    await until('2026-05-06');

    const { text = '' } = world.aws.mailbox.at(-1) ?? {};
    expect(text).toContain('NF-A, venceu em 05/05/2026');
    expect(text).toContain('Sobre a fatura NF-OLD escrevemos em outra mensagem: ela não entra neste total.');
    expect(text).not.toContain('em atendimento');
    expect(emails()[0]).toBe('2026-04-27 introduction');
  });

  test('makes way for an ordinary reminder of its debtor, and comes on the next day', async () => {
    await start();
    const debtor = byEmail('duas');
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({
        invoiceId: 'NF-NEW',
        debtor,
        dueDate: '2026-04-24',
        issuedAt: '2026-04-10T09:00:00-03:00',
      }),
    );
    await load({ invoiceId: 'NF-OLD', debtor });
    await until('2026-04-29');

    const [first, second] = world.aws.mailbox;
    expect([first?.tags.step, first && dayIn(first.at)]).toEqual(['reminder-1-after', '2026-04-27']);
    expect([second?.tags.step, second && dayIn(second.at) > '2026-04-27']).toEqual(['introduction', true]);
  });

  test('that is prescribed within sixty days goes to a person at once, and nobody writes', async () => {
    await start();
    await load({ invoiceId: 'NF-1', dueDate: '2021-06-20', issuedAt: '2021-06-01T09:00:00-03:00' });
    await load({ invoiceId: 'NF-2', dueDate: '2021-07-20', issuedAt: '2021-07-01T09:00:00-03:00' });
    await until('2026-04-27');

    const reasons = (invoiceId: string) =>
      world.eventsOf(invoiceId, 'DebtHandedOver.v1').map(({ detail }) => detail.reason);
    expect(reasons('NF-1')).toEqual(['prescribes-soon']);
    expect(world.emailsOf('NF-1')).toEqual([]);
    expect(reasons('NF-2')).toEqual([]);
    expect(world.emailsOf('NF-2')).toHaveLength(1);
  });

  test('that billing issues today says when it was due, not that it is due today', async () => {
    await start();
    await load({ invoiceId: 'NF-OLD', dueDate: '2025-03-18', issuedAt: LOADED, debtor: byEmail('velha') });
    await load({
      invoiceId: 'NF-LATE',
      dueDate: '2026-04-10',
      issuedAt: LOADED,
      debtor: byEmail('atrasada'),
    });
    await until('2026-05-01');

    for (const { text, subject } of world.aws.mailbox)
      expect(`${subject}\n${text}`).not.toMatch(/vence (?:hoje|em)|27\/04\/2026/);
    expect(world.emailsOf('NF-OLD').map(({ tags }) => tags.step)).toEqual(['introduction']);
    expect(world.emailsOf('NF-OLD')[0]?.text).toContain('Vencimento: 18/03/2025');
    expect(world.emailsOf('NF-LATE').map(({ tags }) => tags.step)).toEqual([
      'reminder-1-after',
      'reminder-3-after',
    ]);
    expect(world.emailsOf('NF-LATE')[0]?.text).toContain('Vencimento: 10/04/2026');
    // Nobody is charged for days before they were told (CC art. 394, 396).
    expect(world.emailsOf('NF-OLD')[0]?.text).not.toMatch(/Multa|Juros/);
  });
});

const firstContacts = async (of: string) => {
  const { firstContactsKey } = await import('#adapters/table/keys.ts');
  return firstContactsKey({ creditorId: 'bebidas-nordeste', of }, '2026-04-27');
};

describe('introductions', () => {
  const small = { start: 2, least: 1, most: 8 };

  async function loadMany(count: number, emailOf: (index: number) => string): Promise<void> {
    for (let index = 0; index < count; index += 1)
      await load({ invoiceId: `NF-${index}`, debtor: byEmail(`loja-${index}`, emailOf(index)) });
  }

  test('double from day to day, to one domain and over all, and reach everybody', async () => {
    await start({ config: await configWith({ total: { start: 3, least: 1, most: 12 }, domain: small }) });
    await loadMany(24, (index) => `loja-${index}@${index < 16 ? 'grande.example' : `p${index}.example`}`);
    await until('2026-05-12');

    const all = Object.values(introducedByDay());
    const large = Object.values(introducedByDay((address) => address.endsWith('grande.example')));
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(24);
    for (const [index, count] of all.entries())
      expect(count).toBeLessThanOrEqual(Math.min(12, 3 * 2 ** index));
    for (const [index, count] of large.entries())
      expect(count).toBeLessThanOrEqual(Math.min(8, 2 * 2 ** index));
    expect(all[0]).toBe(3);
    expect(all.length).toBeLessThanOrEqual(6);
  });

  test('halve when they bounce, and the least goes out all the same', async () => {
    const config = await configWith({
      total: { start: 8, least: 2, most: 64 },
      domain: { start: 8, least: 2, most: 64 },
    });
    await start({ config, outcomes: (address) => (address.startsWith('loja-') ? 'bounced' : 'delivered') });
    await loadMany(20, (index) => `loja-${index}@grande.example`);
    await until('2026-05-30');

    const [first = 0, ...others] = Object.values(introducedByDay());
    expect(first).toBeLessThanOrEqual(8);
    for (const count of others) expect(count).toBeLessThanOrEqual(4);
    expect(first + others.reduce((sum, count) => sum + count, 0)).toBe(20);
  });

  test('are spread over the open hours of their day', async () => {
    await start({
      config: await configWith({
        total: { start: 12, least: 1, most: 12 },
        domain: { start: 12, least: 1, most: 12 },
      }),
    });
    await loadMany(36, (index) => `loja-${index}@grande.example`);
    await until('2026-05-02');

    const second = world.aws.mailbox.filter(({ at }) => dayIn(at) === '2026-04-28');
    const hours = second.map(({ at }) =>
      Math.floor(minutesOf(new Date(at).toISOString(), 'America/Fortaleza') / 60),
    );
    expect(hours.toSorted((one, other) => one - other)).toEqual([
      8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
    ]);
  });

  test('have ten business days of silence after them, on whatever day their turn is', async () => {
    const three = { start: 3, least: 3, most: 3 };
    await start({ config: await configWith({ total: three, domain: three }) });
    await loadMany(12, (index) => `loja-${index}@grande.example`);
    await until('2026-05-30');

    const dayOfStep = (invoiceId: string, step: string): string =>
      world
        .emailsOf(invoiceId)
        .filter(({ tags }) => tags.step === step)
        .map(({ at }) => dayIn(at))[0] ?? '';
    for (let index = 0; index < 12; index += 1) {
      const introduced = dayOfStep(`NF-${index}`, 'introduction');
      expect(dayOfStep(`NF-${index}`, 'soft-offer')).toBe(addBusinessDays(introduced, 11, HOLIDAYS));
    }
  });

  test('begin with the newest of those whose address is known to work', async () => {
    await start({ config: await configWith({ total: small, domain: small }) });
    await load({ invoiceId: 'NF-KNOWN', debtor: byEmail('conhecida') });
    await until('2026-04-29');
    // Something arrived there: what comes later for the same debtor goes first.
    await load({
      invoiceId: 'NF-OLDEST',
      debtor: byEmail('antiga'),
      dueDate: '2025-06-10',
      issuedAt: '2025-06-01T09:00:00-03:00',
    });
    await load({
      invoiceId: 'NF-NEWER',
      debtor: byEmail('nova'),
      dueDate: '2026-03-20',
      issuedAt: '2026-03-01T09:00:00-03:00',
    });
    await load({
      invoiceId: 'NF-AGAIN',
      debtor: byEmail('conhecida'),
      dueDate: '2026-01-20',
      issuedAt: '2026-01-02T09:00:00-03:00',
    });
    await until('2026-05-08');

    const order = world.aws.mailbox
      .filter(({ tags }) => tags.step === 'introduction')
      .map(({ tags }) => tags.debtId?.split('_')[1]);
    expect(order).toEqual(['NF-KNOWN', 'NF-AGAIN', 'NF-NEWER', 'NF-OLDEST']);
  });

  test('delay no ordinary reminder, however many wait', async () => {
    await start({ config: await configWith({ total: small, domain: small }) });
    await loadMany(20, (index) => `loja-${index}@grande.example`);
    for (let index = 0; index < 5; index += 1)
      await world.billing(
        'InvoiceIssued.v1',
        anInvoice({
          invoiceId: `NF-NEW-${index}`,
          debtor: byEmail(`outra-${index}`, `outra-${index}@grande.example`),
          dueDate: '2026-04-28',
          issuedAt: '2026-04-20T09:00:00-03:00',
        }),
      );
    await until('2026-04-29');

    for (let index = 0; index < 5; index += 1)
      expect(world.emailsOf(`NF-NEW-${index}`).map(({ at, tags }) => [dayIn(at), tags.step])).toContainEqual([
        '2026-04-29',
        'reminder-1-after',
      ]);
    expect(Object.values(introducedByDay()).slice(0, 3)).toEqual([2, 4, 8]);
  });
});
