import { afterEach, describe, expect, test } from 'vitest';
import { addressMark } from '#adapters/table/addresses.ts';
import { listedPhoneKey } from '#adapters/table/keys.ts';
import { BANK_FILES } from '#sandbox/deployment/deployment.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Due on Tuesday, 2026-05-05; the notice is on Saturday, 2 May.
const PHONE = '(11) 99900-0001';
const mark = () => addressMark('+5511999000001');
const END = '2026-05-09T20:00:00-03:00';

let world: TestWorld;
afterEach(() => world.close());

const start = async (registers: 'SP'[] = []) => {
  const config = await deployedConfig();
  const creditor = config.creditors[CREDITOR];
  if (!creditor) throw new Error('no creditor');
  world = await TestWorld.start({
    config: { ...config, creditors: { [CREDITOR]: { ...creditor, registers } } },
  });
};
const issue = (debtor: Partial<Parameters<typeof aDebtor>[0]> = {}) =>
  world.billing(
    'InvoiceIssued.v1',
    anInvoice({
      invoiceId: 'NF-1',
      debtor: aDebtor({ debtorId: 'debtor-of-NF-1', uf: 'SP', phone: PHONE, ...debtor }),
    }),
  );
const drop = (name: string, ...lines: string[]) =>
  world.aws.putObject(BANK_FILES, `registers/${name}`, Buffer.from(['telefone', ...lines].join('\n')));
const channels = () => world.eventsOf('NF-1', 'MessageSent.v1').map(({ detail }) => detail.channel);
const rules = () => world.notSent('NF-1').map(({ detail }) => `${detail.channel} ${detail.rule}`);
const phoneOnly = { email: undefined };

describe('a phone on a register', () => {
  test('gives way to e-mail, at the moment of sending', async () => {
    await start();
    await issue({ preferredChannel: 'sms' });
    await world.runUntil('2026-04-29T12:00:00-03:00');
    drop('SP-2026-04-29.csv', PHONE);
    await world.runUntil(END);
    expect(new Set(channels())).toEqual(new Set(['email']));
    expect(rules()).toContain('sms on-register');
    const [first] = world.notSent('NF-1');
    expect(first?.detail.citation).toContain('Lei 13.226/2008');
  });

  test('is kept as a fingerprint, and nothing else of it', async () => {
    await start();
    drop('SP-2026-04-20.csv', PHONE);
    await world.runUntil('2026-04-26T12:00:00-03:00');
    const item = await world.item(listedPhoneKey(await mark()));
    expect(item).toMatchObject({ SP: { edition: '2026-04-20' } });
    expect(JSON.stringify(item)).not.toContain('99900');
  });

  test('leaves another phone of the debtor open', async () => {
    await start();
    drop('SP-2026-04-20.csv', PHONE);
    await issue({ ...phoneOnly, phone: undefined, phones: [PHONE, '(11) 99900-0002'] });
    await world.runUntil('2026-05-03T12:00:00-03:00');
    expect(channels()).toEqual(['sms']);
  });

  test('that is the only address hands the debt to a person', async () => {
    await start();
    drop('SP-2026-04-20.csv', PHONE);
    await issue(phoneOnly);
    await world.runUntil(END);
    expect(channels()).toEqual([]);
    expect(world.eventsOf('NF-1', 'DebtHandedOver.v1').map(({ detail }) => detail.reason)).toEqual([
      'unreachable',
    ]);
  });

  test('is open to a company that its owner authorised, with the proof kept', async () => {
    await start();
    drop('SP-2026-04-20.csv', `${PHONE};2026-01-10`);
    await issue(phoneOnly);
    await world.runUntil('2026-04-26T12:00:00-03:00');
    const consent = { creditorId: CREDITOR, debtorId: 'debtor-of-NF-1', address: PHONE, proof: 'form-7' };
    await world.billing('ContactConsentGiven.v1', {
      ...consent,
      channel: 'sms',
      givenAt: '2026-04-26T10:00:00-03:00',
      how: 'written',
    });
    await world.runUntil('2026-05-03T12:00:00-03:00');
    expect(channels()).toEqual(['sms']);
    expect(await world.itemsOf(listedPhoneKey(await mark()).pk)).toContainEqual(
      expect.objectContaining({
        creditorId: CREDITOR,
        channels: {
          sms: {
            debtorId: 'debtor-of-NF-1',
            givenAt: '2026-04-26T13:00:00.000Z',
            how: 'written',
            proof: 'form-7',
          },
        },
      }),
    );
  });

  test('is open again once a newer list does not name it, and an older one changes nothing', async () => {
    await start();
    drop('SP-2026-04-10.csv', PHONE, '(11) 99900-0002');
    await world.runUntil('2026-04-25T12:00:00-03:00');
    drop('SP-2026-04-20.csv', '(11) 99900-0002');
    await world.runUntil('2026-04-25T13:00:00-03:00');
    drop('SP-2026-04-05.csv', PHONE);
    await issue(phoneOnly);
    await world.runUntil('2026-05-03T12:00:00-03:00');
    expect(channels()).toEqual(['sms']);
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      'the list of 2026-04-20 was imported before: this older one changes nothing',
    ]);
  });
});

