import { createHash, hash } from 'node:crypto';
import { readDebtStepKey } from '#domain/debt/send-key.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { DebtStepKey, SendKey } from '#schemas/records/send-key.ts';

/** Base 32 without letters that read alike. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Characters of SHA-256 in our alphabet: of ids and codes only, never of what identifies a person (`marksOf` is for that). */
function fingerprint(text: string, length: number): string {
  const bytes = hash('sha256', text, 'buffer');
  let letters = '';
  for (let index = 0; index < length; index += 1) letters += ALPHABET[(bytes[index] ?? 0) % 32];
  return letters;
}

/**
 * The id of a debt, the same for the same invoice of the same creditor. Letters, digits, "-" and "_" only, so that it
 * can name an execution (80 characters, and CloudWatch wants no others): `bebidas-nordeste_NF-1042-2026_8k2m0q4x`.
 */
export function debtIdOf(creditorId: string, invoiceId: string): string {
  return debtIdWith(creditorId, invoiceId, debtFingerprint(creditorId, invoiceId));
}

/** Eight characters distinguish ids that look the same once cleaned. */
const debtFingerprint = (creditorId: string, invoiceId: string): string =>
  fingerprint(`${creditorId}\n${invoiceId}`, 8);

/** @param invoiceId its first 28 characters, or more */
const debtIdWith = (creditorId: string, invoiceId: string, print: string): string =>
  `${creditorId}_${invoiceId.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 28)}_${print}`;

/** Whether a debt is of a creditor, by its id: no creditor's id has a "_" in it. */
export const isDebtOf = (creditorId: string, debtId: string): boolean => debtId.startsWith(`${creditorId}_`);

/** The creditor of a debt, by its id; undefined for a text that is no id of a debt. */
export const creditorOfDebt = (debtId: string): string | undefined =>
  /^([^_]+)_.+_[0-9a-z]{8}$/.exec(debtId)?.[1];

/** Invoice ids may have 64 characters: one that leaves no room is cut, and distinguished by the fingerprint of its debt. */
const LONGEST_BASE = 40;
const OF_DEBT = /^(.+)-([0-9a-hjkmnp-tv-z]{8})$/;

/** The invoice id of an instalment, as its debtor reads it: `NF-1042-acordo1-parcela2`. */
export function instalmentInvoiceId(
  { creditorId, invoiceId }: { readonly creditorId: string; readonly invoiceId: string },
  paymentPlan: number,
  number: number,
): string {
  const base =
    invoiceId.length <= LONGEST_BASE
      ? invoiceId
      : `${invoiceId.slice(0, LONGEST_BASE - 9)}-${debtFingerprint(creditorId, invoiceId)}`;
  return `${base}-acordo${paymentPlan}-parcela${number}`;
}

/**
 * The ids that the debt of an instalment may have, by the invoice id of that: of the invoice that it names, or of one whose own
 * id was cut. None for any other invoice id.
 */
export function debtIdsOfInstalment(creditorId: string, id: string): string[] {
  const [, base] = /^(.+)-acordo[1-9]\d*-parcela[1-9]\d*$/.exec(id) ?? [];
  if (base === undefined) return [];
  const [, cut, print] = base.length === LONGEST_BASE ? (OF_DEBT.exec(base) ?? []) : [];
  const named = debtIdOf(creditorId, base);
  return cut === undefined || print === undefined ? [named] : [named, debtIdWith(creditorId, cut, print)];
}

/**
 * The id of a payment that billing reports without one: the same instant and amount for the same invoice are one payment.
 * @param paidAt ISO-8601, UTC
 */
export const unnamedPaymentId = (
  { creditorId, invoiceId, amount }: { creditorId: string; invoiceId: string; amount: number },
  paidAt: string,
): string => `${paidAt}/${amount}/${debtFingerprint(creditorId, invoiceId)}`;

/** Names the execution of one version of a debt. */
export const executionName = (debtId: string, version: number): string => `${debtId}-${version}`;

