import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contactFingerprints } from '#adapters/aws/pseudonyms.ts';
import { REACH } from '#adapters/channels/reach.ts';
import { addressMark } from '#adapters/table/addresses.ts';
import { addressKey, debtIdOf, messagePointerKey } from '#adapters/table/keys.ts';
import { hasStoppedMarketing } from '#adapters/table/marketing-wishes.ts';
import { templateState } from '#adapters/table/whatsapp-templates.ts';
import { present } from '#domain/checks/present.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Email } from '#sandbox/aws/email.ts';
import { FEEDBACK_QUEUE } from '#sandbox/deployment/deployment.ts';
import type { Debt, Send } from '#schemas/records/debt.ts';
import { deployedConfig } from '#test/builders/config.ts';
import {
  entryOf,
  inboundSms,
  SES_EVENTS,
  sesEvent,
  smsStatus,
  whatsAppMessage,
  whatsAppPreference,
  whatsAppStatus,
  whatsAppTemplate,
} from '#test/builders/feedback.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { isOptedOut } from '#test/builders/opted-out.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const EMAIL = 'maria@exemplo.example';
const PHONE = '+5585999000001';
const DEBTOR = 'debtor-of-NF-1';
const AFTER_NOTICE = '2026-05-02T15:00:00-03:00';
const LATER = '2026-05-02T16:00:00-03:00';

let world: TestWorld;
afterEach(() => world.close());

/** A debt whose notice has gone out by the debtor's only channel, with no feedback yet. */
async function noticed(change: Parameters<typeof aDebtor>[0] | Record<string, never> = {}) {
  world = await TestWorld.start({ outcomes: () => 'silent' });
  const debtor = aDebtor({ debtorId: DEBTOR, ...change });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', debtor }));
  await world.runUntil(AFTER_NOTICE);
  const [key, send] = (await sends())[0] as [string, Send];
  const of = { debtId: debtIdOf(CREDITOR, 'NF-1'), step: key.split('/')[1] as string };
  return { key, message: { ...of, messageId: send.messageId as string, to: EMAIL } };
}

const sends = async (): Promise<[string, Send][]> =>
  Object.entries(((await world.debt('NF-1')) as Debt).sends);
const statuses = async () => (await sends()).map(([, { status }]) => status);
const contacts = async () => (await world.debtor(DEBTOR)).contacts;
const published = () =>
  world
    .eventsOf('NF-1', 'MessageFeedbackReceived.v1')
    .map(({ detail }) => [detail.channel, detail.kind, detail.reason]);
const events = (type: 'ContactInvalidated.v1' | 'ContactOptedOut.v1') =>
  world.eventsOf('NF-1', type).map(({ detail }) => detail);

/** Puts feedback into the queue and has it taken. */
async function deliver(...feedback: unknown[]): Promise<void> {
  for (const one of feedback) world.feedback(one);
  await world.runUntil(LATER);
}

const stopFrom = (phone: string) => ({
  from: phone.slice(1),
  id: 'wamid.in',
  timestamp: '1777726860',
  text: { body: 'PARE' },
});

const failedWith = (title: string) => ({
  id: 'wamid.failed',
  status: 'failed',
  timestamp: '1777726860',
  recipient_id: PHONE.slice(1),
  errors: [{ code: 1, title }],
});

/** An answer as it came, but for one field of the message. */
const inEntry = (change: Record<string, unknown>): Record<string, unknown> =>
  entryOf({ field: 'messages', value: { messages: [{ ...stopFrom(PHONE), ...change }] } });

/** Debtors whose only channel is SMS. */
const BY_SMS = { email: 'none' } as never;

