import { beforeAll, describe, expect, it, test } from 'vitest';
import { sendsOf } from '#domain/debt/send-key.ts';
import { Regua } from '#schemas/config/regua.ts';
import type { Channel } from '#schemas/primitives.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { breachesOf, INVARIANTS } from './invariants/index.ts';
import type { Person, Plan, Step } from './plan.ts';
import type { Recording, SeenEvent, SeenSend } from './recording.ts';
import { tryOut } from './trial.ts';

const person = (index: number, name: string): Person => ({
  name,
  taxId: cpfOf(`pessoa-${index}`),
  uf: 'CE',
  email: `pessoa.${index}@correio.example`,
  phone: `+558599991000${index}`,
  mail: 'delivered',
  calls: 'delivered',
  takesWhatsApp: false,
});

const ladder = Regua.parse({
  id: 'simulada',
  description: 'Two reminders.',
  sendAt: '09:30',
  spreadMinutes: 0,
  several: 'varias-faturas',
  steps: [1, 3].map((offset) => ({
    id: `reminder-${offset}`,
    name: `Reminder D+${offset}`,
    offset,
    channels: ['email', 'sms'],
    send: 'all',
    message: 'lembrete-3',
    tone: 'neutral',
  })),
  handOver: { offset: 9 },
});

const CREDITOR = 'bebidas-nordeste';
const invoice = (index: number) => ({
  invoiceId: `NF-${index + 1}`,
  creditorId: CREDITOR,
  debtorId: `cli-${index}-0`,
  person: index,
  amount: 100_000,
  dueInDays: 2,
  bill: 'pix' as const,
});

const DAY = 1440;
const steps: Step[] = [
  { id: 0, minute: 0, action: { do: 'issue', invoice: 0 } },
  { id: 1, minute: 1, action: { do: 'issue', invoice: 1 } },
  {
    id: 2,
    minute: 4 * DAY,
    action: { do: 'pay', invoice: 0, share: 'whole', by: 'signed', names: 'invoice', tries: 3 },
  },
  { id: 3, minute: 6 * DAY, action: { do: 'promise', invoice: 1, days: 3 } },
  { id: 4, minute: 7 * DAY, action: { do: 'again', step: 3 } },
  { id: 5, minute: 8 * DAY, action: { do: 'revokeLinks', invoice: 1 } },
  ...Array.from(
    { length: 14 },
    (_, day): Step => ({
      id: 10 + day,
      minute: day * DAY + 1,
      action: { do: 'reportSource', creditor: 0 },
    }),
  ),
];

/** Two debtors: one pays after the first reminder, the other promises and does not. */
const PLAN: Plan = {
  seed: 0,
  features: [],
  setting: {
    // Monday, 8 in the morning in Brasília.
    start: '2026-05-04T11:00:00.000Z',
    days: 14,
    persons: [person(0, 'Marta Queiroz'), person(1, 'Otoniel Sabino')],
    invoices: [invoice(0), invoice(1)],
    creditors: [CREDITOR],
    withSources: [CREDITOR],
    ladder,
  },
  steps: steps.sort((one, other) => one.minute - other.minute),
  faults: [],
};

let sound: Recording;
beforeAll(async () => {
  ({ recording: sound } = await tryOut(PLAN));
});

test('a play without faults breaks no invariant, and has what they are about', () => {
  expect(breachesOf(sound)).toEqual([]);
  expect(sound.sends.length).toBeGreaterThan(4);
  expect(sound.debts.map(({ status }) => status).sort()).toEqual(['handedOver', 'settled']);
});

const HOUR = 3_600_000;
const first = <T>(all: readonly T[], holds: (one: T) => boolean): T => {
  const found = all.find(holds);
  if (!found) throw new Error('the play has no such thing');
  return found;
};
const eventOf = (type: string, { events }: Recording): SeenEvent => first(events, (one) => one.type === type);
const reminder = ({ sends }: Recording, channel: Channel = 'email'): SeenSend =>
  first(sends, (send) => send.channel === channel && send.step.startsWith('reminder'));
const without = <T>(all: readonly T[], holds: (one: T) => boolean): T[] => all.filter((one) => !holds(one));
const withEvent = (recording: Recording, event: SeenEvent, change: object): Recording => ({
  ...recording,
  events: [...recording.events, { ...event, order: 1e6, detail: { ...event.detail, ...change } }],
});

