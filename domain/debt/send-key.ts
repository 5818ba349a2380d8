import type { Channel } from '#schemas/primitives.ts';
import type { Send } from '#schemas/records/debt.ts';
import type { ContactKey, DebtStepKey, SendKey, StepKey } from '#schemas/records/send-key.ts';

/** A step, as one version of a debt takes it. */
export interface VersionedStep {
  readonly version: number;
  readonly step: string;
}

interface SendPieces extends VersionedStep {
  readonly channel: Channel;
}

/** A message of a debt with what its key says. */
export interface KeyedSend<S = Send> extends SendPieces {
  readonly key: SendKey;
  readonly send: S;
}

/** Makes the key of a step of one version of a debt. */
export const stepKey = (version: number, step: string): StepKey => `${version}/${step}`;

/** Makes the key under which a debt keeps the message of a step on a channel. */
export const sendKey = (version: number, step: string, channel: Channel): SendKey =>
  `${version}/${step}/${channel}`;

/** Makes the key of a step that names its debt too: the contact budget and consolidated debts know a step by it. */
export const debtStepKey = (debtId: string, version: number, step: string): DebtStepKey =>
  `${debtId}/${version}/${step}`;

/** Makes the key of a contact: the messages of one step of a debt on one day, in the debtor's zone. */
export const contactKey = (debtId: string, { version, step }: VersionedStep, day: string): ContactKey =>
  `${debtId}/${version}/${step}/${day}`;

/** Reads the key of a step. */
export const readStepKey = (key: StepKey): VersionedStep => stepOf(key);

/** Lists instants (ISO-8601) that are kept by step, each with what its key says. */
export const stepsOf = (
  kept: Readonly<Record<StepKey, string>>,
): (VersionedStep & { readonly at: string })[] =>
  Object.entries(kept).map(([key, at]) => ({ ...stepOf(key), at }));

function stepOf(key: string): VersionedStep {
  const [, version, step] = /^(\d+)\/([^/]+)$/.exec(key) ?? [];
  if (version === undefined || step === undefined) throw new RangeError(`"${key}" is not version/step`);
  return { version: Number(version), step };
}

/** Reads the key of a message. */
export const readSendKey = (key: SendKey): SendPieces => piecesOf(key);

/** Keys that were read: a configuration has some hundred steps, each with few channels. */
const known = new Map<string, SendPieces>();
const MOST_KNOWN = 10_000;

function piecesOf(key: string): SendPieces {
  const before = known.get(key);
  if (before) return before;
  const pieces = readPieces(key);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, pieces);
  return pieces;
}

function readPieces(key: string): SendPieces {
  const [, version, step, named] = /^(\d+)\/([^/]+)\/([^/]+)$/.exec(key) ?? [];
  const channel = CHANNELS.find((known) => known === named);
  if (version === undefined || step === undefined || channel === undefined)
    throw new RangeError(`"${key}" is not version/step/channel`);
  return { version: Number(version), step, channel };
}

/** Reads the key of a step that names its debt. */
export function readDebtStepKey(key: DebtStepKey): VersionedStep & { readonly debtId: string } {
  const [, debtId, version, step] = /^([^/]+)\/(\d+)\/([^/]+)$/.exec(key) ?? [];
  if (debtId === undefined || version === undefined || step === undefined)
    throw new RangeError(`"${key}" is not debtId/version/step`);
  return { debtId, version: Number(version), step };
}

/** A contact of a person, which step of which debt made it, and when (ISO-8601). */
export interface KeyedContact extends VersionedStep {
  readonly key: ContactKey;
  readonly debtId: string;
  readonly at: string;
}

/** Lists contacts, each with what its key says. */
export const contactsOf = (contacts: Readonly<Record<ContactKey, string>>): KeyedContact[] =>
  Object.entries(contacts).map(([kept, at]) => {
    const [, debtId, version, step, day] = /^([^/]+)\/(\d+)\/([^/]+)\/([^/]+)$/.exec(kept) ?? [];
    if (debtId === undefined || version === undefined || step === undefined || day === undefined)
      throw new RangeError(`"${kept}" is not debtId/version/step/day`);
    const of = { version: Number(version), step };
    return { ...of, key: contactKey(debtId, of, day), debtId, at };
  });

/** Lists the messages of a debt, each with what its key says, in the order in which the debt keeps them. */
export const sendsOf = <S = Send>({
  sends,
}: {
  readonly sends: Readonly<Record<SendKey, S>>;
}): KeyedSend<S>[] =>
  Object.entries(sends).map(([key, send]) => {
    const read = piecesOf(key);
    return { ...read, key: sendKey(read.version, read.step, read.channel), send };
  });

/** What is kept by the keys of messages, as pairs. */
export const bySendKey = <T>(
  kept: Readonly<Partial<Record<SendKey, T>>>,
): readonly (readonly [SendKey, T])[] =>
  Object.entries(kept).flatMap(([key, one]) => {
    const { version, step, channel } = piecesOf(key);
    return one === undefined ? [] : [[sendKey(version, step, channel), one] as const];
  });

/** The messages of one step of one version, with their keys. */
export const sendsOfStep = (
  debt: { readonly sends: Readonly<Record<SendKey, Send>> },
  version: number,
  step: string,
): readonly (readonly [SendKey, Send])[] =>
  sendsOf(debt).flatMap((one) =>
    one.version === version && one.step === step ? [[one.key, one.send] as const] : [],
  );

/** Written by hand, because a type alone gives no list. */
const CHANNELS: readonly Channel[] = ['email', 'sms', 'whatsapp'];