describe('an event of SES', () => {
  test.each<[string, string, [string, string | undefined] | undefined]>([
    ['Send', 'sent', undefined],
    ['Delivery', 'delivered', ['delivered', undefined]],
    ['Bounce', 'undelivered', ['bounced', 'Permanent/General 5.1.1']],
    ['Complaint', 'delivered', ['complained', 'abuse']],
    ['Reject', 'undelivered', ['failed', 'Bad content']],
    ['Open', 'sent', ['opened', undefined]],
    ['Click', 'sent', ['clicked', undefined]],
    ['Rendering Failure', 'undelivered', ['failed', 'rendering failure']],
    ['DeliveryDelay', 'sent', ['delayed', 'TransientCommunicationFailure']],
  ])('%s makes the message %s, and says so once, though it comes twice', async (type, status, kind) => {
    const { message } = await noticed();
    await deliver(sesEvent(type, message), sesEvent(type, message));

    expect((await statuses())[0]).toBe(status);
    expect(published()).toEqual(kind === undefined ? [] : [['email', ...kind]]);
    expect(world.deadLetters).toEqual([]);
    expect(world.aws.messages(FEEDBACK_QUEUE)).toEqual([]);
  });

  test('is known in every type that SES documents', () => {
    expect(SES_EVENTS).toHaveLength(9);
  });

  test.each([
    ['Delivery', 'Bounce'],
    ['Bounce', 'Delivery'],
  ])('%s and then %s end the same: delivered is the last word', async (first, second) => {
    const { message } = await noticed();
    await deliver(sesEvent(first, message), sesEvent(second, message));
    expect((await statuses())[0]).toBe('delivered');
    // Both were processed, and the later of the two decides whether the address is valid.
    expect((await contacts())[0]).toMatchObject({
      validity: 'invalid',
      checkedAt: '2026-05-02T13:00:10.669Z',
    });
  });

  test.each([
    ['Transient', 'MailboxFull'],
    ['Undetermined', 'Undetermined'],
  ])(
    'a bounce that is %s is only published: the address is good, and the step waits on',
    async (bounceType, subType) => {
      const { message } = await noticed();
      const { wakeToken } = (await world.debt('NF-1')) as Debt;
      await deliver(sesEvent('Bounce', message, { bounceType, bounceSubType: subType }));

      expect(await statuses()).toEqual(['sent']);
      expect(published()).toEqual([['email', 'bounced', `${bounceType}/${subType} 5.1.1`]]);
      expect((await contacts())[0]?.validity).toBe('unknown');
      expect(events('ContactInvalidated.v1')).toEqual([]);
      expect(await world.debt('NF-1')).toMatchObject({ wakeToken });
      expect(world.aws.calls.get('states:SendTaskFailure')).toBeUndefined();
    },
  );

  test('of a message that is not ours is passed over', async () => {
    const { message } = await noticed();
    const foreign = sesEvent('Bounce', message) as { mail: { tags: Record<string, unknown> } };
    foreign.mail.tags = { 'ses:configuration-set': ['Other'] };
    await deliver(
      foreign,
      sesEvent('Bounce', { ...message, debtId: 'nobody' }),
      sesEvent('Bounce', { ...message, step: 'none' }),
    );
    expect(await statuses()).toEqual(['sent']);
    expect(world.deadLetters).toEqual([]);
  });

  test('settles a send that nobody knew the end of, and names its message', async () => {
    world = await TestWorld.start({ outcomes: () => 'silent' });
    world.aws.intercept = async ({ operation }) => (operation === 'SendEmail' ? 'drop-after' : 'proceed');
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
    await world.runUntil(AFTER_NOTICE);
    expect(await statuses()).toEqual(['unknown']);

    const [key] = (await sends())[0] as [string, Send];
    const [email] = world.aws.mailbox;
    await deliver(
      sesEvent('Send', {
        messageId: email?.messageId as string,
        debtId: debtIdOf(CREDITOR, 'NF-1'),
        step: key.split('/')[1] as string,
        to: EMAIL,
      }),
    );
    expect((await sends())[0]?.[1]).toMatchObject({ status: 'sent', messageId: email?.messageId });
  });
});

