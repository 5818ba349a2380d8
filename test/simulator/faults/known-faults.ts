import type { Feature } from '#test/simulator/features.ts';

/** A text of a file of the product, and what stands in its place once the fault is back. */
interface Patch {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A fault that the product had, or nearly had, and how it is put back. */
export interface KnownFault {
  readonly name: string;
  /** What happens to debtors or money because of it. */
  readonly harm: string;
  /** What a play needs to meet it. */
  readonly features: readonly Feature[];
  readonly patches: readonly Patch[];
}

/** Every fault that was found by reading or by accident before there was a simulator: it has to find each by itself. */
export const KNOWN_FAULTS: readonly KnownFault[] = [
  {
    name: 'payment-id-twice',
    harm: 'one payment id that is reported for two invoices settles both',
    features: ['shared payment ids', 'repetitions'],
    patches: [
      {
        file: 'adapters/table/payment-pointers.ts',
        from: `        ConditionExpression: 'attribute_not_exists(claim) OR claim = :claim',\n`,
        to: '',
      },
    ],
  },
  {
    name: 'second-channel-uncounted',
    harm: 'the second channel of a step speaks on the next day, and the contact budget does not count it',
    features: ['send all', 'outages', 'several creditors'],
    patches: [
      {
        file: 'domain/debt/send-key.ts',
        from: 'VersionedStep, day: string): ContactKey',
        to: "VersionedStep, _day: string, day = '2026-01-01'): ContactKey",
      },
    ],
  },
  {
    name: 'instalment-chased',
    harm: 'an instalment is chased although the whole was paid, until the instalment is closed',
    features: ['plans', 'outages'],
    patches: [
      {
        file: 'application/take-step/why-plan-asks-nothing.ts',
        from: 'const instead = wholeInstead(of);',
        to: 'const instead = undefined as ReturnType<typeof wholeInstead>;',
      },
    ],
  },
  {
    name: 'instalments-left-open',
    harm: 'instalments stay open when the whole is paid or their plan breaks',
    features: ['plans', 'amendments'],
    patches: [
      {
        file: 'application/take-step/why-plan-asks-nothing.ts',
        from: 'const instead = wholeInstead(of);',
        to: 'const instead = undefined as ReturnType<typeof wholeInstead>;',
      },
      {
        file: 'application/unit-of-work/close-instalments.ts',
        from: `  if (debt.status === 'awaitingInvoice') return;\n`,
        to: '  return;\n',
      },
    ],
  },
  {
    name: 'case-replayed',
    harm: 'a dispute that is reported again makes a second case once the first is answered',
    features: ['cases', 'repetitions'],
    patches: [
      {
        file: 'domain/debt/commands/open-case.ts',
        from: 'one.kind === kind && isFromReport(one, reportedAt)',
        to: 'one.kind === kind && isFromReport(one, undefined)',
      },
      {
        file: 'application/negotiation/open-case.ts',
        from: 'one.kind === kind && one.openedAt === at',
        to: "one.kind === kind && one.openedAt === at && one.openedAt === ''",
      },
    ],
  },
  {
    name: 'promise-replayed',
    harm: 'a promise that is reported again makes a second one once the first is void',
    features: ['promises', 'repetitions', 'cases'],
    patches: [
      {
        file: 'domain/debt/commands/make-promise.ts',
        from: 'promise.day === day && isFromReport(promise, reportedAt)',
        to: 'promise.day === day && isFromReport(promise, undefined)',
      },
    ],
  },
  {
    name: 'plan-replayed',
    harm: 'a payment plan that is reported again makes a second one once the first is over',
    features: ['plans', 'repetitions', 'cases', 'amendments'],
    patches: [
      {
        file: 'domain/debt/commands/make-payment-plan.ts',
        from: 'isFromReport(plan, reportedAt)) && hasSame',
        to: 'isFromReport(plan, undefined)) && hasSame',
      },
    ],
  },
  {
    name: 'clock-believed',
    harm: 'a promise that a clock of 2036 dates rests a ladder until 2036',
    features: ['promises', 'far clocks'],
    patches: [
      {
        file: 'domain/calendar/stated-at.ts',
        from: 'inUtc(isBefore(now, stated) ? now : stated)',
        to: 'inUtc(isBefore(now, stated) ? stated : stated)',
      },
    ],
  },
  {
    name: 'revocations-of-one-time',
    harm: 'the second of two revocations with the same time revokes nothing',
    features: ['revocations'],
    patches: [
      {
        file: 'application/intake/revoke-links.ts',
        from: '{ creditorId, debtorId }: LinkRevocationRequestedV1',
        to: '{ creditorId, debtorId, requestedAt }: LinkRevocationRequestedV1',
      },
      {
        file: 'application/intake/revoke-links.ts',
        from: 'await raiseLinkEpoch(creditorId, debtorId, eventId);',
        to: 'await raiseLinkEpoch(creditorId, debtorId, requestedAt);',
      },
    ],
  },
  {
    name: 'link-after-erasure',
    harm: 'a link from before an erasure opens again once billing sends a new invoice of the debtor',
    features: ['erasure', 'repetitions'],
    patches: [
      {
        file: 'adapters/table/link-epochs.ts',
        from: '(await find(creditorId, debtorId))?.epoch ?? 0;',
        to: '((await find(creditorId, debtorId))?.epoch ?? 0) < 0 ? 1 : 0;',
      },
    ],
  },
  {
    name: 'dust',
    harm: 'thousands of payments of one centavo fill the item, and the true one is refused',
    features: ['dust'],
    patches: [
      {
        file: 'domain/debt/has-room-for.ts',
        from: 'MOST_PAYMENTS = 500',
        to: 'MOST_PAYMENTS = 1_000_000',
      },
    ],
  },
  {
    name: 'dust-before-invoice',
    harm: 'hundreds of payments of one centavo wait for an invoice, all are applied at once, and it never opens',
    features: ['dust'],
    patches: [
      {
        file: 'domain/debt/has-room-for.ts',
        from: 'MOST_BEFORE_INVOICE = 100',
        to: 'MOST_BEFORE_INVOICE = 500',
      },
    ],
  },
  {
    name: 'answer-503',
    harm: 'a message that a channel refuses with 503 counts as perhaps sent, and is lost',
    features: ['outages', 'send all'],
    patches: [
      {
        file: 'adapters/channels/answers.ts',
        from: `...all('not-taken', UNAVAILABLE, [`,
        to: `...all('maybe-taken', UNAVAILABLE, [`,
      },
    ],
  },
  {
    name: 'unknown-unsaid',
    harm: 'a message of which nobody knows whether it was sent is lost without a word',
    features: ['crashes'],
    patches: [
      {
        file: 'domain/debt/left-claims.ts',
        from: '    events: left.map(([key]) =>',
        to: '    events: left.slice(left.length).map(([key]) =>',
      },
    ],
  },
  {
    name: 'nobody-comes-back',
    harm: 'what a process that died left undone stays undone when its caller never returns, as the promise on the page of a debt that a person has',
    features: ['page', 'promises', 'crashes', 'callers that never return'],
    patches: [
      {
        file: 'application/relay/run-pending.ts',
        from: 'inParallel(SHARDS, SHARDS.length',
        to: 'inParallel(SHARDS.slice(SHARDS.length), SHARDS.length',
      },
    ],
  },
  {
    name: 'failed-execution-lost',
    harm: 'a debt whose execution failed in an outage of hours stays open, and nobody works on it',
    features: ['outages'],
    patches: [
      {
        file: 'application/ladder/replace-execution.ts',
        from: '  const name = ErrorName.safeParse(error);\n',
        to: '  const name = ErrorName.safeParse(error);\n  if (name) return;\n',
      },
    ],
  },
  {
    name: 'courtesy-in-a-loop',
    harm: 'a receipt that has to wait sends itself on until Lambda stops it as a loop',
    features: ['asaas'],
    patches: [
      {
        file: 'functions/courtesy/handler.ts',
        from: `import { queueHandler } from`,
        to: `import { putMessage } from '#adapters/aws/queues.ts';\nimport { env } from '#runtime/env.ts';\nimport { queueHandler } from`,
      },
      {
        file: 'functions/courtesy/handler.ts',
        from: 'await postponeCourtesy(asked, until)',
        to: `await (asked.debtId ? putMessage(env('COURTESY_QUEUE_URL'), JSON.stringify({ detail: asked }), { delaySeconds: 900 }) : postponeCourtesy(asked, until))`,
      },
      {
        file: 'deployment/queue-functions.ts',
        from: `    ],\n    permissions: ['change-debts', 'send-messages'],`,
        to: `      'COURTESY_QUEUE_URL',\n    ],\n    permissions: ['change-debts', 'send-messages'],`,
      },
    ],
  },
  {
    name: 'refused-unsaid',
    harm: 'an event of billing that is refused lies with the dead letters, and billing never hears of it',
    features: ['promises', 'cases', 'repetitions'],
    patches: [
      {
        file: 'functions/intake/refuse.ts',
        from: 'await publish([',
        to: 'await (async (..._: unknown[]) => {})([',
      },
    ],
  },
  {
    name: 'claim-without-gate',
    harm: 'a message is claimed although a payment came after the step had looked at the debt',
    features: ['races', 'asaas', 'send all'],
    patches: [
      {
        file: 'domain/debt/commands/take-step.ts',
        from: `debt.revision !== revision || !isOnStep(debt, input)`,
        to: `(revision < 0 && !isOnStep(debt, input))`,
      },
      {
        file: 'domain/debt/transitions.ts',
        from: '  takeStep:            row(STALE,       YES,   YES,      STALE,    STALE,              STALE,      STALE, ',
        to: '  takeStep:            row(STALE,       YES,   YES,      STALE,    STALE,              STALE,      YES,   ',
      },
    ],
  },
  {
    name: 'offer-in-silence',
    harm: 'the offer for one old debt speaks of another that was introduced days before, although nothing was to follow for two weeks',
    features: ['old debts'],
    patches: [
      {
        file: 'application/take-step/debts-to-consolidate.ts',
        from: `  return !isKnown || dayOf(enteredAt, zone) < (silenceOf({ ...other, sends }, step) ?? '');`,
        to: `  return !isKnown || enteredAt + zone === silenceOf({ ...other, sends }, step);`,
      },
    ],
  },
  {
    name: 'offer-unintroduced',
    harm: 'an offer is the first word about an old debt, because no channel could introduce it',
    features: ['old debts', 'erasure'],
    patches: [
      {
        file: 'application/take-step/instead-of-sending.ts',
        from: 'isMetAnew(debt) && !step.introduces && ',
        to: 'isMetAnew(debt) && step.offset < 0 && ',
      },
    ],
  },
];
