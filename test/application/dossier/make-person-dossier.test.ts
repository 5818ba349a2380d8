import { gunzipSync } from 'node:zlib';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { marksOf } from '#adapters/aws/pseudonyms.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { makePersonDossier } from '#application/dossier/make-person-dossier.ts';
import { personPdf } from '#cli/dossier/person/pdf.ts';
import { DATA_KINDS } from '#domain/privacy/data-kinds.ts';
import { erasedBy, keptBy } from '#domain/privacy/kept.ts';
import type { InterceptedCall } from '#sandbox/aws/intercept.ts';
import { PersonDossier } from '#schemas/records/person-dossier.ts';
import { KEY_ATTRIBUTES } from '#schemas/records/table-indexes.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { wordsOf } from '#test/builders/pdf-words.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { Visitor, withPage } from '#test/builders/visitor.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const TAX_ID = cpfOf('maria').replace(/\D/g, '');
const debtor = aDebtor({ debtorId: 'cli-1', taxId: TAX_ID, tags: ['bar'], optOuts: ['whatsapp'] });
const twin = aDebtor({ debtorId: 'cli-2', taxId: TAX_ID, email: 'lima@exemplo.example' });
const other = aDebtor({
  debtorId: 'cli-9',
  name: 'João Reis',
  email: 'joao@exemplo.example',
  phone: '(85) 99911-2222',
});

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const later = (minutes = 10) =>
  world.runUntil(new Date(Date.parse(world.now()) + minutes * 60_000).toISOString());
const ask = async (taxId = TAX_ID, day = world.now().slice(0, 10)) =>
  PersonDossier.parse(
    JSON.parse(JSON.stringify(await makePersonDossier({ creditorId: CREDITOR, taxId, day }))),
  );
const askErasure = async (requestId: string) => {
  const request = { creditorId: CREDITOR, debtorId: 'cli-1', requestId, requestedAt: world.now() };
  await world.billing('ErasureRequested.v1', request);
  await later();
};
const pay = async (invoiceId: string, amount: number) => {
  await world.webhook(aPayment({ id: `p-${invoiceId}`, invoiceId, amount, paidAt: world.now() }));
  await later();
};

/** A person of whom there is something in every place; and somebody else. */
async function aPersonWithEverything(): Promise<void> {
  const early = { creditorId: CREDITOR, debtorId: 'cli-2', pauseId: 'early', reason: 'other' };
  await world.billing('CollectionPaused.v1', { ...early, pausedAt: world.now(), lastDay: '2026-04-26' });
  const described = { description: 'Chope da Maria', sellerId: 'vendedora-7' };
  const { path } = await withPage(world, { invoiceId: 'NF-1', debtor, dueDate: '2026-05-05', ...described });
  await world.billing(
    'InvoiceIssued.v1',
    anInvoice({ invoiceId: 'NF-2', debtor: twin, dueDate: '2026-05-20' }),
  );
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-9', debtor: other }));
  await later();
  const { optOut, addressMark } = await import('#adapters/table/addresses.ts');
  await optOut(await addressMark('maria@exemplo.example'), 'reply', world.now());
  const { authorise, putListedPhone } = await import('#adapters/table/registers.ts');
  await putListedPhone('+5585999000001', 'SP', { edition: '2026-04-01' }, world.now());
  const given = { givenAt: world.now(), proof: 'form-3', how: 'written' as const, debtorId: 'cli-1' };
  await authorise('+5585999000001', { creditorId: CREDITOR, channel: 'sms' }, given);
  const { putMarketingWish } = await import('#adapters/table/marketing-wishes.ts');
  await putMarketingWish('+5585999000001', 'stop', world.now());
  const { raiseLinkEpoch } = await import('#adapters/table/link-epochs.ts');
  await raiseLinkEpoch(CREDITOR, 'cli-2', 'wrong-person');
  const consent = { channel: 'email', address: 'maria@exemplo.example', proof: 'form-1' };
  await later();
  await world.billing('ContactConsentGiven.v1', {
    ...{ creditorId: CREDITOR, debtorId: 'cli-1', ...consent },
    givenAt: world.now(),
  });
  await world.runUntil('2026-05-08T15:00:00-03:00');
  const visitor = new Visitor(world);
  await visitor.confirm(path, '0000');
  await visitor.confirm(path, TAX_ID.slice(0, 4));
  await visitor.ask(path, 'problema', { texto: 'A caixa veio quebrada, assina Maria' });
  await later();
}