describe('what is learnt of a contact', () => {
  test('something arrived there: it is valid', async () => {
    const { message } = await noticed();
    await deliver(sesEvent('Delivery', { ...message, to: 'Maria@Exemplo.example' }));
    expect(await contacts()).toMatchObject([
      { kind: 'email', validity: 'valid', checkedAt: '2026-05-02T13:00:09.133Z' },
      { kind: 'phone', validity: 'unknown' },
    ]);
  });

  test('a hard bounce makes it invalid and is reported to billing once, with nothing that names it', async () => {
    const { message } = await noticed();
    await deliver(sesEvent('Bounce', message), sesEvent('Bounce', message));

    expect((await contacts())[0]?.validity).toBe('invalid');
    const fingerprint = (await contactFingerprints(CREDITOR))(EMAIL);
    expect(events('ContactInvalidated.v1')).toEqual([
      expect.objectContaining({
        debtorId: DEBTOR,
        kind: 'email',
        fingerprint,
        reason: 'Permanent/General 5.1.1',
      }),
    ]);
    expect(JSON.stringify(world.events)).not.toMatch(/maria@|recipient@/);
  });

  test('an address is reported to billing once, though messages of several debts bounced there', async () => {
    world = await TestWorld.start({ outcomes: () => 'silent' });
    const debtor = aDebtor({ debtorId: DEBTOR });
    for (const invoiceId of ['NF-1', 'NF-2'])
      await world.billing(
        'InvoiceIssued.v1',
        anInvoice({ invoiceId, debtor, dueDate: invoiceId === 'NF-1' ? '2026-05-05' : '2026-05-07' }),
      );
    await world.runUntil('2026-05-04T15:00:00-03:00');
    const bounces = world.aws.mailbox.map(({ messageId, tags: { debtId = '', step = '' } }) =>
      sesEvent('Bounce', { messageId, debtId, step, to: EMAIL }),
    );
    expect(bounces).toHaveLength(2);
    for (const bounce of bounces) world.feedback(bounce);
    await world.runUntil('2026-05-04T16:00:00-03:00');

    expect(world.events.filter(({ type }) => type === 'ContactInvalidated.v1')).toHaveLength(1);
  });

  test('what happened before what is known changes nothing', async () => {
    const { message } = await noticed();
    await deliver(sesEvent('Delivery', message, { timestamp: '2026-05-02T13:30:00.000Z' }));
    await deliver(sesEvent('Bounce', message));
    expect((await contacts())[0]?.validity).toBe('valid');
    expect(events('ContactInvalidated.v1')).toEqual([]);
  });

  test('an address that billing has replaced meanwhile is left alone', async () => {
    const { message } = await noticed();
    await deliver(sesEvent('Bounce', { ...message, to: 'old@exemplo.example' }));
    expect((await contacts()).map(({ validity }) => validity)).toEqual(['unknown', 'unknown']);
    expect(await statuses()).toContain('undelivered');
  });
});

describe('a complaint', () => {
  test('takes the address out, and publishes that once', async () => {
    const { message } = await noticed();
    await deliver(sesEvent('Complaint', message), sesEvent('Complaint', message));

    expect(await isOptedOut(EMAIL)).toBe(true);
    expect(events('ContactOptedOut.v1')).toEqual([
      expect.objectContaining({ channel: 'email', by: 'complaint', debtorId: DEBTOR }),
    ]);
  });
});

describe('an e-mail that its reader took out of the spam folder', () => {
  test.each(['not-spam', 'auth-failure'])('(%s) opts nobody out', async (complaintFeedbackType) => {
    const { message } = await noticed();
    await deliver(sesEvent('Complaint', message, { complaintFeedbackType }));
    expect(await isOptedOut(EMAIL)).toBe(false);
    expect(events('ContactOptedOut.v1')).toEqual([]);
    expect(published()).toEqual([['email', 'delivered', complaintFeedbackType]]);
    expect(world.deadLetters).toEqual([]);
  });

  test.each(['abuse', 'fraud', 'virus', 'other', 'a-new-kind', null])(
    'but a complaint of the kind %s does',
    async (complaintFeedbackType) => {
      const { message } = await noticed();
      await deliver(sesEvent('Complaint', message, { complaintFeedbackType }));
      expect(await isOptedOut(EMAIL)).toBe(true);
    },
  );
});

