import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { person } from '../inputs.ts';
import type { Line } from '../journal.ts';
import { type Report, type Rule, unless } from './rule.ts';

const CONTRACTS = join(import.meta.dirname, '../../../schemas/json/events');

const contracts = new Map<string, ValidateFunction>();

/** The contract of an event, from its JSON Schema. */
function contractOf(detailType: string): ValidateFunction | undefined {
  const known = contracts.get(detailType);
  if (known !== undefined) return known;
  const file = `${detailType}.schema.json`;
  if (!readdirSync(CONTRACTS).includes(file)) return undefined;
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const contract = ajv.compile(JSON.parse(readFileSync(join(CONTRACTS, file), 'utf8')));
  contracts.set(detailType, contract);
  return contract;
}

const BOOKS = [
  ...['invoiced', 'amended', 'charges', 'fineCharged', 'agreed'],
  ...['received', 'waived', 'writtenOff', 'cancelled', 'prescribed', 'owed', 'overpaid', 'receivedBefore'],
];

/** The fields of each type, from docs/input-files.md; all but `rejected` and `bankFile` also have the three ids. */
const FIELDS: Record<string, string[]> = {
  opened: ['amount', 'dueDate', 'regua', 'profile', 'profileReason'],
  state: ['state', 'version'],
  message: ['step', 'channel', 'to', 'subject?', 'text', 'html?', 'owed'],
  consolidated: ['step', 'channel', 'by', 'owed'],
  postponed: ['step', 'channel', 'rule', 'until'],
  outcomeUnknown: ['step', 'channel', 'answer'],
  forbidden: ['step', 'channel', 'rule', 'until'],
  skipped: ['step', 'channel', 'rule', 'until'],
  undelivered: ['step', 'channel', 'reason'],
  optedOut: ['channel', 'by'],
  payment: ['amount', 'balance'],
  settled: [],
  closed: ['reason'],
  prescribed: ['unpaid'],
  handedOver: ['owed', 'reason'],
  reopened: ['owed', 'because', 'to'],
  writtenOff: ['amount', 'balance', 'reason'],
  seller: ['sellerId', 'standing', 'next', 'creditHoldReleased', 'otherOpenDebts'],
  unidentifiedPayment: ['creditorId', 'paymentId', 'amount'],
  source: ['creditorId', 'source', 'stale'],
  bankFile: ['detail'],
  rejected: ['file', 'line', 'reason'],
  event: ['detailType', 'detail'],
  books: ['status', 'next', ...BOOKS, 'fine', 'interest', 'asked'],
  totals: [...BOOKS, 'unapplied'],
};

const OF_NO_DEBT = ['rejected', 'bankFile', 'totals', 'unidentifiedPayment', 'source'];

const fields: Rule = {
  name: 'fields-as-documented',
  from: 'docs/input-files.md, Output of --format jsonl',
  before: ({ line }) => {
    const documented = FIELDS[line.type];
    if (documented === undefined)
      return [{ found: `the type ${line.type}`, right: 'one of docs/input-files.md' }];
    const ids = OF_NO_DEBT.includes(line.type) ? [] : ['debtId', 'invoiceId', 'creditorId'];
    const must = ['at', 'type', ...ids, ...documented.filter((field) => !field.endsWith('?'))];
    const may = new Set([...must, ...documented.map((field) => field.replace('?', ''))]);
    const missing = must.filter((field) => !(field in line));
    const more = Object.keys(line).filter((field) => !may.has(field));
    return [
      ...unless(missing.length === 0, `${line.type} without ${missing.join(', ')}`, 'the documented fields'),
      ...unless(more.length === 0, `${line.type} with ${more.join(', ')}`, 'the documented fields'),
    ];
  },
};

const form = (instant: string | undefined): string => (instant ?? 'none').replace(/\d/g, '9');

/** Every instant in what an event says. */
const instantsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(instantsIn) : [];
};