/** Reads the name of an execution; undefined for one that a person gave. */
export function readExecutionName(name: string): { debtId: string; version: number } | undefined {
  const [, debtId, version] = /^(.+_.+_[0-9a-z]{8})-([1-9]\d*)$/.exec(name) ?? [];
  return debtId === undefined ? undefined : { debtId, version: Number(version) };
}

export const debtKey = (debtId: string) => ({ pk: `DEBT#${debtId}`, sk: 'DEBT' });

/** The id of the debt that a key is of; undefined when it is the key of something else. */
export const readDebtKey = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string | undefined =>
  pk.startsWith('DEBT#') && sk === 'DEBT' ? pk.slice('DEBT#'.length) : undefined;

export const debtorKey = (creditorId: string, debtorId: string) => ({
  pk: `DEBTOR#${creditorId}#${debtorId}`,
  sk: 'DEBTOR',
});

/** The debtor that the key of a record is of; undefined when it is the key of something else. No creditor's id has a "#" in it. */
export function readDebtorKey({
  pk,
  sk,
}: {
  readonly pk: string;
  readonly sk: string;
}): { creditorId: string; debtorId: string } | undefined {
  const [, creditorId, debtorId] = /^DEBTOR#([^#]+)#(.+)$/.exec(pk) ?? [];
  return sk !== 'DEBTOR' || creditorId === undefined || debtorId === undefined
    ? undefined
    : { creditorId, debtorId };
}

/** Beside the record of their debtor; the latest last. */
export const summaryKey = (
  creditorId: string,
  debtorId: string,
  { issuedOn, debtId }: { readonly issuedOn: string; readonly debtId: string },
) => ({ pk: debtorKey(creditorId, debtorId).pk, sk: `DEBT#${issuedOn}#${debtId}` });

/** Beside the record of their debtor: each unpaid debt, and those that were unpaid until a few days ago. */
export const unpaidKey = (creditorId: string, debtorId: string, debtId: string) => ({
  pk: debtorKey(creditorId, debtorId).pk,
  sk: `${UNPAID}#${debtId}`,
});

/** Beside the record of a debtor, and before there is one: the pauses that came before the first invoice. */
export const earlyPausesKey = (creditorId: string, debtorId: string) => ({
  pk: debtorKey(creditorId, debtorId).pk,
  sk: 'EARLY-PAUSES',
});

/** What leads to a debtor from one of its contacts, by the mark of that: beside the record, so that an erasure takes it along. */
export const contactKeyOf = (creditorId: string, debtorId: string, mark: string) => ({
  pk: debtorKey(creditorId, debtorId).pk,
  sk: `CONTACTKEY#${mark}`,
});

/** A batch of invoices of a creditor; no creditor's id has a "#" in it. */
export const batchKey = (creditorId: string, batch: string) => ({
  pk: `BATCH#${creditorId}#${batch}`,
  sk: 'BATCH',
});

/** A debt of a batch, beside it: in the order of their ids. */
export const batchDebtKey = (creditorId: string, batch: string, debtId: string) => ({
  pk: batchKey(creditorId, batch).pk,
  sk: `${BATCH_DEBT}${debtId}`,
});

/** The debt that tells a person, by one of their debtor ids, that a batch was a mistake, beside it. */
export const mistakeKey = (creditorId: string, batch: string, debtorId: string) => ({
  pk: batchKey(creditorId, batch).pk,
  sk: `MISTAKE#${debtorId}`,
});

/** What the sort keys of the debts of a batch begin with. */
export const BATCH_DEBT = 'DEBT#';

/** What the sort keys of the unpaid debts begin with, and that of the record that they are complete. */
export const UNPAID = 'UNPAID';

/** Beside the record of a debtor: that its unpaid debts are complete, and under which other ids the same person is a debtor. */
export const personOfDebtorKey = (creditorId: string, debtorId: string) => ({
  pk: debtorKey(creditorId, debtorId).pk,
  sk: UNPAID,
});

