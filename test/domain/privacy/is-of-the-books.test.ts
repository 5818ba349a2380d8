import { describe, expect, it } from 'vitest';
import { isOfTheBooks } from '#domain/privacy/is-of-the-books.ts';

const feedback = (detail: object) => ({
  type: 'MessageFeedbackReceived.v1',
  detail: { at: '2026-05-06T12:00:00Z', step: 'reminder-1-after', channel: 'email', ...detail },
});
const REASON = 'Permanent/General 5.1.1';

describe('an erasure', () => {
  it.each([
    { keeps: true, what: 'that a message arrived', entry: feedback({ kind: 'delivered' }) },
    { keeps: true, what: 'that one came back', entry: feedback({ kind: 'bounced' }) },
    {
      keeps: false,
      what: 'what the channel wrote of it',
      entry: feedback({ kind: 'bounced', reason: REASON }),
    },
    { keeps: false, what: 'that a message was opened', entry: feedback({ kind: 'opened' }) },
    { keeps: false, what: 'which link was clicked', entry: feedback({ kind: 'clicked' }) },
    { keeps: false, what: 'a complaint', entry: feedback({ kind: 'complained' }) },
    { keeps: true, what: 'a payment', entry: { type: 'PaymentApplied.v1', detail: { amount: 1 } } },
    { keeps: true, what: 'the claim of a message', entry: { type: 'MessageClaimed', detail: {} } },
    { keeps: false, what: 'how the debtor had paid', entry: { type: 'DebtOpened.v1', detail: {} } },
    { keeps: false, what: 'a type of later versions', entry: { type: 'Other.v1', detail: {} } },
  ])('of the entries of a debt: $what is kept: $keeps', ({ keeps, entry }) => {
    expect(isOfTheBooks(entry)).toBe(keeps);
  });
});
