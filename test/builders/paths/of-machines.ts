import { type Outcome, type Path, play } from '#test/builders/crash.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { configWithListingAtOnce } from '#test/builders/with-listing.ts';
import { CREDITOR, type TestWorld } from '#test/builders/world.ts';
import { ABOUT, issued } from './before.ts';

/** No channel reports what became of a message. */
const QUIET: Path['world'] = { outcomes: () => 'silent' };

/** Until shortly before an instant; the machine calls a minute later at the earliest. */
const waitingUntil =
  (at: string, before: (world: TestWorld) => Promise<unknown> = issued) =>
  async (world: TestWorld) => {
    await before(world);
    await world.runUntil(at);
    return async () => undefined;
  };

/** Two debts of one debtor are due for a message on that morning. */
async function issuedBoth(world: TestWorld): Promise<void> {
  const debtor = aDebtor({ debtorId: 'debtor-of-both' });
  const older = { invoiceId: 'NF-2', dueDate: '2026-04-29', amount: 50_000 };
  await world.billing('InvoiceIssued.v1', anInvoice({ ...ABOUT, debtor }));
  await world.billing('InvoiceIssued.v1', anInvoice({ ...older, debtor }));
}

/** D+7 of the first would be the fourth message of a week, and waits for the morning of D+1 of the second. */
async function issuedWeekly(world: TestWorld): Promise<void> {
  const debtor = aDebtor({ debtorId: 'debtor-of-both' });
  await world.billing('InvoiceIssued.v1', anInvoice({ ...ABOUT, debtor }));
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2', debtor, dueDate: '2026-05-12' }));
}

/** Both are weekly, and the second was paid while D+7 of the first waited for it. */
async function paidMeanwhile(world: TestWorld): Promise<void> {
  await issuedWeekly(world);
  const paidAt = '2026-05-12T21:00:00Z';
  await world.runUntil(paidAt);
  await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-2', amount: 100_000, paidAt }));
}

/** The first of both is sent at 09:50:10 in Fortaleza, the other nine minutes later. */
const BEFORE_BOTH = '2026-05-06T12:48:00Z';

const SAID_AT = '2026-05-07T18:00:00Z';

async function agreedOnInstalments(world: TestWorld): Promise<void> {
  await issued(world);
  await world.runUntil(SAID_AT);
  const instalments = ['2026-05-15', '2026-06-15'].map((dueDate) => ({ amount: 52_500, dueDate }));
  await world.billing('PaymentPlanReported.v1', { ...ABOUT, instalments, agreedAt: SAID_AT });
}

const refuseEmails = (world: TestWorld): void => {
  world.aws.faults = [{ service: 'ses', answer: { refuse: 'TooManyRequestsException', status: 429 } }];
};

/** The reminder a day after the due date is sent at 09:58:57 in Fortaleza. */
const BEFORE_REMINDER = '2026-05-06T12:58:00Z';

/** Whether a step had claimed its channel when it died, and not recorded what became of the message. */
function hasOnlyClaimed(made: readonly string[]): boolean {
  const asked = made.lastIndexOf('SendEmail');
  const since = asked === -1 ? made : made.slice(0, asked);
  return (
    since.includes('UpdateItem DEBT') && !made.slice(asked + 1 || made.length).includes('UpdateItem DEBT')
  );
}

/**
 * What is right when a step died between its claim and its record: nobody knows whether the message went out, so that it is never
 * sent again, and that is published.
 * @param sent what is right when it lives
 * @param made the writes before it died
 */