/** The text that a debtor wrote about a case, beside their record. */
export const caseTextKey = (
  { creditorId, debtorId }: { readonly creditorId: string; readonly debtorId: string },
  debtId: string,
  number: number,
) => ({ pk: debtorKey(creditorId, debtorId).pk, sk: `CASE#${debtId}#${number}` });

/** The sellers of a creditor, each once. */
export const sellerOfKey = (creditorId: string, sellerId: string) => ({
  pk: `SELLERS#${creditorId}`,
  sk: sellerId,
});

/** The batches of invoices of a creditor, each once. */
export const batchOfKey = (creditorId: string, batch: string) => ({
  pk: `BATCHES#${creditorId}`,
  sk: batch,
});

/** A message of which nobody knows whether it was sent, in the order in which they were claimed. */
export const unknownOutcomeKey = (
  creditorId: string,
  {
    claimedAt,
    debtId,
    sendKey,
  }: { readonly claimedAt: string; readonly debtId: string; readonly sendKey: SendKey },
) => ({
  pk: unknownOutcomesOf(creditorId),
  sk: `${new Date(claimedAt).toISOString()}#${debtId}#${sendKey}`,
});

/** The messages of a creditor's debts of which nobody knows whether they were sent. */
export const unknownOutcomesOf = (creditorId: string): string => `UNKNOWNOUTCOMES#${creditorId}`;

/** An offer that a debtor asked for and a person has to approve, in the order in which they were asked for. */
export const offerRequestKey = (
  creditorId: string,
  {
    askedAt,
    debtId,
    offerId,
  }: { readonly askedAt: string; readonly debtId: string; readonly offerId: string },
) => ({ pk: offerRequestsOf(creditorId), sk: `${new Date(askedAt).toISOString()}#${debtId}#${offerId}` });

/** The offers of a creditor that debtors asked for and a person has to approve. */
export const offerRequestsOf = (creditorId: string): string => `OFFERREQUESTS#${creditorId}`;

/** What came in and was refused, by the mark of its content. */
export const deadLetterKey = (letterId: string) => ({ pk: `DEADLETTER#${letterId}`, sk: 'DEADLETTER' });

/** The debtor or the debt that a dead letter is about. */
export type LetterSubject =
  | { readonly creditorId: string; readonly debtorId: string }
  | { readonly debtId: string };

/** The partition of the pointers to the dead letters about a debtor or a debt; no creditor's id has a "#" in it. */
export const lettersAbout = (subject: LetterSubject): string =>
  'debtId' in subject
    ? `LETTERSABOUT#DEBT#${subject.debtId}`
    : `LETTERSABOUT#DEBTOR#${subject.creditorId}#${subject.debtorId}`;

/** The id of a dead letter: the same refused again, for the same reason, is the same letter. */
export const deadLetterId = (letter: {
  readonly from: string;
  readonly body: string;
  readonly reason: string;
  readonly id: string;
}): string => fingerprint([letter.from, letter.id, letter.reason, letter.body].join('\n'), 26);

/** The customers of a seller; no creditor's id has a "#" in it. */
export const sellerKey = (creditorId: string, sellerId: string): string => `SELLER#${creditorId}#${sellerId}`;

export const customerKey = (creditorId: string, sellerId: string, debtorId: string) => ({
  pk: sellerKey(creditorId, sellerId),
  sk: `CUSTOMER#${debtorId}`,
});

/** One for each CPF or CNPJ, by its mark (`marksOf`), for all its creditors. */
export const contactBudgetKey = (mark: string) => ({ pk: `CONTACTBUDGET#${mark}`, sk: 'CONTACTBUDGET' });

/** The debtor ids of a CPF or CNPJ, by its mark, with one creditor. */
export const personKey = (creditorId: string, mark: string): string => `PERSON#${creditorId}#${mark}`;

/** What a person wished of the channels, where no record of theirs is left. */
export const personWishesKey = (creditorId: string, mark: string) => ({
  pk: personKey(creditorId, mark),
  sk: 'WISHES',
});