describe('an SMS', () => {
  const bySms = async () => {
    const { message, key } = await noticed(BY_SMS);
    return { key, message: { ...message, to: PHONE } };
  };

  test('is known by the id that was written down when it was sent', async () => {
    const { message, key } = await bySms();
    expect(await world.item(messagePointerKey(message.messageId))).toMatchObject({
      debtId: message.debtId,
      sendKey: key,
    });
    await deliver(smsStatus('SUCCESS', message), smsStatus('SUCCESS', message));
    expect(await statuses()).toEqual(['delivered']);
    expect(published()).toEqual([['sms', 'delivered', undefined]]);
    expect(await contacts()).toMatchObject([{ kind: 'phone', validity: 'valid' }]);
  });

  test.each([
    ['Invalid phone number', 'invalid', 1],
    ['Unknown error attempting to reach phone', 'unknown', 0],
    ['Phone carrier is currently unreachable/unavailable', 'unknown', 0],
  ])('that failed with "%s" leaves its phone %s', async (response, validity, invalid) => {
    const { message } = await bySms();
    await deliver(smsStatus('FAILURE', message, response));
    expect(await statuses()).toEqual(['undelivered']);
    expect((await contacts())[0]?.validity).toBe(validity);
    const phones = events('ContactInvalidated.v1').filter(({ kind }) => kind === 'phone');
    expect(phones).toHaveLength(invalid);
  });

  test('that failed because its owner had answered STOP takes the phone out', async () => {
    const { message } = await bySms();
    await deliver(smsStatus('FAILURE', message, 'Phone number is opted out'));
    expect(await isOptedOut(PHONE)).toBe(true);
    expect(events('ContactOptedOut.v1')).toMatchObject([{ channel: 'sms', by: 'reply' }]);
  });

  test('of another system, whose log this is too, is given up without a trace', async () => {
    const { message } = await bySms();
    await deliver(smsStatus('FAILURE', { ...message, messageId: 'somebody-elses' }, 'Invalid phone number'));
    expect(await statuses()).toEqual(['sent']);
    expect(world.aws.messages(FEEDBACK_QUEUE)).toEqual([]);
    expect(world.deadLetters).toEqual([]);
  });

  test('is read from the log of SNS, by way of the queue', async () => {
    const { message } = await bySms();
    const logged = Array.from({ length: 12 }, () => ({
      id: '1',
      timestamp: 1,
      message: JSON.stringify(smsStatus('SUCCESS', message)),
    }));
    const data = gzipSync(
      JSON.stringify({ messageType: 'DATA_MESSAGE', logGroup: 'sns/x', logEvents: logged }),
    );
    await world.aws.invoke('feedback', { awslogs: { data: data.toString('base64') } });
    expect(world.aws.messages(FEEDBACK_QUEUE)).toHaveLength(12);
    await world.runUntil(LATER);
    expect(await statuses()).toEqual(['delivered']);
    expect(published()).toHaveLength(1);
  });

  test('the trial message of a log subscription is no feedback', async () => {
    await bySms();
    const data = gzipSync(
      JSON.stringify({
        messageType: 'CONTROL_MESSAGE',
        logEvents: [{ message: 'CWL CONTROL MESSAGE: Checking health' }],
      }),
    );
    await world.aws.invoke('feedback', { awslogs: { data: data.toString('base64') } });
    expect(world.aws.messages(FEEDBACK_QUEUE)).toEqual([]);
  });
});

