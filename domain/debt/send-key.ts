import { CHANNELS } from '#domain/contacts/channels.ts';
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
export const stepKey = (version: number, step: string): StepKey => keysOf(version, step).ofStep;

/** Makes the key under which a debt keeps the message of a step on a channel. */
export const sendKey = (version: number, step: string, channel: Channel): SendKey =>
  keysOf(version, step)[channel];

/** The keys of one step of one version. */
type StepKeys = Readonly<Record<Channel, SendKey>> & { readonly ofStep: StepKey };

/** Keys that were made, by version and step: each step of each debt asks for the same few again and again. */
const made = new Map<number, Map<string, StepKeys>>();

function keysOf(version: number, step: string): StepKeys {
  const before = made.get(version)?.get(step);
  if (before) return before;
  const ofStep: StepKey = `${version}/${step}`;
  const keys: StepKeys = {
    ofStep,
    ...{ email: `${ofStep}/email`, sms: `${ofStep}/sms`, whatsapp: `${ofStep}/whatsapp` },
  };
  const ofVersion = made.get(version);
  if (ofVersion && ofVersion.size < MOST_KNOWN) ofVersion.set(step, keys);
  else {
    if (made.size >= MOST_KNOWN) made.clear();
    made.set(version, new Map([[step, keys]]));
  }
  return keys;
}

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
export function readSendKey(key: SendKey): SendPieces {
  const { version, step, channel } = piecesOf(key);
  return { version, step, channel };
}

/** Keys that were read: a configuration has some hundred steps, each with few channels. */
const known = new Map<string, KeyPieces>();
const MOST_KNOWN = 10_000;

interface KeyPieces extends SendPieces {
  readonly key: SendKey;
}

function piecesOf(key: string): KeyPieces {
  const before = known.get(key);
  if (before) return before;
  const read = readPieces(key);
  const pieces = { ...read, key: sendKey(read.version, read.step, read.channel) };
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
  Object.entries(sends).map(([kept, send]) => {
    const { version, step, channel, key } = piecesOf(kept);
    return { version, step, channel, key, send };
  });

/** What is kept by the keys of messages, as pairs. */
export const bySendKey = <T>(
  kept: Readonly<Partial<Record<SendKey, T>>>,
): readonly (readonly [SendKey, T])[] =>
  Object.entries(kept).flatMap(([key, one]) =>
    one === undefined ? [] : [[piecesOf(key).key, one] as const],
  );

/** The messages of one step of one version, with their keys, in the order in which the debt keeps them. */
export function sendsOfStep(
  { sends }: { readonly sends: Readonly<Record<SendKey, Send>> },
  version: number,
  step: string,
): readonly (readonly [SendKey, Send])[] {
  const keys = keysOf(version, step);
  const found: (readonly [SendKey, Send])[] = [];
  for (const channel of CHANNELS) {
    const key = keys[channel];
    const send = sends[key];
    if (send) found.push([key, send]);
  }
  if (found.length < 2) return found;
  const order = Object.keys(sends);
  return found.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
}
