/** A read, or an item that is written, by name, and why it is needed. */
type Need = readonly [what: string, why: string];

/** What one occurrence takes of AWS at least. */
interface Least {
  readonly reads: readonly Need[];
  readonly writes: readonly Need[];
  /** Entries that come into indexes or leave them. */
  readonly index: number;
  /** State transitions, with what they are. */
  readonly transitions: readonly string[];
}

const ENDPOINTS: Need = ['the webhook endpoints', 'does anybody want the events?'];
const OTHERS: Need = ['the unpaid debts of the debtor', '`NegotiationUpdated.v1` counts the others'];
const ENTRIES: Need = ['the entries, in one item of the timeline', 'the dossier'];
const EMPTY: Need = ['the outbox is empty', 'the relay would publish it again'];
const SUMMARY: Need = ['the summary of the debt', 'what is asked of all debts reads summaries, not debts'];
const TOKEN: Need = ['the task token', 'an event ends the wait'];

/** What a message and the report that it arrived take on the way: the same for a step and for a receipt. */
const SENT: readonly Need[] = [
  ['what the message says', 'the dossier; erased with the debtor'],
  ['the claim on the debt, if it is as it was read', 'never send twice; a step never chases a paid debt'],
  ['what became of the message', 'a claim without it is unknown'],
  ENTRIES,
  EMPTY,
  ['the report on the debt', 'delivered or not: the step may go on with its next channel'],
  ['the debtor, for the report', 'the address works'],
  ['the entry of the report', 'that it arrived'],
  ['the outbox is empty, after the report', 'as above'],
];
/** What a step reads before it decides whether it may write. */
const ASKED: readonly Need[] = [
  ['the debt', 'is it still owed, and is this its step?'],
  ['the debtor, with the unpaid debts beside them', 'addresses and wishes; one message speaks of all debts'],
  ['the contact budget of the CPF or CNPJ', 'how often they were contacted, over all creditors'],
];
const REPORT_READS: readonly Need[] = [
  ['the debt, for the report', 'which message is it, and what is known of it?'],
  ['the debtor, for the report', 'which contact did it reach?'],
  ['the webhook endpoints, for the report', 'does anybody want the event?'],
];
const ADDRESS: readonly Need[] = [
  ['the address', 'it may have bounced, or its owner opted out, with another debtor'],
  ['how often the links of the debtor were revoked', 'a link of before opens nothing'],
];

/**
 * What each occurrence in the life of a debt takes at least: the list of docs/cost.md, and what `npm run bench -- use` prints beside what
 * it measures. A read is an item or a page; a write is an item.
 */