/** The forms of `at` that most lines have. */
const oneFormat: Rule = {
  name: 'one-format-of-at',
  from: 'the brief: `at` has one format on every line; docs/input-files.md: ISO-8601 with offset',
  atEnd: (_, lines) => {
    const report = (what: string, instants: (string | undefined)[]): Report[] => {
      const counts = new Map<string, number>();
      for (const instant of instants) counts.set(form(instant), (counts.get(form(instant)) ?? 0) + 1);
      const [[usual = ''] = [], ...rest] = [...counts].toSorted(([, a], [, b]) => b - a);
      return rest.map(([other, times]) => ({ found: `${what} as ${other}, ${times} times`, right: usual }));
    };
    return [
      ...report(
        'at of a line',
        lines.map(({ at }) => at),
      ),
      ...report(
        'an instant of an event',
        lines.flatMap(({ detail, type }) => (type === 'event' ? instantsIn(detail) : [])),
      ),
    ];
  },
};

const inOrder: Rule = {
  name: 'in-order-of-time',
  from: 'docs/input-files.md: in order of virtual time',
  atEnd: (_, lines) =>
    lines.flatMap((line, index) => {
      const last = lines[index - 1];
      const holds = last === undefined || Date.parse(last.at) <= Date.parse(line.at);
      return unless(holds, `line ${index + 1} at ${line.at} after ${last?.at}`, 'in order of time');
    }),
};

const contractsHold: Rule = {
  name: 'events-keep-their-contract',
  from: 'schemas/json/events',
  before: ({ line }) => {
    if (line.type !== 'event' || line.detailType === undefined) return [];
    const contract = contractOf(line.detailType);
    if (contract === undefined)
      return [{ found: `${line.detailType} has no contract`, right: 'a JSON Schema' }];
    const holds = contract(line.detail);
    const faults = contract.errors
      ?.map(({ instancePath, message }) => `${instancePath} ${message}`)
      .join('; ');
    return unless(holds === true, `${line.detailType}: ${faults}`, 'its JSON Schema');
  },
};

/** Personal data stands in messages alone: every other line carries ids and figures. */
const personalData: Rule = {
  name: 'no-personal-data-outside-messages',
  from: 'LGPD art. 6 III; docs/contracts.md: events carry ids and figures, never personal data',
  atEnd: (world, lines) => {
    const secrets = new Set(
      world.inputs.invoices.flatMap(({ debtor }) =>
        [
          debtor.name,
          debtor.taxId,
          person(debtor.taxId),
          debtor.email,
          ...(debtor.emails ?? []),
          debtor.phone,
          ...(debtor.phones ?? []),
        ].filter((secret) => secret !== undefined && secret.length > 5),
      ),
    );
    const rest = lines.map((line) => (line.type === 'message' ? '' : JSON.stringify(line))).join('\n');
    return [...secrets].flatMap((secret) => {
      const at = secret === undefined ? -1 : rest.indexOf(secret);
      if (at < 0) return [];
      const number = rest.slice(0, at).split('\n').length;
      return [{ found: `${secret} on line ${number}, ${lines[number - 1]?.type}`, right: 'ids alone' }];
    });
  },
};

/** The `debtorId` stands in events whose contract has it, and in no other line. */
const debtorIds: Rule = {
  name: 'debtor-ids-where-documented',
  from: 'docs/input-files.md and docs/contracts.md',
  before: ({ line }) =>
    unless(
      line.type === 'event' || !JSON.stringify({ ...line, text: '', html: '' }).includes('"debtorId"'),
      `a debtorId on a line of type ${line.type}`,
      'the events that have it by contract',
    ),
};

/** What is a CPF, a CNPJ, an e-mail address or a phone by its form, of any person. */
const IDENTIFIERS: Record<string, RegExp> = {
  'a CPF': /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/,
  'a CNPJ': /\b[0-9A-Z]{2}\.[0-9A-Z]{3}\.[0-9A-Z]{3}\/[0-9A-Z]{4}-\d{2}\b/,
  'an e-mail address': /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/,
  'a phone': /\+55\d{10,11}\b|\(\d{2}\) ?\d{4,5}-?\d{4}\b/,
};

const bare = (text: string): string => text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();

/**
 * No id, and no other field, names a person: in every line but messages, neither what looks like a tax id, an address or a phone,
 * nor the debtor's own, with whatever punctuation.
 */