describe('an answer', () => {
  test('of PARE to an SMS takes the phone out at once, and publishes the debt it answers', async () => {
    const { message } = await noticed(BY_SMS);
    const answer = inboundSms(PHONE, 'Pare!', message.messageId);
    await deliver(answer, answer);

    expect(await isOptedOut(PHONE)).toBe(true);
    expect(events('ContactOptedOut.v1')).toEqual([
      expect.objectContaining({ channel: 'sms', by: 'reply', debtorId: DEBTOR }),
    ]);
    expect(JSON.stringify(world.events)).not.toContain('99900');
  });

  test('of PARE from somebody whose message is not known takes the phone out all the same', async () => {
    await noticed();
    await deliver(inboundSms(PHONE, 'SAIR'));
    expect(await world.item(addressKey(await addressMark(PHONE)))).toMatchObject({ by: 'reply' });
    expect(events('ContactOptedOut.v1')).toEqual([]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a text', { type: 'text', text: { body: 'não quero receber' } }],
    ['a button of a template', { type: 'button', button: { text: 'Parar', payload: 'x' } }],
    [
      'a button of a list',
      { type: 'interactive', interactive: { button_reply: { id: '1', title: 'PARAR' } } },
    ],
  ])(
    'on WhatsApp, %s, is known by the message it answers, from a number without its ninth digit too',
    async (_case, content) => {
      const { message } = await noticed();
      await deliver(
        whatsAppStatus('sent', { ...message, messageId: 'wamid.sent', step: message.step, to: PHONE }),
        whatsAppMessage('558599000001', content, 'wamid.sent'),
      );
      expect(await isOptedOut(PHONE)).toBe(true);
      expect(events('ContactOptedOut.v1')).toMatchObject([{ channel: 'whatsapp', by: 'reply' }]);
    },
  );

  // People with a username have no phone for us: Meta leaves `from` empty, or writes an id of its own.
  test.each(['', 'BR.1393208655302741918', '0'])(
    'on WhatsApp, from "%s", which is no phone, takes out the phone that the answered message went to',
    async (from) => {
      const { message } = await noticed();
      await deliver(
        whatsAppStatus('sent', { ...message, messageId: 'wamid.sent', to: from }),
        whatsAppMessage(from, { text: { body: 'PARE' } }, 'wamid.sent'),
      );
      expect(await isOptedOut(PHONE)).toBe(true);
      expect(await world.item(addressKey(await addressMark('+')))).toBeUndefined();
      expect(events('ContactOptedOut.v1')).toMatchObject([{ channel: 'whatsapp', by: 'reply' }]);
      expect(world.deadLetters).toEqual([]);
    },
  );

  test('on WhatsApp from nobody, to nothing of ours, goes to a person who is told what to do', async () => {
    await noticed();
    await deliver(whatsAppMessage('', { text: { body: 'PARE' } }, 'wamid.of-another-system'));
    expect(events('ContactOptedOut.v1')).toEqual([]);
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/find them by the message in WhatsApp Manager/),
    ]);
  });

  test('that asks anything else is for people', async () => {
    await noticed();
    await deliver(
      inboundSms(PHONE, 'já paguei'),
      whatsAppMessage(PHONE.slice(1), { text: { body: 'Não vou parar de pagar' } }),
      whatsAppMessage(PHONE.slice(1), { type: 'sticker' }),
    );
    expect(await isOptedOut(PHONE)).toBe(false);
    expect(world.deadLetters).toEqual([]);
  });
});

describe('a wish about messages that advertise', () => {
  const to = { debtId: 'a-debt', step: 'x', messageId: 'wamid.x', to: PHONE };

  test('closes and opens marketing on WhatsApp alone, and the newest wish counts', async () => {
    await noticed();
    await deliver(whatsAppPreference('stop', PHONE, 1_777_726_900));
    expect(await hasStoppedMarketing(PHONE)).toBe(true);
    expect(await isOptedOut(PHONE)).toBe(false);
    await deliver(whatsAppPreference('resume', PHONE, 1_777_726_860));
    expect(await hasStoppedMarketing(PHONE)).toBe(true);
    await deliver(whatsAppPreference('resume', PHONE, 1_777_726_999));
    expect(await hasStoppedMarketing(PHONE)).toBe(false);
    expect(world.deadLetters).toEqual([]);
  });

  test('is known by the error with which Meta refuses such a message, too', async () => {
    await noticed();
    await deliver(whatsAppStatus('failed', to, { errorCode: 131_050 }));
    expect(await hasStoppedMarketing(PHONE)).toBe(true);
    expect(await isOptedOut(PHONE)).toBe(false);
  });

  test('of somebody without a phone goes to a person', async () => {
    await noticed();
    await deliver(whatsAppPreference('stop', 'BR.1393208655302741918', 1_777_726_900));
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/wa_id: is no phone/),
    ]);
  });

  test('keeps a template of marketing from that phone, and one of utility not', async () => {
    await noticed();
    await deliver(whatsAppPreference('stop', PHONE, 1_777_726_900));
    const config = await deployedConfig();
    const debtor = { ...(await world.debtor(DEBTOR)), optIns: ['whatsapp' as const] };
    const creditor = {
      ...creditorOf({ creditorId: CREDITOR }),
      whatsapp: { phoneNumberId: 'phone-number-id-1' },
    };
    const [text] = Object.values(config.brands[creditor.brand]?.messages ?? {}).flatMap((message) =>
      Object.values(message).filter(({ whatsapp }) => whatsapp?.category === 'utility'),
    );
    if (!text?.whatsapp) throw new Error('no message of the stock configuration has a WhatsApp text');
    const reach = (category: 'utility' | 'marketing') =>
      REACH.whatsapp({
        debtor,
        creditor,
        message: { ...text, whatsapp: { ...present(text.whatsapp, 'text'), category } },
      });
    expect(await reach('utility')).toEqual({ addresses: [PHONE] });
    expect(await reach('marketing')).toMatchObject({ rule: 'no-address' });
  });
});

