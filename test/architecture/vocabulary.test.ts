import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Retired {
  readonly concept: string;
  readonly now: string;
  /** Whole identifiers, file names and phrases; bare English words are not retired. */
  readonly words: readonly string[];
}

/** What nobody says any more; docs/glossary.md has the words, and the changelog the renaming. */
const RETIRED: readonly Retired[] = [
  {
    concept: 'one point of the ladder',
    now: 'step, or tier of an offer book',
    words: [
      'rung',
      'rungs',
      'rungKey',
      'rungOf',
      'takenRungs',
      'enterRung',
      'PlannedRung',
      'dueRung',
      'entryRung',
      'wakeRung',
      'OfferRung',
      'RungCondition',
      'RUNGS',
    ],
  },
  {
    concept: 'a figure that is fixed for the debtor',
    now: 'reissued bill, fixed amount',
    words: ['goodBill', 'renewedBill', 'holds its amount', 'hold their amount'],
  },
  {
    concept: 'accepted instalments',
    now: 'payment plan',
    words: [
      'AgreementMade',
      'AgreementBroken',
      'InstalmentsAgreed',
      'followAgreement',
      'follow-agreement',
      'agreementOf',
      'ofAgreement',
      'agreement-over',
      'lookAtAgreement',
      'AWAIT_AGREEMENT',
      'Await agreement',
      'awaitAgreement',
    ],
  },
  {
    concept: 'a dispute or a hardship that a person works on',
    now: 'dispute, hardship, case: opened, answered, resolved',
    words: [
      'contested',
      'isContested',
      'CaseRaised',
      'CaseSolved',
      'CaseClosed',
      'solveCase',
      'solve-case',
      'solvedAt',
      'cannot-pay',
      'saidCannotPay',
      'said-cannot-pay',
      'lookAtCase',
      'look-at-case',
      'Await a solved case',
      'AWAIT_CASE',
      'awaitCase',
    ],
  },
  {
    concept: 'a person takes over',
    now: 'hand over, handedOver',
    words: [
      'with-person',
      'with-a-person',
      'toPerson',
      'ToPerson',
      'forPerson',
      'keepForPerson',
      'isForPerson',
      'is-for-person',
      'FOR_A_PERSON',
      'tellOfPerson',
      'tell-of-person',
    ],
  },
  {
    concept: 'money without an invoice',
    now: 'unapplied, unidentified, assigned, reassigned',
    words: [
      'unmatched',
      'PaymentUnmatched',
      'PaymentMatched',
      'PaymentMoved',
      'PaymentUnknown',
      'UnknownPayment',
      'unknownPayment',
      'unknown-payment',
      'unknown-payments',
      'recordUnknownPayment',
      'findUnknownPayment',
      'putUnknownPayment',
      'unknownPaymentKey',
      'UnmatchedDebt',
      'unmatchedEvent',
      'keepUnmatched',
      'markMatched',
      'matchedTo',
      'matchPayment',
      'match-payment',
      'movePayment',
      'move-payment',
      'moveId',
    ],
  },
  {
    concept: 'a payment that billing learnt of',
    now: 'PaymentReported',
    words: ['InvoicePaid'],
  },
  {
    concept: 'what the creditor no longer asks for',
    now: 'write-off; charges are waived or upheld',
    words: [
      'WriteOffMade',
      'ChargesKept',
      'charges-kept',
      'keepCharges',
      'keep-charges',
      'let go of',
      'lets go of',
      'letting go of',
      'forgiven',
      'isForgiven',
      'hasForgiven',
      'withForgiven',
      'forgiveUpTo',
      'forgiveChargesUpTo',
      'principalForgiven',
      'interestForgiven',
      'fineForgiven',
    ],
  },
  {
    concept: 'payment sources must be fresh',
    now: 'reconciliation hold; a source is stale, reports, is restored',
    words: [
      'stale-books',
      'stale books',
      'books are stale',
      'booksAreStale',
      'heldBack',
      'lastHeard',
      'PaymentSourceHeard',
      'PaymentSourceStale',
      'PaymentSourceBack',
      'heardAt',
      'hasHeard',
    ],
  },
  {
    concept: 'one message for several invoices',
    now: 'consolidated message',
    words: ['MessageCovered', 'messageCovered', 'companion', 'companions', 'Companion', 'companionsOf'],
  },
  {
    concept: 'contacts per day and week',
    now: 'contact budget',
    words: ['outreach', 'Outreach', 'findOutreach', 'outreachKey', 'OUTREACH'],
  },
  {
    concept: 'the law says not now, or never',
    now: 'not allowed yet, contact forbidden, channel skipped',
    words: [
      'MessageDenied',
      'DENIED',
      'OFF_LADDER',
      'OffLadder',
      'off ladder',
      'off the ladder',
      'leaveLadder',
      'deniedUntil',
      'deniedUntilOver',
    ],
  },
  {
    concept: 'whether the customer may be sold to again',
    now: 'credit hold: placed, released',
    words: [
      'canSell',
      'can-sell',
      'DebtorReleased',
      'releaseDebtor',
      'release-debtor',
      'releaseTold',
      'released debtor',
    ],
  },
  {
    concept: 'repair of lost executions',
    now: 'restart',
    words: [
      'WakeMended',
      'WakesMended',
      'mendWake',
      'mend-wake',
      'sweeper',
      'Sweeper',
      'sweeping',
      'Sweeping',
    ],
  },
  {
    concept: 'a promise that billing reports',
    now: 'PromiseReported',
    words: ['PaymentPromised'],
  },
  {
    concept: 'links that must not work any more',
    now: 'LinkRevocationRequested, requestedAt',
    words: ['LinksRevoked', 'revokedAt'],
  },
  {
    concept: 'a listing that has to be cleared',
    now: 'ListingClearanceRequested',
    words: ['ListingMustBeCleared'],
  },
  {
    concept: 'contacts and their feedback',
    now: 'ContactInvalidated, MessageFeedbackReceived',
    words: ['ContactInvalid', 'MessageFeedback', 'contactInvalid', 'messageFeedback'],
  },
  {
    concept: 'states of the machine, and their functions',
    now: 'the names in docs/glossary.md',
    words: [
      'Take stock',
      'takeStock',
      'TakeStock',
      'TAKE_STOCK',
      'take-stock',
      'StockTaking',
      'stock-taking',
      'Which way',
      'whichWay',
      'WHICH_WAY',
      'Await first rung',
      'AWAIT_FIRST',
      'awaitFirst',
      'Await its time',
      'AWAIT_TURN',
      'awaitTurn',
      'Join the ladder',
      'Await promised day',
      'AWAIT_PROMISE',
      'awaitPromise',
    ],
  },
  {
    concept: 'private words of old',
    now: 'plain English: docs/glossary.md, at its end',
    words: [
      'wakeAndTell',
      'wake-and-tell',
      'so many',
      'whoever',
      'whomever',
      'toldAt',
      'told-at',
      'toldUntil',
      'ToldRefund',
      'ToldPayment',
      'contactTold',
      'contact-told',
      'REASONS_TOLD',
      'hearProvider',
      'hear-provider',
      'isHeard',
      'isTold',
      'const told',
      'const tell',
      'const heard',
      'const letGo',
      'function letGo',
      'tellAgain',
      'tellPayment',
      'tellSecret',
      'unheardAccounts',
      'howItStands',
      'standingFor',
      'standingOf',
      'whyNone',
      'newsOf',
      'withNews',
      'with-news',
      'lookAgain',
      'lookAgainAt',
      'look-again-at',
      'standsOtherwise',
      'ways-out',
      'mendsAnInvoice',
      'mends-an-invoice',
    ],
  },
];

