/** The part of a contact that a merge looks at. */
interface Mergeable {
  readonly kind: 'email' | 'phone';
  readonly value: string;
  readonly source: string;
  readonly validity: string;
  readonly checkedAt?: string | undefined;
  readonly whatsApp: string;
}

/**
 * The contacts of a debtor when billing gives all those of a kind: they take the place of the ones that it gave before,
 * in the order given; one that is known keeps what was learnt of it; those that others found stay, after them.
 */
export function mergeContacts<T extends Mergeable>(
  known: readonly T[],
  kind: T['kind'],
  given: readonly T[],
): T[] {
  const merged = given.map((contact) => {
    const same = known.find((one) => isSame(one, contact));
    if (!same) return contact;
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
