import type { Field } from './profile.ts';

/** The entries of an object whose keys are fields. */
export function entriesOf<V>(fields: { readonly [field in Field]?: V | undefined }): [Field, V][] {
  return FIELDS.flatMap((field): [Field, V][] => {
    const value = fields[field];
    return value === undefined ? [] : [[field, value]];
  });
}

/** Every field, in the order in which columns are given to them and shown: what is more precise goes first. */
export const FIELDS: readonly Field[] = [
  'titleId',
  'instalment',
  'debtorCode',
  'taxId',
  'name',
  'issued',
  'due',
  'open',
  'amount',
  'received',
  'paidOn',
  'status',
  'email',
  'areaCode',
  'phone',
  'uf',
  'description',
  'digitableLine',
  'pixCode',
  'promisedOn',
  'planDays',
  'planAmounts',
];