/** The changelog translates old words, the glossary and one decision record name what they replace. */
const EXEMPT = [
  'CHANGELOG.md',
  'LICENSE',
  'package-lock.json',
  'docs/glossary.md',
  'docs/adr/0029-one-vocabulary.md',
  'test/architecture/vocabulary.test.ts',
];

const escaped = (word: string): string =>
  word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+(?:\\*\\s+)?');

/** A whole identifier or phrase; an event's version (`InvoicePaid.v1`, `InvoicePaidV1`) belongs to it. */
const asPattern = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\w-])(?:${words.map(escaped).join('|')})(?:V\\d+)?(?![\\w-])`, 'g');

const PATTERNS = RETIRED.map(({ now, words }) => ({ now, pattern: asPattern(words) }));

/** Each retired word of a text, with its line and what to say in its place. */
const retiredIn = (text: string): string[] =>
  PATTERNS.flatMap(({ now, pattern }) =>
    [...text.matchAll(pattern)].map(
      ({ 0: word, index }) => `line ${text.slice(0, index).split('\n').length}: "${word}"; say: ${now}`,
    ),
  );

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
  maxBuffer: 1e8,
})
  .trim()
  .split('\n')
  .filter((path) => existsSync(path) && !EXEMPT.includes(path) && !path.startsWith('test/fixtures/'))
  .filter((path) => /\.(tsx?|mjs|md|ya?ml|json|jsonl|csv|py|liquid|mjml|sh)$/.test(path));

describe('the vocabulary', () => {
  it('has no retired identifier and no retired phrase, in any file or file name', () => {
    const found = files.flatMap((path) => [
      ...retiredIn(path.replaceAll('/', ' ').replace(/\.\w+$/, '')).map(
        (what) => `${path} (its name): ${what}`,
      ),
      ...retiredIn(readFileSync(path, 'utf8')).map((what) => `${path} ${what}`),
    ]);
    expect(found).toEqual([]);
  });

  it.each([
    { text: 'const rung = 1', finds: 1 },
    { text: "'InvoicePaid.v1'", finds: 1 },
    { text: 'InvoicePaidV1', finds: 1 },
    { text: '/** It waives so\n * many centavos. */', finds: 1 },
    { text: 'the wrung cloth, sweepers and unknown payments', finds: 0 },
    { text: 'an unknown hold covers a person', finds: 0 },
  ])('finds $finds in: $text', ({ text, finds }) => {
    expect(retiredIn(text)).toHaveLength(finds);
  });
});
