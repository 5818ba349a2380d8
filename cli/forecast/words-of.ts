import { createHash } from 'node:crypto';
import { sendsOfStep } from '#domain/debt/send-key.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Message } from '#schemas/config/message.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** A message of a debt: the step that sends it, or the courtesy that it is, and its channel. */
interface Said {
  readonly step: string;
  readonly channel: Channel;
}

/**
 * The name of the message of a step and a digest of its template: equal for two configurations that say the same. A forecast composes no
 * message, so what the template is filled with is not in it. Empty if the step has no message of its own any more.
 */
export function wordsOf(debt: Debt, said: Said): string {
  const { brand: brandId } = creditorOf(debt);
  const name = nameOf(debt, said);
  const brand = config().brands[brandId];
  const message = name === undefined ? undefined : brand?.messages[name];
  if (!brand || !message) return '';
  const known = digests.get(message)?.get(said.channel);
  if (known !== undefined) return known;
  const layout = said.channel === 'email' ? [brand.layout.html, brand.layout.text] : [];
  const text = `${name} ${digestOf(JSON.stringify([textsOf(message, said.channel), ...layout]))}`;
  digests.set(message, (digests.get(message) ?? new Map<Channel, string>()).set(said.channel, text));
  return text;
}

const digests = new WeakMap<Message, Map<Channel, string>>();

/** The name of the file in `config/templates/` that says it. */
function nameOf(debt: Debt, { step: id }: Said): string | undefined {
  const [courtesy] = id.split('-');
  if (courtesy === 'receipt' || courtesy === 'apology') return creditorOf(debt).courtesies[courtesy];
  const regua = config().reguas[debt.regua];
  const step = regua?.steps.find((one) => one.id === id);
  if (!step) return regua?.promise.message;
  const isJoint = sendsOfStep(debt, debt.version, id).some(([, { covers = [] }]) => covers.length > 0);
  return isJoint ? (step.several ?? regua?.several) : step.message;
}

/** What a channel says in each tone. */
const textsOf = (message: Message, channel: Channel): unknown =>
  Object.entries(message).map(([tone, { subject, body, sms, whatsapp }]) => [
    tone,
    channel === 'email' ? [subject, body] : channel === 'sms' ? sms : whatsapp,
  ]);

/** Letters alone, because figures of a text may differ for other reasons (`sandbox/futures/pair-moments.ts`). */
const digestOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 12)
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
