import { afterEach, describe, expect, test } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { sendsOf } from '#domain/debt/send-key.ts';
import type { InterceptedCall } from '#sandbox/aws/intercept.ts';
import { type Outcomes, usualOutcomes } from '#sandbox/deployment/delivery.ts';
import type { Config } from '#schemas/config/config.ts';
import { CONTACT_FORBIDDEN, UNDELIVERED } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { sesEvent, whatsAppMessage } from '#test/builders/feedback.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { isOptedOut } from '#test/builders/opted-out.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const DEBTOR = 'debtor-of-NF-1';
const BEFORE_NOTICE = '2026-05-02T09:00:00-03:00';
const AFTER_NOTICE = '2026-05-02T15:00:00-03:00';
const AFTER_SECOND_RUNG = '2026-05-06T15:00:00-03:00';

let world: TestWorld;
afterEach(() => world.close());

/** The waits that feedback ended, by the name of the error. */
let ended: unknown[] = [];

async function start(
  given: {
    readonly debtor?: Partial<Parameters<typeof aDebtor>[0]>;
    readonly config?: Config;
    readonly outcomes?: Outcomes;
  } = {},
): Promise<void> {
  world = await TestWorld.start({
    ...(given.config ? { config: given.config } : {}),
    ...(given.outcomes ? { outcomes: given.outcomes } : {}),
  });
  ended = [];
  world.aws.intercept = async ({ operation, input }: InterceptedCall) => {
    if (operation === 'SendTaskFailure') ended.push((input as { error: string }).error);
    return 'proceed';
  };
  const debtor = aDebtor({ debtorId: DEBTOR, uf: 'SP', ...given.debtor });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', debtor }));
  await world.runUntil(BEFORE_NOTICE);
}

const debt = async () => (await world.debt('NF-1')) as Debt;
const statuses = async () =>
  Object.entries((await debt()).sends).map(([key, { status }]) => [key.split('/')[2], status]);
const published = () =>
  world.eventsOf('NF-1', 'MessageFeedbackReceived.v1').map(({ detail }) => [detail.channel, detail.kind]);

/** The sample configuration, with WhatsApp first on every step. */
async function withWhatsApp(): Promise<Config> {
  const config = structuredClone(await deployedConfig()) as never as {
    creditors: Record<string, { whatsapp?: object }>;
    reguas: Record<string, { steps: { channels: string[] }[] }>;
    brands: Record<string, { messages: Record<string, Record<string, { whatsapp?: object }>> }>;
  };
  for (const creditor of Object.values(config.creditors))
    creditor.whatsapp = { phoneNumberId: 'phone-number-id-0123456789abcdef' };
  for (const { steps } of Object.values(config.reguas))
    for (const step of steps) step.channels = ['whatsapp', 'email', 'sms'];
  for (const { messages } of Object.values(config.brands))
    for (const tones of Object.values(messages))
      for (const message of Object.values(tones))
        message.whatsapp = {
          template: 'cobranca_aviso',
          language: 'pt_BR',
          category: 'utility',
          body: 'Olá, {{1}}! A sua fatura {{2}} está à sua espera.',
          parameters: ['{{ greeting }}', '{{ invoiceId }}'],
        };
  return config as never;
}

describe('messages that arrive', () => {
  test('are known as delivered, make their address valid, and the ladder goes on as before', async () => {
    await start();
    await world.runUntil();

    expect(new Set((await statuses()).map(([, status]) => status))).toEqual(new Set(['delivered']));
    expect((await world.debtor(DEBTOR)).contacts[0]?.validity).toBe('valid');
    expect(ended).not.toContain(UNDELIVERED);
    expect(world.statesOf('NF-1').at(-1)).toBe('Hand over to a person');
    expect(world.eventsOf('NF-1', 'MessageFeedbackReceived.v1')).toHaveLength(
      world.eventsOf('NF-1', 'MessageSent.v1').length,
    );
  });

  test('on no channel that was silent are taken for granted', async () => {
    await start({ outcomes: () => 'silent' });
    await world.runUntil(AFTER_NOTICE);
    expect(await statuses()).toEqual([['email', 'sent']]);
    expect(published()).toEqual([]);
  });
});