describe('a change of a WhatsApp template', () => {
  beforeEach(async () => {
    world = await TestWorld.start();
  });
  const state = () => templateState('cobranca_lembrete', 'pt_BR');
  const FIRST = '2026-05-02T13:00:43.271279391Z';
  const SECOND = '2026-05-02T14:00:00Z';

  test('is not there while nothing was reported', async () => {
    expect(await state()).toBeUndefined();
  });

  test('of the category is the price of the next message, and of the status whether there is one', async () => {
    await deliver(whatsAppTemplate('templateCategory', {}), whatsAppTemplate('templateStatus', {}, SECOND));
    expect(await state()).toEqual({
      category: 'marketing',
      categoryAt: '2026-05-02T13:00:43.271Z',
      status: 'paused',
      statusAt: '2026-05-02T14:00:00.000Z',
    });
  });

  test.each([
    ['in order', [0, 1]],
    ['the other way round', [1, 0]],
  ])('twice, %s, ends with the later', async (_case, order) => {
    const both = [
      whatsAppTemplate('templateCategory', {}, FIRST),
      whatsAppTemplate(
        'templateCategory',
        { previous_category: 'MARKETING', new_category: 'UTILITY' },
        SECOND,
      ),
    ];
    await deliver(...order.map((index) => both[index]));
    expect(await state()).toMatchObject({ category: 'utility' });
  });

  test('that is only announced leaves the category in force', async () => {
    await deliver(
      whatsAppTemplate('templateCategory', {
        previous_category: undefined,
        correct_category: 'MARKETING',
        new_category: 'UTILITY',
      }),
    );
    expect(await state()).toMatchObject({ category: 'utility' });
  });
});

