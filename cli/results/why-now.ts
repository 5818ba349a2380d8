import type { Words } from '#cli/words/words.ts';
import type { Entry } from '#sandbox/journal/journal.ts';

/** What the journal said of a debt. */
interface Said {
  /** The last entry of each type; events by their name. */
  readonly said: ReadonlyMap<string, Entry>;
  /** The rule that holds its next message back. */
  readonly heldBy: string | undefined;
}

/** Why a debt stands as it does at the end of a run, in words; empty if there is nothing to say. */
export function whyNow(
  books: Extract<Entry, { type: 'books' }>,
  { said, heldBy }: Said,
  { say, named, money, day }: Words,
): string {
  const last = <Type extends Entry['type']>(type: Type): Extract<Entry, { type: Type }> | undefined => {
    const entry = said.get(type);
    return is(entry, type) ? entry : undefined;
  };
  const event = <Name extends OfEvent['detailType']>(
    name: Name,
  ): Extract<OfEvent, { detailType: Name }> | undefined => {
    const entry = said.get(name);
    return entry?.type === 'event' && isNamed(entry, name) ? entry : undefined;
  };
  switch (books.status) {
    case 'settled': {
      const on = day((last('settled') ?? books).at.slice(0, 10));
      return books.received > 0 ? say('results.paidOn', { on }) : say('results.waivedOn', { on });
    }
    case 'handedOver':
      return named('handOvers', last('handedOver')?.reason ?? '');
    case 'cancelled':
      return named('closed', last('closed')?.reason ?? books.status);
    case 'prescribed':
      return say('results.notAskedFor');
    case 'promised': {
      const { detail } = event('PromiseMade.v1') ?? {};
      return detail ? say('journal.promisedFor', { amount: money(detail.amount), day: day(detail.day) }) : '';
    }
    case 'caseOpen':
      return named('cases', event('CaseOpened.v1')?.detail.kind ?? '');
    case 'onPaymentPlan': {
      const { detail } = event('PaymentPlanMade.v1') ?? {};
      return detail
        ? say('journal.planMade', { total: money(detail.total), count: detail.instalments.length })
        : '';
    }
    default:
      return heldBy === undefined ? '' : named('rules', heldBy);
  }
}

type OfEvent = Extract<Entry, { type: 'event' }>;

const is = <Type extends Entry['type']>(
  entry: Entry | undefined,
  type: Type,
): entry is Extract<Entry, { type: Type }> => entry?.type === type;

const isNamed = <Name extends OfEvent['detailType']>(
  entry: OfEvent,
  name: Name,
): entry is Extract<OfEvent, { detailType: Name }> => entry.detailType === name;