export const LEAST = {
  'a debtor who comes': {
    reads: [
      ['whether they were erased', 'nothing of an erased person comes back'],
      ['early pauses', 'a pause may have come before its invoice'],
      ['early pauses, after they are taken', 'one may have come meanwhile'],
      ['the person', 'who else is the same CPF or CNPJ?'],
      ['the person, again', 'two debtors of one person may come at once'],
      ['what they owe and paid', 'all that is there of before counts'],
    ],
    writes: [
      ['the person', 'their debtor ids'],
      ['the unpaid debts are all', 'they are asked instead of all debts'],
      ['the mark of their contact', 'they are found by it'],
      ['the debtor', 'addresses and wishes'],
    ],
    index: 2,
    transitions: [],
  },
  'a debt that comes': {
    reads: [
      ['the debt', 'is it known?'],
      ['the debtor', 'addresses and wishes'],
      ['what they owe', 'the profile, and the régua by it'],
      ['what they paid', 'the profile'],
      OTHERS,
      ENDPOINTS,
    ],
    writes: [['the debt', 'with its plan and its codes'], SUMMARY, ENTRIES, EMPTY, TOKEN],
    index: 6,
    transitions: ['the wait for the first step'],
  },
  'a step by e-mail, and the report that it arrived': {
    reads: [
      ['the debt', 'is it still owed, and is this its step?'],
      [
        'the debtor, with the unpaid debts beside them',
        'addresses and wishes; one message speaks of all debts',
      ],
      ['the contact budget of the CPF or CNPJ', 'how often they were contacted, over all creditors'],
      ...ADDRESS,
      ENDPOINTS,
      ...REPORT_READS,
    ],
    writes: [
      ['the slot', 'a channel sends as many messages a minute as its rate allows'],
      ['the contact budget, if it is as it was read', 'no two contacts at once'],
      ...SENT,
    ],
    index: 6,
    transitions: ['the state of the step: it calls the function, and waits for the next step'],
  },
  'a step of a late debt': { reads: [OTHERS], writes: [], index: 0, transitions: [] },
  'the first message of a debt': {
    reads: [],
    writes: [['the mark of its link', 'it leads to the debt']],
    index: 0,
    transitions: [],
  },
  'a new bill': {
    reads: [],
    writes: [
      ['the bill, before it is ordered', 'ordered again, it is the same'],
      ['the bill, with its code', 'it is withdrawn by it'],
      ['its code', 'a payment names it'],
    ],
    index: 0,
    transitions: [],
  },
  'another debt of which a message speaks': {
    reads: [['the other debt', 'is it still owed?']],
    writes: [
      ['the claim on the other debt', 'its own step sends none; if it is paid by then, nobody is written to'],
    ],
    index: 2,
    transitions: [],
  },
  'a step for which another debt spoke': {
    reads: [
      ['the debt', 'did another debt speak for it?'],
      ['the debt that spoke', 'was the message sent?'],
      ENDPOINTS,
    ],
    writes: [['the debt', 'the step, and its task token'], ENTRIES, EMPTY],
    index: 2,
    transitions: ['the state of the step'],
  },
  'a step that has to wait': {
    reads: [...ASKED, ENDPOINTS],
    writes: [['the debt', 'until when, and why'], SUMMARY, ENTRIES, EMPTY],
    index: 0,
    transitions: [],
  },
  'a step that sends nothing': {
    reads: [...ASKED, ENDPOINTS],
    writes: [['the debt', 'the step, and its task token'], ENTRIES, EMPTY],
    index: 0,
    transitions: ['the state of the step'],
  },
  'a step that waits in a state of its own': {
    reads: [],
    writes: [],
    index: 0,
    transitions: ['the wait', 'the state of the step, again'],
  },
  'a hand-over': {
    reads: [
      ['the debt', 'is it still owed?'],
      ['the debtor', 'may it be handed over today?'],
      ['the contact budget', 'when was the last contact?'],
      OTHERS,
      ENDPOINTS,
    ],
    writes: [['the debt', 'a person has it'], SUMMARY, ENTRIES, EMPTY],
    index: 6,
    transitions: ['the state that hands over'],
  },
  'a payment': {
    reads: [
      ['the debt', 'what is owed, and was it recorded before?'],
      ['the unpaid debts of the debtor', 'the event of a settlement counts the others'],
      OTHERS,
      ['whose the payment is', 'refunds may have come before it'],
      ENDPOINTS,
    ],
    writes: [
      ['the notice, before it is taken', 'a process that dies loses none'],
      ['the claim of the payment', 'one id is one payment of the creditor'],
      ['the debt, if it is as it was read', 'the entry of the ledger, and what follows from it'],
      SUMMARY,
      ENTRIES,
      EMPTY,
      ['the notice is done', 'the relay would take it again'],
    ],
    index: 5,
    transitions: [],
  },
  'a settlement': {
    reads: [
      [
        'the unpaid debts of the debtor, last',
        'is anything owed still? Of two debts that close at once one finds none',
      ],
    ],
    writes: [['the summary among the unpaid debts is gone', 'it is owed no more']],
    index: 3,
    transitions: [],
  },
  'a credit hold that is released': {
    reads: [],
    writes: [
      ['the debt, if nobody released before', 'it is published once'],
      ['its entry', 'the dossier'],
      ['the outbox is empty, after it', 'the relay would publish it again'],
    ],
    index: 1,
    transitions: [],
  },
  'a receipt, and the report that it arrived': {
    reads: [
      ['the debt', 'was it paid, and not thanked for?'],
      ['the payment', 'which debts did it pay?'],
      ['the debtor', 'addresses and wishes'],
      ...ADDRESS,
      ENDPOINTS,
      ...REPORT_READS,
    ],
    writes: SENT,
    index: 4,
    transitions: [],
  },
  'a bill of ours that is withdrawn': {
    reads: [['the debt', 'which bills are to be withdrawn?']],
    writes: [
      ['the bill: this debt of it is closed', 'a bill for several debts is withdrawn when all are'],
      ['the bill is cancelled', 'it is asked for once'],
      ['the debt', 'its code is shown no more'],
    ],
    index: 0,
    transitions: [],
  },
  'a promise': {
    reads: [
      ['the debt', 'may it be promised?'],
      ['the debtor', 'only a person may settle it with some'],
      ['the contact budget', 'the reminder is a contact'],
      OTHERS,
      ENDPOINTS,
      ['the debt, for its machine', 'what is it now?'],
      ['the debtor, for its machine', 'when may they be reminded?'],
    ],
    writes: [['the debt', 'the promise'], SUMMARY, ENTRIES, EMPTY, TOKEN],
    index: 6,
    transitions: ['`Re-evaluate debt`', 'the wait for the promised day'],
  },
  'a payment plan': {
    reads: [
      ['the debt', 'may it be divided?'],
      ['the debtor', 'the instalments are theirs'],
      ['the contact budget', 'its notices are contacts'],
      OTHERS,
      ENDPOINTS,
      ['the debt, for its machine', 'what is it now?'],
    ],
    writes: [['the debt', 'the plan'], SUMMARY, ENTRIES, EMPTY, TOKEN],
    index: 8,
    transitions: ['`Re-evaluate debt`', 'the wait for the end of the plan'],
  },
  'an instalment of it': {
    reads: [
      ['the instalment', 'is it open already?'],
      OTHERS,
      ['the instalment, for the machine of the plan', 'when would it be missed?'],
      ['the whole debt, before its notice', 'is the plan in force, and the instalment unpaid?'],
      [
        'the whole debt, after the claim',
        'it may have been paid meanwhile, which does not change the instalment',
      ],
    ],
    writes: [
      ['the instalment', 'a debt of its own'],
      ['its number', 'a payment may name it'],
      SUMMARY,
      ENTRIES,
      EMPTY,
      TOKEN,
    ],
    index: 6,
    transitions: ['the wait for its notice'],
  },
  'an instalment that is paid': {
    reads: [['the whole debt', 'its ledger has the money of the plan']],
    writes: [
      ['the instalment', 'its share of the money'],
      SUMMARY,
      ENTRIES,
      EMPTY,
      ['the money is allotted', 'the relay would do it again'],
    ],
    index: 4,
    transitions: [],
  },
  'a plan that goes on': {
    reads: [
      ['the instalment', 'which plan is it of?'],
      ['the whole debt', 'is the plan in force?'],
    ],
    writes: [],
    index: 0,
    transitions: [],
  },
  'an instalment, for a payment of its plan, its receipt, and a look at the plan': {
    reads: [['the instalment', 'what is its share, is it owed still, and when would it be missed?']],
    writes: [],
    index: 0,
    transitions: [],
  },
  'a receipt of an instalment': {
    reads: [['the whole debt', 'its ledger has the payment']],
    writes: [],
    index: 0,
    transitions: [],
  },
} as const satisfies Readonly<Record<string, Least>>;