/** An id under which a person was a debtor of a creditor, and was erased. */
export const personErasedKey = (creditorId: string, mark: string, debtorId: string) => ({
  pk: personKey(creditorId, mark),
  sk: `ERASED#${debtorId}`,
});

/** One of the ids under which a person is a debtor of a creditor. */
export const personDebtorKey = (creditorId: string, mark: string, debtorId: string) => ({
  pk: personKey(creditorId, mark),
  sk: `DEBTOR#${debtorId}`,
});

/** Distinguishes what an event says from what another of the same occasion says: ids and figures. */
export const contentFingerprint = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);

/** An address, by its mark (`marksOf`). */
export const addressKey = (mark: string) => ({ pk: `ADDRESS#${mark}`, sk: 'ADDRESS' });

/** What the owner of a phone wants of messages that advertise. */
export const marketingWishKey = (mark: string) => ({ pk: `ADDRESS#${mark}`, sk: 'MARKETING' });

export const messagePointerKey = (messageId: string) => ({ pk: `MESSAGE#${messageId}`, sk: 'MESSAGE' });

/** A request to erase a person, by billing's id of it. */
export const erasureKey = ({
  creditorId,
  debtorId,
  requestId,
}: {
  readonly creditorId: string;
  readonly debtorId: string;
  readonly requestId: string;
}) => ({ pk: `ERASURE#${creditorId}#${debtorId}`, sk: `${ERASURE_REQUEST}${requestId}` });

/** What the sort keys of the requests to erase a debtor begin with. */
export const ERASURE_REQUEST = 'REQUEST#';

/** That all was erased that was known of a debtor. */
export const erasedKey = (creditorId: string, debtorId: string) => ({
  pk: `ERASURE#${creditorId}#${debtorId}`,
  sk: 'ERASED',
});

/** How often the links of a debtor were revoked: no part of what an erasure takes away. */
export const linkEpochKey = (creditorId: string, debtorId: string) => ({
  pk: `LINKEPOCH#${creditorId}#${debtorId}`,
  sk: 'LINKEPOCH',
});

/** The debt of a link to the debtor's page, by the mark in it. */
export const linkKey = (mark: string) => ({ pk: `LINK#${mark}`, sk: 'LINK' });

/** The attempts to confirm an identity, by a link or for a debtor. */
export const triesKey = (of: string) => ({ pk: `TRIES#${fingerprint(of, 32)}`, sk: 'TRIES' });

/** A request of the API, by who sent it and its `Idempotency-Key`. */
export const requestKey = (subject: string, idempotencyKey: string) => ({
  pk: `REQUEST#${fingerprint(`${subject}\n${idempotencyKey}`, 32)}`,
  sk: 'REQUEST',
});

/** The debts of a Pix code or a boleto, by its whole text. */
export const codeKey = (code: string) => ({ pk: `CODE#${fingerprint(code, 32)}`, sk: 'CODE' });

/** A WhatsApp template is known by its name and language. */
export const templateKey = (name: string, language: string) => ({
  pk: `TEMPLATE#${name}#${language}`,
  sk: 'TEMPLATE',
});

/** The messages of a channel that were counted in the minutes of one hour of AWS's clock: `2026-05-06T12`. */
export const sendSlotsKey = (channel: Channel, shard: number, minute: number) => ({
  pk: `SENDSLOTS#${channel}#${shard}`,
  sk: new Date(minute * 60_000).toISOString().slice(0, 13),
});

/** The calls of one kind that somebody made over the API in a minute of AWS's clock. */
export const callCountKey = (subject: string, policy: string, minute: number) => ({
  pk: `CALLS#${subject}`,
  sk: `${policy}#${new Date(minute * 60_000).toISOString().slice(0, 16)}`,
});

/** The first contacts of a day: all of a creditor, or those to one mailbox domain or by one kind of phone message. */
export const firstContactsKey = (
  { creditorId, of }: { readonly creditorId: string; readonly of: string },
  day: string,
) => ({
  pk: `FIRSTCONTACTS#${creditorId}#${fingerprint(of.toLowerCase(), 16)}`,
  sk: day,
});

