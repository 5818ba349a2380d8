import { isBefore } from '#domain/calendar/days.ts';

/** The fields of a contact that a merge uses. */
interface Mergeable {
  readonly kind: 'email' | 'phone';
  readonly value: string;
  readonly source: string;
  readonly validity: string;
  readonly checkedAt?: string | undefined;
  readonly whatsApp: string;
}

/**
 * Merges a list of contacts of one kind from billing: it replaces the earlier list from billing, in the given order.
 * A known contact keeps what was learnt about it. Contacts from other sources stay, after them.
 * @param restatedAt when billing stated these on purpose (ISO-8601): one that was found not to work before it is tried again
 */
export function mergeContacts<T extends Mergeable>(
  known: readonly T[],
  kind: T['kind'],
  given: readonly T[],
  restatedAt?: string,
): T[] {
  const merged = given.map((contact) => {
    const same = known.find((one) => isSame(one, contact));
    if (!same) return contact;
    if (isTriedAgain(same, restatedAt)) return { ...contact, checkedAt: restatedAt };
    const { validity, checkedAt, whatsApp } = same;
    return { ...contact, validity, whatsApp, ...(checkedAt === undefined ? {} : { checkedAt }) };
  });
  const found = known.filter(
    (one) => one.kind === kind && one.source !== 'billing' && !given.some((contact) => isSame(one, contact)),
  );
  const others = known.filter((one) => one.kind !== kind);
  return kind === 'email' ? [...merged, ...found, ...others] : [...others, ...merged, ...found];
}

const isSame = (one: Mergeable, other: Mergeable): boolean =>
  one.kind === other.kind && one.value.toLowerCase() === other.value.toLowerCase();

const isTriedAgain = ({ validity, checkedAt }: Mergeable, restatedAt: string | undefined): boolean =>
  validity === 'invalid' &&
  restatedAt !== undefined &&
  (checkedAt === undefined || isBefore(checkedAt, restatedAt));
