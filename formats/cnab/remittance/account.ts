import type { AccountField, RemittanceLayout } from './layout.ts';

type Given = Readonly<Record<string, string>>;

/** What is wrong with the fields of an account, by the name of each. */
export function accountFaults(
  { name, account: fields }: Pick<RemittanceLayout, 'name' | 'account'>,
  account: Given,
): { readonly field: string; readonly reason: string }[] {
  const known = Object.keys(fields).join(', ');
  return [
    ...Object.keys(account)
      .filter((field) => !Object.hasOwn(fields, field))
      .map((field) => ({ field, reason: `is no field of ${name}, which has ${known}` })),
    ...Object.entries(fields).flatMap(([field, shape]) => {
      const reason = misfitOf(account[field], shape);
      return reason === undefined ? [] : [{ field, reason }];
    }),
  ];
}

function misfitOf(value: string | undefined, { length, whole, letter, only }: AccountField) {
  if (value === undefined) return `is missing: ${whole ? '' : 'up to '}${length} digits`;
  if (only && !only.includes(value)) return `must be one of ${only.join(', ')}: no other is known here`;
  if (letter && value === letter) return undefined;
  const fits = /^\d+$/.test(value) && value.length <= length && !(whole && value.length < length);
  return fits
    ? undefined
    : `must be ${whole ? '' : 'at most '}${length} digits${letter ? `, or ${letter}` : ''}`;
}

/** An account with each field at its full length. */
export const filledAccount = (
  { account: fields }: Pick<RemittanceLayout, 'account'>,
  account: Given,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, { length }]) => [
      field,
      (account[field] ?? '').padStart(length, '0'),
    ]),
  );

/** Names an account in keys and logs, always the same for the same: `itau-400/57-12345-109`. */
export const remittanceAccount = (layout: Pick<RemittanceLayout, 'id' | 'account'>, account: Given): string =>
  `${layout.id}/${Object.values(filledAccount(layout, account))
    .map((value) => value.replace(/^0+(?=.)/, ''))
    .join('-')}`;
