import { type Outcome, type Path, play } from '#test/builders/crash.ts';
import { anInvoice } from '#test/builders/invoice.ts';
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

/** The reminder a day after the due date is sent at 09:58:57 in Fortaleza. */
const BEFORE_REMINDER = '2026-05-06T12:58:00Z';

/** Whether a step had claimed its channel when it died, and not recorded what became of the message. */
const hasOnlyClaimed = (made: readonly string[]): boolean =>
  made.filter((write) => write === 'UpdateItem DEBT').length === 1;

/**
 * What is right when a step died between its claim and its record: nobody knows whether the message went out, so that it is never
 * sent again, and that is published.
 * @param sent what is right when it lives
 * @param made the writes before it died
 */
function withUnknown(sent: Outcome, made: readonly string[]): Outcome {
  const text = JSON.stringify({ ...sent, items: sent.items.map(unknownIn) })
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
      world.aws.faults = [{ service: 'ses', answer: { refuse: 'TooManyRequestsException', status: 429 } }];
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
];
