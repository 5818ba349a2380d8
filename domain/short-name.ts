/**
 * What a seller recognises a customer by. Of a company its name, which is no personal data (LGPD art. 5 I speaks of natural
 * persons). Of a person the first name and the initial of the last, and no more.
 */
export function shortName({
  name,
  personType,
}: {
  readonly name: string;
  readonly personType: 'person' | 'company';
}): string {
  const [first = '', ...more] = name.trim().split(/\s+/);
  if (personType === 'company') return [first, ...more].join(' ');
  const initial = [...(more.at(-1) ?? '')][0];
  return initial === undefined ? first : `${first} ${initial.toUpperCase()}.`;
}