const withSends = (recording: Recording, status: 'claimed' | 'unknown'): Recording => ({
  ...recording,
  debts: recording.debts.map((debt) =>
    debt.status === 'awaitingInvoice'
      ? debt
      : {
          ...debt,
          sends: Object.fromEntries(sendsOf(debt).map(({ key, send }) => [key, { ...send, status }])),
        },
  ),
});

/** All invoices came in one batch, about which billing said something. */
const withBatch = (
  recording: Recording,
  type: string,
  { at, detail }: Pick<SeenEvent, 'at' | 'detail'>,
): Recording => {
  const { plan } = recording;
  const invoices = plan.setting.invoices.map((planned) => ({ ...planned, batch: 'carteira-1' }));
  const said = { creditorId: CREDITOR, batch: 'carteira-1', ...detail };
  return {
    ...recording,
    plan: { ...plan, setting: { ...plan.setting, invoices } },
    events: [...recording.events, { id: 'said', order: 0, at, source: 'billing', type, detail: said }],
  };
};

/** All invoices were old when they came, and nobody promised anything. */
const withOldDebts = (recording: Recording): Recording => {
  const dayBefore = (at: number, days: number) => new Date(at - days * 24 * HOUR).toISOString().slice(0, 10);
  const events = recording.events.map((event) => {
    if (event.type !== 'InvoiceIssued.v1') return event;
    const { at, detail } = event;
    return { ...event, detail: { ...detail, dueDate: dayBefore(at, 45), issuedAt: dayBefore(at, 60) } };
  });
  return { ...recording, events: without(events, ({ type }) => type === 'PromiseMade.v1') };
};

/** What billing said of its invoices. */
const issuedIn = ({ events }: Recording) => events.filter(({ type }) => type === 'InvoiceIssued.v1');