function withUnknown(sent: Outcome, made: readonly string[]): Outcome {
  const text = JSON.stringify({
    ...sent,
    items: [...sent.items.map(unknownIn), ...listedAsUnknown(sent.items)],
  })
    .replaceAll(/MessageSent\.v1\/1\/reminder-1-after\/email/g, UNKNOWN)
    .replaceAll(/MessageSent\.v1 (?=[^"]*OutcomeUnknown)/g, 'MessageOutcomeUnknown.v1 ');
  const { events, ...rest } = JSON.parse(text) as Outcome;
  return {
    ...rest,
    events: events.toSorted(),
    messages: sent.messages - (made.includes('SendEmail') ? 0 : 1),
  };
}

const UNKNOWN = 'MessageOutcomeUnknown.v1/1/reminder-1-after/meanwhile/email';
const REMINDER = '1/reminder-1-after/email';

/** What leads people to the reminder of which nobody knows whether it was sent. */
const listedAsUnknown = (items: Outcome['items']): Outcome['items'] =>
  items.flatMap(({ sends, creditorId, debtId }) =>
    typeof sends === 'object' && sends !== null && REMINDER in sends
      ? [{ expiresAt: 'some', pk: `UNKNOWNOUTCOMES#${creditorId}`, sk: `meanwhile#${debtId}#${REMINDER}` }]
      : [],
  );

/** An item of the table, with the message of the reminder unknown. */
function unknownIn(item: Record<string, unknown>): Record<string, unknown> {
  const { sends, spent, detail } = item as {
    readonly sends?: Readonly<Record<string, { readonly at: string }>>;
    readonly spent?: number;
    readonly detail?: Readonly<Record<string, unknown>>;
  };
  const message = sends?.[REMINDER];
  if (message)
    return {
      ...item,
      sends: { ...sends, [REMINDER]: { status: 'unknown', at: message.at } },
      // What the notice cost: nothing is known of a cost of the reminder.
      spent: (spent ?? 0) / 2,
    };
  if (item.type !== 'MessageSent.v1' || detail?.step !== 'reminder-1-after') return item;
  const {
    cost: _,
    covers: _covers,
    messageId: _id,
    owed: _owed,
    pricesOf: _of,
    tone: _tone,
    ...same
  } = detail;
  return { ...item, type: 'MessageOutcomeUnknown.v1', detail: { ...same, answer: 'no-record' } };
}

const SENDS: Path = {
  name: 'a step sends its message',
  functionName: 'take-step',
  calledAgainBy: 'machine',
  world: QUIET,
  prepare: waitingUntil(BEFORE_REMINDER),
  rightAfter: (whole, made) => (hasOnlyClaimed(made) ? withUnknown(whole, made) : whole),
};

const LISTING: Path['world'] = { ...QUIET, config: await configWithListingAtOnce() };

/** A debtor of MT, where five days are to pass after the notice. */
const issuedInMt = (world: TestWorld): Promise<void> =>
  world.billing(
    'InvoiceIssued.v1',
    anInvoice({ ...ABOUT, debtor: aDebtor({ debtorId: 'debtor-of-mt', uf: 'MT' }) }),
  );

export const PATHS_OF_MACHINES: readonly Path[] = [
  SENDS,
  {
    name: 'a step has to wait, because its channel takes no messages',
    functionName: 'take-step',
    calledAgainBy: 'machine',
    world: QUIET,
    prepare: waitingUntil(BEFORE_REMINDER, async (world) => {
      await issued(world);
      await world.runUntil('2026-05-05T12:00:00Z');
      refuseEmails(world);
    }),
    rightAfter: async (whole, made) =>
      hasOnlyClaimed(made)
        ? withUnknown(
            await play(SENDS),
            made.filter((write) => write !== 'SendEmail'),
          )
        : whole,
  },
  {
    name: 'a step may never send, because the debtor is over-indebted',
    functionName: 'take-step',
    calledAgainBy: 'machine',
    world: QUIET,
    prepare: waitingUntil(BEFORE_REMINDER, async (world) => {
      await issued(world);
      // Reported under another id of the same person: the step finds it out.
      const debtor = { ...anInvoice(ABOUT).debtor, debtorId: 'another-id' };
      await world.billing(
        'InvoiceIssued.v1',
        anInvoice({ invoiceId: 'NF-2', dueDate: '2026-06-30', debtor }),
      );
      await world.runUntil('2026-05-05T12:00:00Z');
      const { debtorId } = debtor;
      const updated = { creditorId: CREDITOR, debtorId, overIndebted: true, updatedAt: world.now() };
      await world.billing('ContactUpdated.v1', updated);
    }),
  },
  {
    name: 'a step speaks of two debts',
    functionName: 'take-step',
    calledAgainBy: 'machine',
    world: QUIET,
    prepare: waitingUntil(BEFORE_BOTH, issuedBoth),
    rightAfter: (whole, made) => (hasOnlyClaimed(made) ? undefined : whole),
  },
  {
    name: 'a step was to speak of two debts, and its channel takes no messages',
    functionName: 'take-step',
    calledAgainBy: 'machine',
    world: QUIET,
    prepare: waitingUntil(BEFORE_BOTH, async (world) => {
      await issuedBoth(world);
      await world.runUntil('2026-05-05T12:00:00Z');
      refuseEmails(world);
    }),
    rightAfter: (whole, made) => (hasOnlyClaimed(made) ? undefined : whole),
  },
  {
    name: 'a step waits in its own state for the message of another debt',
    functionName: 'take-step',
    calledAgainBy: 'machine',
    world: QUIET,
    prepare: waitingUntil('2026-05-12T12:46:00Z', issuedWeekly),
  },
  {
    name: 'a step is looked at for which another debt spoke',
    functionName: 'relay',
    calledAgainBy: 'schedule',
    world: QUIET,
    prepare: waitingUntil('2026-05-13T12:48:30Z', issuedWeekly),
  },
  {
    name: 'a step is looked at for which no other debt spoke',
    functionName: 'relay',
    calledAgainBy: 'schedule',
    world: QUIET,
    prepare: waitingUntil('2026-05-13T12:48:30Z', paidMeanwhile),
  },
  {
    name: 'a step issues a new bill',
    functionName: 'take-step',
    calledAgainBy: 'machine',
    world: QUIET,
    prepare: waitingUntil('2026-05-20T12:40:00Z'),
    rightAfter: (whole, made) => (hasOnlyClaimed(made) ? undefined : whole),
  },
  {
    name: 'a bureau is asked to notify the debtor',
    functionName: 'list-debt',
    calledAgainBy: 'machine',
    world: LISTING,
    prepare: waitingUntil('2026-05-06T13:44:00Z', issuedInMt),
  },
  {
    name: 'a bureau is asked to list the debt',
    functionName: 'list-debt',
    calledAgainBy: 'machine',
    world: LISTING,
    prepare: waitingUntil('2026-05-14T12:29:00Z', issuedInMt),
  },
  {
    name: 'a promise is broken',
    functionName: 're-evaluate-debt',
    calledAgainBy: 'machine',
    world: QUIET,
    prepare: waitingUntil('2026-05-16T02:59:00Z', async (world) => {
      await issued(world);
      await world.runUntil(SAID_AT);
      await world.billing('PromiseReported.v1', { ...ABOUT, day: '2026-05-14', promisedAt: SAID_AT });
    }),
  },
  {
    name: 'a case is overdue',
    functionName: 're-evaluate-debt',
    calledAgainBy: 'machine',
    world: QUIET,
    prepare: waitingUntil('2026-05-15T02:59:00Z', async (world) => {
      await issued(world);
      await world.runUntil(SAID_AT);
      await world.billing('DisputeRaised.v1', { ...ABOUT, kind: 'goods-or-service', raisedAt: SAID_AT });
    }),
  },
  {
    name: 'a case is answered, and the ladder goes on',
    functionName: 're-evaluate-debt',
    calledAgainBy: 'machine',
    world: QUIET,
    prepare: async (world) => {
      await issued(world);
      await world.runUntil(SAID_AT);
      await world.billing('DisputeRaised.v1', { ...ABOUT, kind: 'goods-or-service', raisedAt: SAID_AT });
      await world.runUntil('2026-05-08T18:00:00Z');
      const answered = { number: 1, outcome: 'upheld', answeredAt: '2026-05-08T18:00:00Z' };
      return () => world.billing('CaseAnswered.v1', { ...ABOUT, ...answered });
    },
  },
  {
    name: 'a payment plan is broken',
    functionName: 're-evaluate-debt',
    calledAgainBy: 'machine',
    world: QUIET,
    prepare: waitingUntil('2026-05-26T02:59:00Z', agreedOnInstalments),
  },
  {
    name: 'a payment plan is looked at, because an instalment may be missed',
    functionName: 'relay',
    calledAgainBy: 'schedule',
    world: QUIET,
    prepare: waitingUntil('2026-05-25T02:59:00Z', agreedOnInstalments),
  },
  {
    name: 'a payment plan is kept',
    functionName: 're-evaluate-debt',
    calledAgainBy: 'machine',
    world: QUIET,
    prepare: async (world) => {
      await agreedOnInstalments(world);
      // It keeps the credit hold, which would be released about the debt that closed last: a try later closes later.
      const debtor = anInvoice(ABOUT).debtor;
      await world.billing(
        'InvoiceIssued.v1',
        anInvoice({ invoiceId: 'NF-2', dueDate: '2026-06-30', debtor }),
      );
      for (const [index, at] of ['2026-05-14T15:00:00Z', '2026-05-14T16:00:00Z'].entries()) {
        await world.runUntil(at);
        const invoiceId = `NF-1-acordo1-parcela${index + 1}`;
        await world.webhook(aPayment({ id: `p${index + 1}`, invoiceId, amount: 52_500, paidAt: at }));
      }
      return async () => undefined;
    },
  },
];
