import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { debtKey } from '#adapters/table/keys.ts';
import { makePaymentPlan } from '#application/negotiation/make-payment-plan.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { DebtStatus } from '#schemas/records/debt.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aPayment } from '#test/builders/invoice.ts';
import { Visitor, withPage } from '#test/builders/visitor.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
let creditor: Creditor;
let invoices = 0;
beforeAll(async () => {
  const config = await deployedConfig();
  creditor = config.creditors[CREDITOR] as Creditor;
  world = await TestWorld.start({ at: '2026-06-10T10:00:00-03:00', config });
});
afterAll(() => world.close());

/** A debt on whose page a debtor is, late enough for offers. */
async function visited() {
  invoices += 1;
  const invoiceId = `NF-${invoices}`;
  const debtorId = `debtor-of-${invoiceId}`;
  const opened = await withPage(world, { invoiceId, dueDate: '2026-05-04' });
  const visitor = new Visitor(world);
  const landing = await visitor.get(opened.path);
  await visitor.confirm(opened.path, opened.digits);
  return { ...opened, debtorId, visitor, landing };
}
type Visited = Awaited<ReturnType<typeof visited>>;

const later = () => world.runUntil(new Date(Date.parse(world.now()) + 60_000).toISOString());
const billing = async (type: Parameters<TestWorld['billing']>[0], detail: object) => {
  await world.billing(type, { creditorId: CREDITOR, ...detail });
  await later();
};

/** How a debt comes to each status. */
const WAYS: Readonly<Record<Exclude<DebtStatus, 'awaitingInvoice'>, (at: Visited) => Promise<unknown>>> = {
  open: async () => {},
  promised: ({ visitor, path }) => visitor.ask(path, 'prometer', { dia: '2026-06-15' }),
  caseOpen: ({ visitor, path }) => visitor.ask(path, 'nao-reconheco'),
  onPaymentPlan: async ({ invoiceId }) => {
    const debt = await world.debt(invoiceId);
    const instalments = [{ amount: 103_000, dueDate: '2026-06-20' }];
    await makePaymentPlan(debt?.debtId ?? '', {
      termsFor: async () => ({ by: 'person', madeAt: world.now(), instalments }),
      at: world.now(),
    });
  },
  // A person takes over: no robot settles anything with this debtor.
  handedOver: ({ debtorId }) =>
    billing('ContactUpdated.v1', { debtorId, overIndebted: true, updatedAt: world.now() }),
  settled: async ({ invoiceId }) => {
    await world.webhook(aPayment({ id: `p-${invoiceId}`, invoiceId, amount: 110_000, paidAt: world.now() }));
    await later();
  },
  cancelled: ({ invoiceId }) => billing('InvoiceCancelled.v1', { invoiceId, cancelledAt: world.now() }),
  prescribed: async ({ invoiceId }) => {
    const debt = await world.debt(invoiceId);
    const from = { dueDate: '2019-01-02', rolledDueDate: '2019-01-02' };
    await world.put({ ...(await world.item(debtKey(debt?.debtId ?? ''))), ...from });
  },
};

/** The fields of a page that ask for something, each with what of its form comes after it. */
const fieldsOf = (page: string): { readonly name: string; readonly after: string }[] =>
  [...page.matchAll(/<form[\s\S]*?<\/form>/g)].flatMap(([form]) =>
    [...form.matchAll(/<(?:textarea|select|input)\b(?![^>]*type="hidden")[^>]*name="(\w+)"[^>]*>/g)].map(
      (field) => ({ name: String(field[1]), after: form.slice((field.index ?? 0) + field[0].length) }),
    ),
  );

/** The fields under which nobody is told what becomes of what they write, and whom to ask. */
const lackingNotice = (page: string): string[] =>
  fieldsOf(page)
    .filter(
      ({ after }) =>
        !/<p class="[^"]*\bprivacy\b[^"]*">Usamos isto só para [^<]+\. <a /.test(after) ||
        !after.includes(`href="${creditor.privacy.url}"`) ||
        !after.includes(creditor.privacy.officer),
    )
    .map(({ name }) => name);

describe('privacy on the page', () => {
  test.each(Object.entries(WAYS))(
    'of a debt that is %s: the notice and the person in charge are in the footer and under every field',
    async (_status, go) => {
      const at = await visited();
      await go(at);
      const { body = '' } = await at.visitor.get(at.path);
      expect(lackingNotice(body)).toEqual([]);
      const footer = /<footer[\s\S]*<\/footer>/.exec(body)?.[0] ?? '';
      expect(footer).toContain(`href="${creditor.privacy.url}"`);
      expect(footer).toContain(`Encarregado: ${creditor.privacy.officer}`);
    },
  );

  test('stands under all fields that there are: a day, texts and digits', async () => {
    const { visitor, path, landing } = await visited();
    const { body = '' } = await visitor.get(path);
    expect(fieldsOf(body).map(({ name }) => name)).toEqual(['dia', 'texto', 'texto', 'texto', 'texto']);
    expect(fieldsOf(landing.body ?? '').map(({ name }) => name)).toEqual(['digits']);
    expect(lackingNotice(landing.body ?? '')).toEqual([]);
    expect(lackingNotice((landing.body ?? '').replaceAll('privacy"', '"'))).toEqual(['digits']);
  });

  test('/conferir, which is nobody’s page, says that nothing is kept', async () => {
    const { body = '' } = await new Visitor(world).get('/conferir');
    expect(fieldsOf(body).map(({ name }) => name)).toEqual(['codigo']);
    expect(body).toContain('O que você colar aqui não fica guardado.');
  });
});

describe('a review (LGPD art. 20)', () => {
  test('of what rules decided goes to a person with a deadline, and is answered in public', async () => {
    const { visitor, path, invoiceId } = await visited();
    const { body = '' } = await visitor.get(path);
    expect(body).toContain('Peça a uma pessoa que reveja');
    await visitor.ask(path, 'rever', { texto: 'Sempre paguei em dia' });
    const [opened] = world.eventsOf(invoiceId, 'CaseOpened.v1');
    expect(opened?.detail).toMatchObject({ kind: 'review', by: 'debtor', owner: 'atendimento' });
    expect(JSON.stringify(opened)).not.toContain('Sempre');
    expect(await visitor.text(path)).toContain('Você pediu que uma pessoa reveja');
    await billing('CaseAnswered.v1', { invoiceId, number: 1, outcome: 'upheld', answeredAt: world.now() });
    expect(world.eventsOf(invoiceId, 'CaseResolved.v1')[0]?.detail).toMatchObject({
      kind: 'review',
      outcome: 'upheld',
    });
  });
});