export type Occurrence = keyof typeof LEAST;

/** What was used at least, by what happened. */
export function leastOf(
  happened: ReadonlyMap<Occurrence, number>,
): Readonly<Record<'reads' | 'writes' | 'index' | 'transitions', number>> {
  const sum = (of: (least: Least) => number): number =>
    [...happened].reduce((total, [name, count]) => total + count * of(LEAST[name]), 0);
  return {
    reads: sum(({ reads }) => reads.length),
    writes: sum(({ writes }) => writes.length),
    index: sum(({ index }) => index),
    transitions: sum(({ transitions }) => transitions.length),
  };
}

/** The list in Markdown, as docs/cost.md has it. */
export function leastInMarkdown(): string {
  const sections = Object.entries<Least>(LEAST).map(([name, { reads, writes, index, transitions }]) => {
    const rows = [
      ...transitions.map((what) => `| transition | ${what} | |`),
      ...reads.map(([what, why]) => `| read | ${what} | ${why} |`),
      ...writes.map(([what, why]) => `| write | ${what} | ${why} |`),
      ...(index > 0 ? [`| index | ${index} entries that come or go | lists, and what is pending |`] : []),
    ];
    return [`| **${name}** | | |`, ...rows].join('\n');
  });
  return ['| | what | why |', '|---|---|---|', ...sections].join('\n');
}