/** The debts that a bill of ours is for. */
export const billKey = (creditorId: string, txid: string) => ({
  pk: `BILL#${creditorId}#${txid}`,
  sk: 'BILL',
});

/** The debts that a payment is on; by creditor, so that a report to one can never reach the payments of another. */
export const paymentKey = (creditorId: string, paymentId: string) => ({
  pk: `PAYMENT#${creditorId}#${paymentId}`,
  sk: 'PAYMENT',
});

/** The payments of a creditor that name nothing of ours. */
export const unidentifiedPaymentKey = (creditorId: string, paymentId: string) => ({
  pk: `UNIDENTIFIED#${creditorId}`,
  sk: paymentId,
});

/** The partition of the notices of a provider under one id. */
export const rawNotices = (provider: string, noticeId: string): string => `NOTICE#${provider}#${noticeId}`;

/** The notices of a provider, as they came: each wording of one notice once. */
export const rawNoticeKey = (provider: string, noticeId: string, raw: string) => ({
  pk: rawNotices(provider, noticeId),
  sk: `NOTICE#${fingerprint(raw, 32)}`,
});

/** The bill that a boleto belongs to, by the number that its bank knows it by. */
export const billNumberKey = (creditorId: string, bank: string, ourNumber: string) => ({
  pk: `BILLNUMBER#${creditorId}#${bank}#${ourNumber}`,
  sk: 'BILLNUMBER',
});

/** The invoice whose own boleto, of billing, a bank knows by this number. */
export const invoiceNumberKey = (creditorId: string, bank: string, ourNumber: string) => ({
  pk: billNumberKey(creditorId, bank, ourNumber).pk,
  sk: 'INVOICE',
});

/** The invoices whose ids are the same in the form in which references are compared. */
export const referenceKey = (creditorId: string, loose: string) => ({
  pk: `REFERENCE#${creditorId}#${loose}`,
  sk: 'REFERENCE',
});

/** How far the walk has come that brings items into lists: one for a deployment. */
export const listWalkKey = { pk: 'LISTWALK', sk: 'LISTWALK' } as const;

/** Which configuration is in force, and since when: one for a deployment. */
export const deployedConfigurationKey = { pk: 'CONFIGURATION', sk: 'CONFIGURATION' } as const;

/** The last whole lists of the registers of the states: one for a deployment. */
export const importedListsKey = { pk: 'REGISTERS', sk: 'REGISTERS' } as const;

/** What the registers of the states say of a phone; `mark`: `addressMark`. */
export const listedPhoneKey = (mark: string) => ({ pk: `REGISTER#${mark}`, sk: 'REGISTER' });

/** The authorisation of one company by the owner of a phone. */
export const authorisationKey = (mark: string, creditorId: string) => ({
  pk: listedPhoneKey(mark).pk,
  sk: `AUTHORISATION#${creditorId}`,
});

/** How far a return file has been read. */
export const bankFileKey = (bucket: string, key: string, etag: string) => ({
  pk: `FILE#${bucket}/${key}/${etag}`,
  sk: 'FILE',
});

/** The webhook endpoints of a creditor, with how each answers; no creditor's id has a "#" in it. */
export const endpointsOf = (creditorId: string): string => `WEBHOOKS#${creditorId}`;

export const endpointKey = (creditorId: string, endpointId: string) => ({
  pk: endpointsOf(creditorId),
  sk: `ENDPOINT#${endpointId}`,
});

/** How an endpoint has answered of late, beside it. */
export const endpointHealthKey = (creditorId: string, endpointId: string) => ({
  pk: endpointsOf(creditorId),
  sk: `HEALTH#${endpointId}`,
});

/** A replay of events, beside its endpoint. */
export const replayKey = (creditorId: string, endpointId: string, replayId: string) => ({
  pk: endpointsOf(creditorId),
  sk: `REPLAY#${endpointId}#${replayId}`,
});

/** What is left to send to an endpoint about one debt, or about one event that is about none. */
export const laneKey = (endpointId: string, subject: string) => ({
  pk: `LANE#${endpointId}#${subject}`,
  sk: 'LANE',
});