describe('a list', () => {
  const refused = () => world.deadLetters.map(({ reason }) => reason);

  test.each([
    {
      case: 'with another name',
      name: 'sao-paulo.csv',
      lines: [PHONE],
      reason: 'the name must be as registers/SP-2026-11-01.csv',
    },
    {
      case: 'of a state without a register',
      name: 'CE-2026-04-20.csv',
      lines: [PHONE],
      reason: 'CE has no register',
    },
    { case: 'without a number', name: 'SP-2026-04-20.csv', lines: [], reason: 'names no number' },
  ])('$case goes to a person', async ({ name, lines, reason }) => {
    await start();
    drop(name, ...lines);
    await world.runUntil('2026-04-26T12:00:00-03:00');
    expect(refused()).toEqual([expect.stringContaining(reason)]);
  });

  test('without its header goes to a person', async () => {
    await start();
    world.aws.putObject(BANK_FILES, 'registers/SP-2026-04-20.csv', Buffer.from(`${PHONE}\n`));
    await world.runUntil('2026-04-26T12:00:00-03:00');
    expect(refused()).toEqual(['line 1 must be the header "telefone", or "telefone;inscrito_em"']);
  });

  test('with a bad line is imported without it, and a person is told without the number', async () => {
    await start();
    drop('SP-2026-04-20.csv', PHONE, '99900-0003');
    await world.runUntil('2026-04-26T12:00:00-03:00');
    expect(await world.item(listedPhoneKey(await mark()))).toMatchObject({ SP: { edition: '2026-04-20' } });
    expect(refused()).toEqual([expect.stringContaining('1 lines name no number')]);
    expect(JSON.stringify(world.deadLetters)).not.toContain('99900');
  });

  test('that is much shorter than the one before frees nobody until a person confirms it', async () => {
    await start();
    const others = ['(11) 99900-0002', '(11) 99900-0003', '(11) 99900-0004', '(11) 99900-0005'];
    drop('SP-2026-04-10.csv', PHONE, ...others);
    await world.runUntil('2026-04-25T12:00:00-03:00');
    drop('SP-2026-04-20.csv', others[0] as string);
    await issue(phoneOnly);
    await world.runUntil('2026-04-25T18:00:00-03:00');
    expect(refused()).toEqual([expect.stringContaining('-confirmed')]);
    drop('SP-2026-04-20-confirmed.csv', others[0] as string);
    await world.runUntil('2026-05-03T12:00:00-03:00');
    expect(channels()).toEqual(['sms']);
  });
});

describe('a creditor that relies on a register', () => {
  const news = () =>
    world.events.flatMap(({ type, detail }) =>
      type.startsWith('Register') ? [[type, detail.register, detail.reportedUntil]] : [],
    );

  test('writes to no phone of its state without a fresh list, but by e-mail, and a person hears of it once', async () => {
    await start(['SP']);
    await issue({ preferredChannel: 'sms' });
    await world.runUntil(END);
    expect(new Set(channels())).toEqual(new Set(['email']));
    expect(rules()).toContain('sms register-stale');
    expect(news()).toEqual([['RegisterWentStale.v1', 'SP', undefined]]);
  });

  test('has a debtor with a phone alone wait for the list, day by day', async () => {
    await start(['SP']);
    await issue(phoneOnly);
    await world.runUntil('2026-05-03T18:00:00-03:00');
    expect(channels()).toEqual([]);
    expect(rules().find((rule) => rule.startsWith('sms'))).toBe('sms register-stale');
    expect(world.eventsOf('NF-1', 'DebtHandedOver.v1')).toEqual([]);
    drop('SP-2026-05-01.csv', '(11) 99900-0002');
    await world.runUntil(END);
    expect(channels().length).toBeGreaterThan(0);
    expect(news()).toEqual([
      ['RegisterWentStale.v1', 'SP', undefined],
      ['RegisterRestored.v1', 'SP', '2026-05-01T03:00:00.000Z'],
    ]);
  });

  test('writes to phones of other states as ever', async () => {
    await start(['SP']);
    await issue({ ...phoneOnly, phone: '(85) 99900-0001', uf: 'CE' });
    await world.runUntil('2026-05-03T12:00:00-03:00');
    expect(channels()).toEqual(['sms']);
  });
});