/** The items of the table, as a program reads them; with what messages said in clear. */
const items = (): Record<string, unknown>[] =>
  (world.aws.itemsOf(process.env.TABLE_NAME ?? '') as Parameters<typeof unmarshall>[0][])
    .map((item): Record<string, unknown> => unmarshall(item))
    .map((item) =>
      String(item.sk).startsWith('CONTENT#')
        ? {
            ...item,
            content: JSON.parse(gunzipSync(Buffer.from(String(item.content), 'base64')).toString('utf8')),
          }
        : item,
    );

/** Whatever is under a key that has one of the person's ids or marks in it. */
async function itemsUnderKeysOfThePerson(): Promise<Record<string, unknown>[]> {
  const addresses = ['maria@exemplo.example', 'lima@exemplo.example', '+5585999000001'];
  const marks = [
    await marksOf('tax-id', TAX_ID),
    ...(await Promise.all(addresses.map((address) => marksOf('address', address)))),
  ];
  const names = ['cli-1', 'cli-2', ...marks.map(({ newest }) => newest)];
  return items().filter(({ pk }) => names.some((name) => String(pk).split('#').includes(name)));
}

/** What only the machinery of the table needs. */
const MACHINERY = new Set([
  ...[
    'pk',
    'sk',
    'revision',
    'expiresAt',
    'isComplete',
    'outbox',
    'effects',
    'changes',
    'failures',
    'dueSince',
  ],
  ...['execution', 'executionFailures', 'wakeToken', 'wakeStepKey', 'wakeAt'],
  // A hash of the id of the debt: the answer has each link, in the message that it was in.
  'linkMark',
  // How often links were revoked: the answer has each revocation.
  'epoch',
  // Of a notice, what was read of it: it is on the debt, and the notice is there as it came.
  'notices',
  ...KEY_ATTRIBUTES,
]) as ReadonlySet<string>;

/** Every word and figure of a value. */
function leavesOf(value: unknown): string[] {
  if (value instanceof Set) return [...value].map(String);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return value === undefined || value === null || typeof value === 'boolean' ? [] : [String(value)];
}

/** What of an item is nowhere in an answer. */
function unansweredIn(item: Record<string, unknown>, answered: ReadonlySet<string>): string[] {
  const said = Object.entries(item).filter(([name]) => !MACHINERY.has(name));
  return said.flatMap(([, value]) => leavesOf(value)).filter((leaf) => !answered.has(leaf));
}

const PERSONAL = new RegExp(`Maria|quebrada|maria@|lima@|99900-?0001|${TAX_ID}`);