describe('feedback that cannot be taken', () => {
  beforeEach(async () => {
    world = await TestWorld.start();
  });

  test.each<[string, unknown, string]>([
    ['no JSON', 'hello', 'is not JSON'],
    ['no object', '7', 'is no object'],
    ['of a channel that is not known', { pigeon: true }, 'is of no channel that is known'],
    ['an event of SES without its mail', { eventType: 'Delivery' }, 'feedback.mail'],
  ])('%s is kept for a person at once, with the field and without its value', async (_case, body, reason) => {
    await deliver(body);
    expect(world.deadLetters).toHaveLength(1);
    expect(world.deadLetters[0]?.reason).toContain(reason.replace('feedback.', ''));
  });

  test('what SES says to a new topic is no event', async () => {
    await deliver('Successfully validated SNS topic for Amazon SES event publishing.');
    expect(world.deadLetters).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['a time that no calendar has', { message_timestamp: '2026-02-30T13:00:00Z' }, /message_timestamp/],
    ['no time', { message_timestamp: '2026' }, /message_timestamp/],
    ['seconds beyond any calendar', inEntry({ timestamp: '999999999999' }), /timestamp: must be an instant/],
    ['a second of before there were phones', inEntry({ timestamp: '1' }), /timestamp: must be an instant/],
  ])('a WhatsApp event with %s is refused once, and kept', async (_case, change, reason) => {
    await deliver({ ...whatsAppMessage(PHONE, { text: { body: 'PARE' } }), ...change });
    expect(world.deadLetters.map((letter) => letter.reason)).toEqual([expect.stringMatching(reason)]);
    expect(world.aws.messages(FEEDBACK_QUEUE)).toEqual([]);
  });

  test('an SMS of a day that no calendar has is refused once, and kept', async () => {
    const status = smsStatus('SUCCESS', { messageId: 'm-1', to: PHONE });
    const notification = { ...(status.notification as object), timestamp: '2026-13-45 00:00:00' };
    await deliver({ ...status, notification });
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([expect.stringMatching(/timestamp/)]);
    expect(world.aws.messages(FEEDBACK_QUEUE)).toEqual([]);
  });

  test('a bad part of a body leaves its neighbours as they are', async () => {
    await deliver(
      entryOf(
        {
          field: 'messages',
          value: { statuses: [{ status: 'read' }], messages: [{ id: 7 }, stopFrom(PHONE)] },
        },
        { field: 'user_preferences', value: 'nothing' },
        'no change',
        { field: 'phone_number_quality_update', value: {} },
      ),
    );
    expect(await isOptedOut(PHONE)).toBe(true);
    expect(world.deadLetters).toHaveLength(1);
    expect(world.deadLetters[0]?.reason).toBe(
      [
        'changes[0]: statuses[0]: id: is missing; timestamp: must be an instant in seconds since 1970',
        'changes[0]: messages[0]: id: must be string; timestamp: must be an instant in seconds since 1970',
        'changes[1]: feedback: must be object',
        'changes[2]: feedback: must be object',
      ].join('; '),
    );
  });

  test('a text of a hundred thousand signs is read as quickly as a short one', async () => {
    const long = 'a'.repeat(100_000);
    await deliver(
      entryOf(
        { field: 'messages', value: { messages: [{ ...stopFrom(PHONE), text: { body: `nao ${long}` } }] } },
        { field: 'messages', value: { statuses: [{ ...failedWith(long) }] } },
      ),
    );
    expect(world.deadLetters).toEqual([]);
  });

  test('a bad message does not hold up the good ones of its batch', async () => {
    await world.close();
    const { message } = await noticed();
    await deliver({ pigeon: true }, sesEvent('Delivery', message));
    expect(world.deadLetters).toHaveLength(1);
    expect(await statuses()).toEqual(['delivered']);
  });
});

describe('feedback that is faster than the step', () => {
  test('comes back in a moment, and finds the message written down', async () => {
    world = await TestWorld.start({ outcomes: () => 'silent' });
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
    let seen: string[] = [];
    world.aws.intercept = async ({ operation, functionName }) => {
      // Between the acceptance of the message and its record.
      if (functionName !== 'take-step' || operation !== 'UpdateItem' || world.aws.mailbox.length === 0)
        return 'proceed';
      world.aws.intercept = undefined;
      const email = world.aws.mailbox[0] as Email;
      const { debtId, step } = email.tags as { debtId: string; step: string };
      world.feedback(sesEvent('Delivery', { messageId: email.messageId, debtId, step, to: EMAIL }));
      await world.clock.interleave(world.clock.now());
      seen = await statuses();
      return 'proceed';
    };
    await world.runUntil(AFTER_NOTICE);

    expect(seen).toEqual(['claimed']);
    expect(await statuses()).toEqual(['delivered']);
    expect(world.aws.calls.get('sqs:ChangeMessageVisibility')).toBe(1);
  });

  test.each(['UpdateItem', 'PutEvents', 'GetItem'])(
    'dying around %s it loses nothing and publishes once',
    async (operation) => {
      const { message } = await noticed();
      const verdicts = ['crash-before', 'crash-after'] as const;
      let crashes = 0;
      world.aws.intercept = async (call) => {
        if (call.functionName !== 'feedback' || call.operation !== operation || crashes >= 2)
          return 'proceed';
        crashes += 1;
        return verdicts[crashes - 1] as (typeof verdicts)[number];
      };
      await deliver(sesEvent('Bounce', message));

      expect(crashes).toBe(2);
      expect((await statuses())[0]).toBe('undelivered');
      expect((await contacts())[0]?.validity).toBe('invalid');
      expect(published()).toHaveLength(1);
      expect(events('ContactInvalidated.v1')).toHaveLength(1);
    },
  );
});