/** Faults planted into what a sound play left behind, and the invariant that finds each. */
const PLANTED: readonly {
  readonly invariant: keyof typeof INVARIANTS;
  readonly fault: string;
  readonly plant: (recording: Recording) => Recording;
}[] = [
  {
    invariant: 'books',
    fault: 'an event of a payment never reached the bus',
    plant: (recording) => ({
      ...recording,
      events: without(recording.events, ({ type }) => type === 'PaymentApplied.v1'),
    }),
  },
  {
    invariant: 'moneyOnce',
    fault: 'one payment is applied to two debts',
    plant: (recording) =>
      withEvent(recording, eventOf('PaymentApplied.v1', recording), { eventId: 'x', debtId: 'another' }),
  },
  {
    invariant: 'moneyOnce',
    fault: 'a payment that was answered well is nowhere',
    plant: (recording) => ({
      ...recording,
      events: without(recording.events, ({ type }) => type === 'PaymentApplied.v1'),
      debts: [],
    }),
  },
  {
    invariant: 'soundPayments',
    fault: 'a provider is refused',
    plant: (recording) => ({
      ...recording,
      payments: recording.payments.map((payment) => ({ ...payment, answer: 'refused' as const })),
    }),
  },
  {
    invariant: 'contactBudget',
    fault: 'another step speaks on the same day',
    plant: (recording) => {
      const send = reminder(recording);
      return {
        ...recording,
        sends: [...recording.sends, { ...send, at: send.at + HOUR, step: 'reminder-3' }],
      };
    },
  },
  {
    invariant: 'contactBudget',
    fault: 'the second channel of a step speaks on the next day, and another step with it',
    plant: (recording) => {
      const send = reminder(recording);
      const next = { ...send, at: send.at + 24 * HOUR, channel: 'sms' as const };
      return {
        ...recording,
        sends: [...recording.sends, next, { ...next, step: 'notice', debtId: 'another' }],
      };
    },
  },
  {
    invariant: 'contactHours',
    fault: 'a text message goes out at night',
    plant: (recording) => ({
      ...recording,
      sends: [{ ...reminder(recording, 'sms'), at: Date.parse('2026-05-07T02:00:00-03:00') }],
    }),
  },
  {
    invariant: 'optOuts',
    fault: 'a message goes to an address that was closed the day before',
    plant: (recording) => {
      const { address, channel, at } = reminder(recording);
      const optOut = { order: 0, at: at - 24 * HOUR, address, channels: [channel] };
      return { ...recording, optOuts: [optOut] };
    },
  },
  {
    invariant: 'settledInPeace',
    fault: 'a reminder is claimed after the debt was settled',
    plant: (recording) => {
      const { order, at, detail } = eventOf('DebtSettled.v1', recording);
      const late = { order: order + 0.5, at };
      const send = { ...reminder(recording), debtId: String(detail.debtId), ...late, claimed: late };
      return { ...recording, sends: [...recording.sends, send] };
    },
  },
  {
    invariant: 'settledInPeace',
    fault: 'an instalment is chased after its whole debt was settled',
    plant: (recording) => {
      const { at, detail } = eventOf('DebtSettled.v1', recording);
      const opened = eventOf('DebtOpened.v1', recording);
      const late = { order: 1e7, at: at + HOUR };
      const send = { ...reminder(recording), debtId: 'part', ...late, claimed: late };
      const instalmentOf = { debtId: detail.debtId, number: 1 };
      return {
        ...withEvent(recording, opened, { eventId: 'x', debtId: 'part', instalmentOf }),
        sends: [...recording.sends, send],
      };
    },
  },
  {
    invariant: 'paidInPeace',
    fault: 'a reminder is claimed after the payment was taken, though nothing was published',
    plant: (recording) => {
      const paid = first(recording.payments, ({ answer }) => answer === 'accepted');
      const late = { order: paid.order + 0.5, at: paid.at + HOUR };
      const debtId = String(eventOf('DebtSettled.v1', recording).detail.debtId);
      return {
        ...recording,
        events: without(recording.events, ({ type }) => type === 'DebtSettled.v1'),
        sends: [{ ...reminder(recording), debtId, ...late, claimed: late }],
      };
    },
  },
  {
    invariant: 'freshSources',
    fault: 'the source never reported',
    plant: (recording) => ({
      ...recording,
      events: without(recording.events, ({ type }) => type === 'PaymentSourceReported.v1'),
    }),
  },
  {
    invariant: 'pausedInPeace',
    fault: 'a reminder is claimed while its batch is paused',
    plant: (recording) => {
      const { at } = reminder(recording);
      return withBatch(recording, 'CollectionPaused.v1', {
        at: at - 24 * HOUR,
        detail: { pausedAt: new Date(at - 24 * HOUR).toISOString(), lastDay: '2026-12-31' },
      });
    },
  },
  {
    invariant: 'mistakeToldOnce',
    fault: 'a reminder is claimed after its batch was withdrawn',
    plant: (recording) =>
      withBatch(recording, 'BatchWithdrawn.v1', { at: reminder(recording).at - 24 * HOUR, detail: {} }),
  },
  {
    invariant: 'mistakeToldOnce',
    fault: 'somebody is told twice that it was a mistake',
    plant: (recording) => {
      const first = { ...reminder(recording), step: 'mistake' };
      return { ...recording, sends: [first, { ...first, at: first.at + HOUR }] };
    },
  },
  {
    invariant: 'metAnew',
    fault: 'the first words about an old debt are a reminder',
    plant: withOldDebts,
  },
  {
    invariant: 'metAnew',
    fault: 'an old debt is introduced, and reminded of two days later',
    plant: (recording) => {
      const send = { ...reminder(withOldDebts(recording)), step: 'introduction' };
      const next = { ...send, step: 'soft-offer', at: send.at + 48 * HOUR };
      const old = withOldDebts(recording);
      return { ...old, sends: [send, next], events: issuedIn(old) };
    },
  },
  {
    invariant: 'metAnew',
    fault: 'the offer for an old debt speaks of another one that was introduced two days before',
    plant: (recording) => {
      const { debtId, ...send } = { ...reminder(withOldDebts(recording)), step: 'introduction' };
      const of = { ...send, type: 'MessageSent.v1', source: 'regua', id: 'x' };
      const offer = { debtId: 'another', step: 'soft-offer', covers: [debtId] };
      const old = withOldDebts(recording);
      const events = [...issuedIn(old), { ...of, at: send.at + 48 * HOUR, detail: offer }];
      return { ...old, sends: [{ ...send, debtId }], events };
    },
  },
  {
    invariant: 'assigneeAlone',
    fault: 'a message about an assigned credit has a Pix code of the creditor',
    plant: (recording) => {
      const send = first(recording.sends, ({ pixKeys }) => pixKeys.length > 0);
      const event = {
        ...eventOf('DebtOpened.v1', recording),
        type: 'DebtAssigned.v1',
        at: send.at - 24 * HOUR,
      };
      return withEvent(recording, event, { eventId: 'x', debtId: send.debtId });
    },
  },
  {
    invariant: 'oneSend',
    fault: 'a channel is given a message twice',
    plant: (recording) => ({ ...recording, sends: [...recording.sends, reminder(recording)] }),
  },
  {
    invariant: 'oneSend',
    fault: 'a message is sent without a claim',
    plant: (recording) => ({ ...recording, sends: [{ ...reminder(recording), claimed: undefined }] }),
  },
  {
    invariant: 'eachDebtEnds',
    fault: 'a debt is open, and nothing runs',
    plant: (recording) => ({
      ...recording,
      debts: recording.debts.map((debt) =>
        debt.status === 'handedOver' ? { ...debt, status: 'open' as const } : debt,
      ),
    }),
  },
  {
    invariant: 'eachDebtEnds',
    fault: 'an execution waits for ever',
    plant: (recording) => ({
      ...recording,
      executions: recording.executions.map((execution) => ({ ...execution, status: 'RUNNING' })),
    }),
  },
  {
    invariant: 'nearPromises',
    fault: 'a ladder rests until 2036',
    plant: (recording) =>
      withEvent(recording, eventOf('PromiseMade.v1', recording), { eventId: 'x', day: '2036-05-13' }),
  },
  {
    invariant: 'saidOnce',
    fault: 'a repeated report makes a second promise',
    plant: (recording) =>
      withEvent(recording, eventOf('PromiseMade.v1', recording), { eventId: 'x', number: 2 }),
  },
  {
    invariant: 'deadLinks',
    fault: 'a revoked link opens',
    plant: (recording) => ({
      ...recording,
      opened: recording.opened.map((opened) => ({ ...opened, statusCode: 200 })),
    }),
  },
  {
    invariant: 'nothingPending',
    fault: 'an event waits to be published',
    plant: (recording) => ({
      ...recording,
      pending: [{ order: 1, at: recording.end, of: 'any', waits: ['DebtSettled.v1'] }],
    }),
  },
  {
    invariant: 'oneContent',
    fault: 'an event is published again with another figure',
    plant: (recording) => withEvent(recording, eventOf('PaymentApplied.v1', recording), { amount: 1 }),
  },
  {
    invariant: 'noPersonalData',
    fault: 'a log line has a CPF without its punctuation',
    plant: (recording) => ({
      ...recording,
      logs: [...recording.logs, `seen: ${cpfOf('pessoa-1').replace(/\D/g, '')}`],
    }),
  },
  {
    invariant: 'noPersonalData',
    fault: 'the input of an execution has an e-mail address',
    plant: (recording) => ({
      ...recording,
      executions: recording.executions.map((one) => ({ ...one, input: { to: 'Pessoa.0@correio.example' } })),
    }),
  },
  {
    invariant: 'knownOutcomes',
    fault: 'a channel took a message, and no event says so',
    plant: (recording) => ({
      ...recording,
      events: without(recording.events, ({ type }) => type === 'MessageSent.v1'),
    }),
  },
  {
    invariant: 'knownOutcomes',
    fault: 'a message that a channel refused in full counts as perhaps sent',
    plant: (recording) =>
      withEvent(
        recording,
        { ...eventOf('MessageSent.v1', recording), type: 'MessageOutcomeUnknown.v1' },
        { eventId: 'x', answer: 'ServiceUnavailable' },
      ),
  },
  {
    invariant: 'knownOutcomes',
    fault: 'a claim of a process that died is there for ever',
    plant: (recording) => withSends(recording, 'claimed'),
  },
  {
    invariant: 'knownOutcomes',
    fault: 'it is not known whether a message was sent, and nobody hears of it',
    plant: (recording) => withSends(recording, 'unknown'),
  },
  {
    invariant: 'refusalsTold',
    fault: 'an event of billing is refused, and billing does not hear of it',
    plant: (recording) => ({
      ...recording,
      deadLetters: [
        {
          order: 1,
          at: recording.end,
          body: JSON.stringify({ source: 'billing', id: 'e1', 'detail-type': 'PromiseReported.v1' }),
          reason: 'day: is over already',
        },
      ],
    }),
  },
  {
    invariant: 'deadLetters',
    fault: 'something is with the dead letters, and nobody says why',
    plant: (recording) => ({
      ...recording,
      deadLetters: [{ order: 1, at: recording.end, body: '{}', reason: undefined }],
    }),
  },
];