describe('the answer to an access request', () => {
  test('has every item of the table that names the person, under each of their ids, and nobody else', async () => {
    await aPersonWithEverything();
    const answer = await ask();
    const answered = new Set(leavesOf(answer));
    const about = items().filter((item) => PERSONAL.test(JSON.stringify(item)));
    const under = await itemsUnderKeysOfThePerson();
    expect(new Set(under.map(({ pk, sk }) => `${placeOf(pk)}/${placeOf(sk)}`))).toEqual(
      new Set([
        ...['ADDRESS/ADDRESS', 'ADDRESS/MARKETING', 'CONTACTBUDGET/CONTACTBUDGET', 'DEBTOR/CASE'],
        'DEBTOR/CONTACTKEY',
        ...['DEBTOR/CONTENT', 'DEBTOR/DEBTOR', 'DEBTOR/EARLY-PAUSES', 'DEBTOR/UNPAID', 'LINKEPOCH/LINKEPOCH'],
        ...['PERSON/DEBTOR', 'REGISTER/AUTHORISATION', 'REGISTER/REGISTER'],
      ]),
    );
    const kinds = new Set(about.map(({ sk }) => String(sk).split('#')[0]));
    expect([...kinds].sort()).toEqual(['CASE', 'CONTENT', 'DEBT', 'DEBTOR']);
    for (const item of [...about, ...under])
      expect({ at: item.sk, unanswered: unansweredIn(item, answered) }).toEqual({
        at: item.sk,
        unanswered: [],
      });
    expect(answer.isHeld).toBe(true);
    expect(answer.debtors.map(({ debtorId }) => debtorId)).toEqual(['cli-1', 'cli-2']);
    expect(JSON.stringify(answer)).not.toMatch(/joao@|99911|NF-9/);
  });

  test('has everything that an erasure takes away, whatever it deletes or writes over', async () => {
    await aPersonWithEverything();
    const about = { creditorId: CREDITOR, invoiceId: 'NF-1', number: 1, answeredAt: world.now() };
    await world.billing('CaseAnswered.v1', { ...about, outcome: 'upheld' });
    await later();
    await pay('NF-1', 110_000);
    await pay('NF-2', 110_000);
    await world.runUntil('2026-05-12T15:00:00-03:00');
    const before = new Map(items().map((item) => [`${item.pk} ${item.sk}`, item]));
    const answer = await ask();
    const touched = new Set<string>();
    world.aws.intercept = async ({ operation, input }: InterceptedCall) => {
      const { RequestItems = {} } = input as { RequestItems?: Record<string, readonly DeleteRequest[]> };
      if (operation === 'BatchWriteItem')
        for (const { DeleteRequest: one } of Object.values(RequestItems).flat())
          if (one) touched.add(`${one.Key.pk.S} ${one.Key.sk.S}`);
      return 'proceed';
    };
    await askErasure('lgpd-1');
    world.aws.intercept = undefined;

    const printed = await wordsOf(await personPdf(answer));
    for (const said of [
      'A caixa veio quebrada, assina Maria',
      'maria@exemplo.example: recusado em',
      'autorização para SMS',
      'mensagens de propaganda recusadas em',
      'prova form-3',
      'está no cadastro de bloqueio de SP',
      'Cobrança pausada em',
      'Vendedores das suas faturas: vendedora-7',
      'Provedor de pagamentos: sandbox',
      'atendimento (problema com o produto ou serviço)',
      'Pagamento de R$ 1.100,00',
    ])
      expect(printed).toContain(said);
    const answered = new Set(leavesOf(answer));
    const deleted = [...touched].map((key) => before.get(key)).filter((item) => item !== undefined);
    const places = new Set(deleted.map(({ pk, sk }) => `${placeOf(pk)}/${placeOf(sk)}`));
    expect([...places].sort()).toEqual([
      'CONTACTBUDGET/CONTACTBUDGET',
      'DEBTOR/CASE',
      'DEBTOR/CONTACTKEY',
      'DEBTOR/CONTENT',
      'DEBTOR/DEBT',
      'DEBTOR/DEBTOR',
      'DEBTOR/EARLY-PAUSES',
      'DEBTOR/UNPAID',
      'NOTICE/NOTICE',
      'PERSON/DEBTOR',
      'REGISTER/AUTHORISATION',
      'SELLER/CUSTOMER',
    ]);
    for (const item of deleted)
      expect({ at: item.sk, unanswered: unansweredIn(item, answered) }).toEqual({
        at: item.sk,
        unanswered: [],
      });
    // What was written over says less than before: each part that is gone was in the answer.
    for (const [key, item] of before) {
      if (touched.has(key)) continue;
      const after = items().find(({ pk, sk }) => `${pk} ${sk}` === key);
      const left = new Set(leavesOf(after));
      const gone = unansweredIn(item, left);
      if (/^(DEBT|CONTACTBUDGET|ADDRESS)#/.test(key))
        expect({ key, unanswered: gone.filter((leaf) => !answered.has(leaf)) }).toEqual({
          key,
          unanswered: [],
        });
    }
  });

  test('after a whole erasure says when, what is kept and by which law, and has the books', async () => {
    await aPersonWithEverything();
    const about = { creditorId: CREDITOR, invoiceId: 'NF-1', number: 1, answeredAt: world.now() };
    await world.billing('CaseAnswered.v1', { ...about, outcome: 'upheld' });
    await later();
    await pay('NF-1', 110_000);
    await askErasure('lgpd-1');
    const limited = await ask();
    expect(limited.erasures).toMatchObject([{ requestId: 'lgpd-1', answer: { reach: 'limited' } }]);
    expect(limited.debts.map(({ dossier }) => dossier.parts.contract.invoiceId)).toEqual(['NF-1', 'NF-2']);
    expect(limited.debtors).toHaveLength(2);

    await pay('NF-2', 110_000);
    await world.runUntil('2026-05-12T15:00:00-03:00');
    const after = await ask();
    const { isHeld, debtors, debts, ids, erasures, addresses, wishes, ...rest } = after;
    expect({ isHeld, debtors, addresses }).toEqual({ isHeld: true, debtors: [], addresses: [] });
    expect(ids.map(({ debtorId, erasedAt }) => [debtorId, erasedAt !== undefined])).toEqual([
      ['cli-1', true],
      ['cli-2', true],
    ]);
    expect(erasures).toMatchObject([{ requestId: 'lgpd-1', answer: { reach: 'whole' } }]);
    const [{ answer, wholeAt, debtIds } = {}] = erasures;
    expect(wholeAt).toBe(answer?.at);
    expect(debtIds).toEqual(['NF-1', 'NF-2'].map((id) => debtIdOf(CREDITOR, id)).sort());
    expect(answer?.statement).toContain('Eliminamos os seus dados pessoais');
    expect(debts.map(({ dossier }) => Object.keys(dossier.parts.money.payments))).toEqual([
      ['sandbox/p-NF-1'],
      ['sandbox/p-NF-2'],
    ]);
    expect(wishes).toMatchObject({ optOuts: ['whatsapp'] });
    const printed = await wordsOf(await personPdf(after));
    for (const said of [
      'dados eliminados em',
      'Comprovante de eliminação',
      'texto eliminado em',
      'Situação: paga',
    ])
      expect(printed).toContain(said);
    expect(printed).not.toMatch(/Maria|quebrada|exemplo\.example|99900/);
    expect(JSON.stringify({ debts, rest: { ...rest, taxId: undefined } })).not.toMatch(PERSONAL);
  });

  test('of somebody of whom nothing is held says that, and who would process what and how', async () => {
    const answer = await ask(cpfOf('nobody').replace(/\D/g, ''));
    expect(answer).toMatchObject({ isHeld: false, debtors: [], debts: [], ids: [], erasures: [] });
    expect(answer.controller.privacy.officer).toContain('Ana Souza');
    expect(answer.processing.criteria.join(' ')).toContain('Perfil de pagamento');
  });
});

type DeleteRequest = { readonly DeleteRequest?: { readonly Key: { pk: { S: string }; sk: { S: string } } } };
const placeOf = (key: unknown): string => String(key).split('#')[0] ?? '';

test('every kind of data that an erasure names is answered in a part, or is out of reach of any answer', () => {
  const situation = { hasReturnFiles: true, hasOptOuts: true, isOverIndebted: true, today: '2026-05-12' };
  const named = (['limited', 'whole'] as const).flatMap((reach) => [
    ...erasedBy(reach),
    ...keptBy({ reach, ...situation }).map(({ what }) => what),
  ]);
  expect(new Set(named)).toEqual(new Set(Object.keys(DATA_KINDS)));
  const outOfReach = new Set(named.filter((what) => DATA_KINDS[what].answeredIn.length === 0));
  expect([...outOfReach].sort()).toEqual(['backups', 'notices-under-other-ids']);
});