describe('a hard bounce', () => {
  const bouncing = { email: 'bounce@simulator.amazonses.com' };

  test('ends the wait of its step within seconds, once, and leaves the address invalid', async () => {
    await start({ debtor: bouncing });
    const state = world.statesOf('NF-1').length;
    await world.runUntil(AFTER_NOTICE);

    expect(ended).toEqual([UNDELIVERED]);
    expect(state).toBe(1);
    expect((await statuses())[0]).toEqual(['email', 'undelivered']);
    expect(published()[0]).toEqual(['email', 'bounced']);
    expect((await world.debtor(DEBTOR)).contacts[0]?.validity).toBe('invalid');
    const [sent] = world.eventsOf('NF-1', 'MessageSent.v1');
    const [bounced] = world.eventsOf('NF-1', 'MessageFeedbackReceived.v1');
    expect((bounced?.at ?? 0) - (sent?.at ?? 0)).toBeLessThan(30_000);
    // The next channel of the step goes out at once.
    expect(await statuses()).toEqual([
      ['email', 'undelivered'],
      ['sms', 'delivered'],
    ]);
    expect((world.aws.texts[0]?.at ?? 0) - (sent?.at ?? 0)).toBeLessThan(60_000);
  });

  test('that comes again does not end what has begun meanwhile', async () => {
    await start({ debtor: bouncing });
    await world.runUntil(AFTER_NOTICE);
    const [, send] = Object.entries((await debt()).sends)[0] as [string, { messageId: string }];
    // As the machine does it: the step is entered anew, and waits under a new token.
    await enterAnew();
    world.feedback(
      sesEvent('Bounce', {
        messageId: send.messageId,
        debtId: debtIdOf(CREDITOR, 'NF-1'),
        step: 'notice-3-before',
        to: bouncing.email,
      }),
    );
    await world.runUntil('2026-05-02T16:00:00-03:00');
    expect(ended).toEqual([UNDELIVERED]);
  });

  test('that comes when a later step waits ends nothing', async () => {
    await start({ outcomes: () => 'silent' });
    await world.runUntil(AFTER_SECOND_RUNG);
    const notice = sendsOf(await debt()).find(({ step }) => step === 'notice-3-before');
    const { wakeToken } = await debt();
    world.feedback(
      sesEvent('Bounce', {
        messageId: notice?.send.messageId as string,
        debtId: debtIdOf(CREDITOR, 'NF-1'),
        step: 'notice-3-before',
        to: 'maria@exemplo.example',
      }),
    );
    await world.runUntil('2026-05-06T16:00:00-03:00');

    expect((await debt()).sends[notice?.key ?? '0/none/email']?.status).toBe('undelivered');
    expect(await debt()).toMatchObject({ wakeToken });
    expect(ended).toEqual([]);
  });

  /** Gives the debt the token of another turn of the same step. */
  async function enterAnew(): Promise<void> {
    const { changeDebt } = await import('#adapters/table/change.ts');
    await changeDebt(debtIdOf(CREDITOR, 'NF-1'), {
      set: [
        [['wakeToken'], 'AQCEAAAAKgAAAAMAAAAAAAAAAanother'],
        [['wakeAt'], '2026-05-02T13:30:00.000Z'],
      ],
    });
  }
});

describe('a complaint', () => {
  test('after the delivery takes the address out', async () => {
    await start({ debtor: { email: 'complaint@simulator.amazonses.com' } });
    await world.runUntil(AFTER_NOTICE);

    expect(published()).toEqual([
      ['email', 'delivered'],
      ['email', 'complained'],
    ]);
    expect(await isOptedOut('complaint@simulator.amazonses.com')).toBe(true);
    expect(world.eventsOf('NF-1', 'ContactOptedOut.v1')).toHaveLength(1);
    expect(ended).toEqual([]);
  });
});

describe('an absence note', () => {
  test('is a bounce for now: the message has arrived, and nothing changes', async () => {
    await start({ debtor: { email: 'ooto@simulator.amazonses.com' } });
    await world.runUntil(AFTER_NOTICE);

    expect(published()).toEqual([
      ['email', 'delivered'],
      ['email', 'bounced'],
    ]);
    expect(await statuses()).toEqual([['email', 'delivered']]);
    expect(await isOptedOut('ooto@simulator.amazonses.com')).toBe(false);
    expect(ended).toEqual([]);
  });
});

describe('a phone that does not exist', () => {
  test('ends the wait behind its SMS', async () => {
    await start({ debtor: { email: 'none', phone: '(85) 99999-0000' } });
    await world.runUntil(AFTER_NOTICE);

    expect((await statuses())[0]).toEqual(['sms', 'undelivered']);
    expect((await world.debtor(DEBTOR)).contacts[0]?.validity).toBe('invalid');
    // Nothing else reaches the debtor.
    expect(ended).toEqual([UNDELIVERED, CONTACT_FORBIDDEN]);
  });
});

describe('WhatsApp', () => {
  const optedIn: { optIns: ['whatsapp'] } = { optIns: ['whatsapp'] };

  test('delivers a template with what fills it, and learns that the phone has it', async () => {
    await start({ config: await withWhatsApp(), debtor: optedIn });
    await world.runUntil(AFTER_NOTICE);

    expect(world.aws.whatsApps.map(({ message }) => message)).toMatchObject([
      {
        to: '+5585999000001',
        template: {
          name: 'cobranca_aviso',
          language: { code: 'pt_BR' },
          components: [{ type: 'body', parameters: [{ text: 'Maria' }, { text: 'NF-1' }] }],
        },
      },
    ]);
    expect(await statuses()).toEqual([['whatsapp', 'delivered']]);
    expect((await world.debtor(DEBTOR)).contacts[1]).toMatchObject({ whatsApp: 'yes', validity: 'valid' });
  });

  test('to a phone without it marks the phone so, not as invalid, and ends the wait', async () => {
    await start({
      config: await withWhatsApp(),
      debtor: optedIn,
      outcomes: (address) => (address.startsWith('+') ? 'failed' : usualOutcomes(address)),
    });
    await world.runUntil(AFTER_NOTICE);

    expect((await statuses())[0]).toEqual(['whatsapp', 'undelivered']);
    expect((await world.debtor(DEBTOR)).contacts[1]).toMatchObject({ whatsApp: 'no', validity: 'unknown' });
    expect(world.eventsOf('NF-1', 'ContactInvalidated.v1')).toEqual([]);
    expect(ended).toEqual([UNDELIVERED]);
  });

  test('is over at once when its receiver answers PARE, for SMS to that phone as well', async () => {
    await start({ config: await withWhatsApp(), debtor: optedIn });
    await world.runUntil(AFTER_NOTICE);
    const wamid = `wamid.${world.aws.whatsApps[0]?.messageId}`;
    world.feedback(whatsAppMessage('5585999000001', { type: 'text', text: { body: 'Pare' } }, wamid));
    await world.runUntil('2026-05-02T16:00:00-03:00');

    expect(await isOptedOut('+5585999000001')).toBe(true);
    expect(world.eventsOf('NF-1', 'ContactOptedOut.v1')).toMatchObject([{ detail: { channel: 'whatsapp' } }]);
  });
});