describe('each invariant finds what it is for', () => {
  it.each(PLANTED)('$invariant: $fault', ({ invariant, plant }) => {
    expect(breachesOf(plant(sound)).map((breach) => breach.invariant)).toContain(invariant);
  });

  test('a payment under an id that was reported before for something else makes no debt known to be paid', () => {
    const paid = first(sound.payments, ({ answer }) => answer === 'accepted');
    const other = { ...paid, order: paid.order - 0.5, invoiceId: 'NF-9', answer: 'unknown' as const };
    const planted = first(PLANTED, ({ invariant }) => invariant === 'paidInPeace').plant(sound);
    expect(INVARIANTS.paidInPeace(planted)).not.toEqual([]);
    expect(INVARIANTS.paidInPeace({ ...planted, payments: [other, ...planted.payments] })).toEqual([]);
  });

  test('and none is without a planted fault', () => {
    expect([...new Set(PLANTED.map(({ invariant }) => invariant))].sort()).toEqual(
      Object.keys(INVARIANTS).sort(),
    );
  });

  test('a courtesy stays claimed while what asked for it lies with the dead letters, and no other message does', () => {
    const planted = withSends(sound, 'claimed');
    const claimed = INVARIANTS.knownOutcomes(planted);
    const courtesies = claimed.filter((what) => /\/(receipt|apology)/.test(what));
    expect(courtesies).not.toEqual([]);
    const deadLetters = planted.debts.map(({ debtId }) => ({
      order: 1e6,
      at: sound.end,
      body: JSON.stringify({ 'detail-type': 'DebtSettled.v1', detail: { debtId, by: 'payment' } }),
      reason: undefined,
    }));
    expect(INVARIANTS.knownOutcomes({ ...planted, deadLetters })).toEqual(
      claimed.filter((what) => !courtesies.includes(what)),
    );
    // The relay, which brings what had to wait, names no type.
    const ofRelay = deadLetters.map((letter) => ({
      ...letter,
      body: letter.body.replace('"detail-type":"DebtSettled.v1",', ''),
    }));
    expect(INVARIANTS.knownOutcomes({ ...planted, deadLetters: ofRelay })).toEqual(
      claimed.filter((what) => !courtesies.includes(what)),
    );
    const ofOthers = deadLetters.map((letter) => ({
      ...letter,
      body: letter.body.replace('DebtSettled.v1', 'MessageSent.v1'),
    }));
    expect(INVARIANTS.knownOutcomes({ ...planted, deadLetters: ofOthers })).toEqual(claimed);
  });

  test('an old debt is met in peace when another one of its debtor introduced it, and offers something two weeks later', () => {
    const { debtId, ...send } = { ...reminder(withOldDebts(sound)), step: 'introduction' };
    const events = ['introduction', 'soft-offer'].map((step, index) => ({
      ...{ order: send.order + index, at: send.at + index * 15 * 24 * HOUR },
      ...{
        id: step,
        source: 'regua',
        type: 'MessageSent.v1',
        detail: { debtId: 'another', step, covers: [debtId] },
      },
    }));
    const offer = { ...send, debtId, step: 'soft-offer', at: send.at + 16 * 24 * HOUR };
    const old = withOldDebts(sound);
    expect(INVARIANTS.metAnew({ ...old, sends: [offer], events: [...issuedIn(old), ...events] })).toEqual([]);
  });

  test('an invoice is as late as the calendar of its debtor says, not that of billing', () => {
    const send = reminder(sound);
    const at = Date.parse('2026-10-23T04:17:00Z');
    const judged = (uf: string) => {
      const events = issuedIn(sound).map((event) => {
        const { detail } = event;
        const own = { dueDate: '2026-09-23', issuedAt: '2026-09-03T04:17:00Z', debtor: { uf } };
        return { ...event, at, detail: { ...detail, ...own } };
      });
      return INVARIANTS.metAnew({ ...sound, sends: [send], events });
    };
    expect(judged('SP')).toHaveLength(1);
    expect(judged('AC')).toEqual([]);
  });

  test('a link opens while its revocation lies with the dead letters, and not after one that was carried out', () => {
    const opened = sound.opened.map((one) => ({ ...one, statusCode: 200 }));
    const deadLetters = sound.revocations.map(({ creditorId, debtorId, order, at }) => ({
      order: order + 1,
      at,
      body: JSON.stringify({ 'detail-type': 'LinkRevocationRequested.v1', detail: { creditorId, debtorId } }),
      reason: undefined,
    }));
    const links = (how: 'revocation' | 'erasure') => {
      const revocations = sound.revocations.map((one) => ({ ...one, how }));
      return INVARIANTS.deadLinks({ ...sound, opened, deadLetters, revocations }).length;
    };
    expect(links('revocation')).toBe(0);
    expect(links('erasure')).toBeGreaterThan(0);
  });
});