/** The attempts of a day at an endpoint, by their instants. */
export const attemptKey = (endpointId: string, at: string, webhookId = '') => ({
  pk: `ATTEMPTS#${endpointId}#${at.slice(0, 10)}`,
  sk: `${at}#${webhookId}`,
});

/** The events of a creditor of a day, in parts, so that no part takes all writes; by their instants. */
export const eventLogKey = (
  creditorId: string,
  { at, shard, webhookId = '' }: { readonly at: string; readonly shard: string; readonly webhookId?: string },
) => ({
  pk: `EVENTLOG#${creditorId}#${at.slice(0, 10)}#${shard}`,
  sk: `${at}#${webhookId}`,
});

/** How far the comparison of executions is: one for a deployment. */
/** One for each creditor. */
export const followedCalendarKey = (creditorId: string) => ({ pk: `CALENDAR#${creditorId}`, sk: 'CALENDAR' });

export const comparisonKey = { pk: 'COMPARISON', sk: 'COMPARISON' } as const;

/** Until when each payment source of a creditor has reported. */
export const paymentSourcesKey = (creditorId: string) => ({ pk: `SOURCE#${creditorId}`, sk: 'SOURCE' });

/** The outages of them that were published. */
export const outagesKey = (creditorId: string) => ({ pk: paymentSourcesKey(creditorId).pk, sk: 'OUTAGES' });

/** The entries of a debt, in order: by the place of each, or by its event where it has no place. */
export const timelineKey = (debtId: string, at: string, placeOrEventId: string) => ({
  pk: debtKey(debtId).pk,
  sk: `EVENT#${at}#${placeOrEventId}`,
});

/** The content of a message beside the record of its debtor, by the commitment that the debt has of it. */
export const messageContentKey = (
  { creditorId, debtorId }: { readonly creditorId: string; readonly debtorId: string },
  debtId: string,
  commitment = '',
) => ({ pk: debtorKey(creditorId, debtorId).pk, sk: `CONTENT#${debtId}#${commitment}` });

/** The debt that sends the courtesy for a payment of several, beside the payment. */
export const receiptKey = (creditorId: string, paymentId: string) => ({
  pk: paymentKey(creditorId, paymentId).pk,
  sk: 'RECEIPT',
});

/** The debt that apologises for a message, beside the debt whose message it was. */
export const apologyKey = (message: DebtStepKey) => ({
  pk: debtKey(readDebtStepKey(message).debtId).pk,
  sk: `APOLOGY#${message}`,
});

/** What a boleto that was ordered ahead is, beside its bill. */
export const billOrderKey = (creditorId: string, txid: string) => ({
  pk: billKey(creditorId, txid).pk,
  sk: 'ORDER',
});

/** All that is of the remittance files of an account of a creditor (`remittanceAccount`). */
const remittanceOf = (creditorId: string, account: string): string => `REMITTANCE#${creditorId}#${account}`;

/** How far its files have come, and its numbers, by their prefix. */
export const remittanceCountersKey = (creditorId: string, account: string) => ({
  pk: remittanceOf(creditorId, account),
  sk: 'COUNTERS',
});

/** A boleto of a debt that is not over. */
export const liveOrderKey = (creditorId: string, account: string, debtId: string, txid = '') => ({
  pk: remittanceOf(creditorId, account),
  sk: `LIVE#${debtId}${debtId === '' ? '' : `#${txid}`}`,
});

/** An instruction that waits for the next file; all of them without one. */
export const queuedInstructionKey = (creditorId: string, account: string, txid = '', instruction = '') => ({
  pk: remittanceOf(creditorId, account),
  sk: `QUEUE#${txid}${txid === '' ? '' : `#${instruction}`}`,
});

/** A file, by its number. */
export const remittanceKey = (creditorId: string, account: string, sequence: number) => ({
  pk: remittanceOf(creditorId, account),
  sk: `FILE#${String(sequence).padStart(9, '0')}`,
});