const noIdsOfPeople: Rule = {
  name: 'no-ids-of-people',
  from: 'LGPD art. 6 III, 13 §4; docs/input-files.md: a debtorId is what billing calls a customer',
  before: ({ world, line, debt }) => {
    if (line.type === 'message') {
      const own = bare(debt?.debtor?.taxId ?? '-');
      const says = bare(`${line.subject} ${line.text}`);
      return unless(
        own === '' || !says.includes(own),
        'a message with the whole tax id of its debtor',
        'none',
      );
    }
    const text = JSON.stringify(line);
    const looks = Object.entries(IDENTIFIERS).filter(([, form]) => form.test(text));
    const ids = bare([line.debtId, line.invoiceId, line.detail?.debtorId, line.detail?.paymentId].join(' '));
    const { taxId = '', phone = '', email = '' } = world.debtorOf(line) ?? {};
    const own = [bare(taxId), phone.replace(/\D/g, ''), bare(email)].filter(
      (secret) => secret.length >= 10 && ids.includes(secret),
    );
    return [
      ...looks.flatMap(([what]) =>
        unless(false, `${what} on a line of type ${line.type}`, 'an id of billing'),
      ),
      ...unless(own.length === 0, `an id that carries ${own.length} of its debtor's`, 'an id of billing'),
    ];
  },
};

const EVENT_OF: Record<string, string> = {
  opened: 'DebtOpened.v1',
  message: 'MessageSent.v1',
  consolidated: 'MessageConsolidated.v1',
  postponed: 'MessagePostponed.v1',
  payment: 'PaymentApplied.v1',
  settled: 'DebtSettled.v1',
  closed: 'DebtClosed.v1',
  prescribed: 'DebtPrescribed.v1',
  handedOver: 'DebtHandedOver.v1',
  reopened: 'DebtReopened.v1',
  writtenOff: 'DebtWrittenOff.v1',
};

const COMPARED = [
  'amount',
  'balance',
  'owed',
  'unpaid',
  'step',
  'channel',
  'reason',
  'regua',
  'profile',
  'dueDate',
] as const;

/** What people read in the journal is what is published: each line has its event, with the same figures. */
const linesAndEvents: Rule = {
  name: 'lines-and-events-agree',
  from: 'the brief: amounts in the journal agree; docs/input-files.md',
  atEnd: (_, lines) => {
    const keyOf = (type: string, line: Line, says: object): string => {
      const compared = COMPARED.flatMap((field) => {
        const value = Object.entries(says).find(([name]) => name === field)?.[1];
        return field in (FIELDS_OF[type] ?? {}) ? [`${field} ${value}`] : [];
      });
      return [type, line.debtId, line.at, ...compared].join(' | ');
    };
    const counts = new Map<string, number>();
    const count = (key: string, by: number) => counts.set(key, (counts.get(key) ?? 0) + by);
    for (const line of lines) {
      if (EVENT_OF[line.type] !== undefined) count(keyOf(line.type, line, line), 1);
      for (const [type, event] of Object.entries(EVENT_OF)) {
        if (line.detailType === event && line.detail !== undefined) count(keyOf(type, line, line.detail), -1);
      }
    }
    return [...counts].flatMap(([key, difference]) =>
      unless(
        difference === 0,
        `${key}: ${difference > 0 ? 'a line without its event' : 'an event without its line'}`,
        'both',
      ),
    );
  },
};

const FIELDS_OF: Record<string, Record<string, true>> = Object.fromEntries(
  Object.entries(FIELDS).map(([type, names]) => [
    type,
    Object.fromEntries(names.map((name) => [name.replace('?', ''), true as const])),
  ]),
);

const onceEach: Rule = {
  name: 'one-content-per-event-id',
  from: 'docs/contracts.md: an eventId to deduplicate on',
  atEnd: (_, lines) => {
    const contents = new Map<string, string>();
    return lines.flatMap(({ detail, type }) => {
      if (type !== 'event' || detail?.eventId === undefined) return [];
      const content = JSON.stringify(detail);
      const first = contents.get(detail.eventId) ?? content;
      contents.set(detail.eventId, first);
      return unless(first === content, `two contents of ${detail.eventId}`, 'one');
    });
  },
};

export const journalForm: Rule[] = [
  fields,
  oneFormat,
  inOrder,
  contractsHold,
  personalData,
  debtorIds,
  noIdsOfPeople,
  linesAndEvents,
  onceEach,
];
