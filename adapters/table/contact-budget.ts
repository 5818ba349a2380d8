import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { marksOf } from '#adapters/aws/pseudonyms.ts';
import { addMinutes, isBefore } from '#domain/calendar/days.ts';
import { backOff } from '#runtime/back-off.ts';
import { env } from '#runtime/env.ts';
import { ContactBudget } from '#schemas/records/contact-budget.ts';
import type { ContactKey } from '#schemas/records/send-key.ts';
import { ContentionError, TRIES } from './contention.ts';
import { deleteItems } from './delete-items.ts';
import { contactBudgetKey } from './keys.ts';
import { dynamo } from './table.ts';

/** The budget covers a week: what is older is dropped at the next write. */
const KEPT_MINUTES = 8 * 24 * 60;

/** A budget as it was read. */
export interface KnownBudget extends ContactBudget {
  /** The mark of the person under which it is; absent while there is none. */
  readonly under?: string;
}

const NEVER: KnownBudget = { revision: 0, contacts: {} };

/**
 * The recent messages to a CPF or CNPJ, about any debt (a consistent read). A budget stays under the key that it was made by: the
 * oldest is the one that is written, so that its revision is the one of the person after a rotation too.
 */
export async function findContactBudget(taxId: string): Promise<KnownBudget> {
  const { all } = await marksOf('tax-id', taxId);
  const found = await budgetsUnder(all);
  // A second one is what a process left that knew of another key: its contacts count.
  return (
    found.reduceRight<KnownBudget | undefined>((newer, older) => together(older, newer), undefined) ?? NEVER
  );
}

const together = (older: KnownBudget, newer: KnownBudget | undefined): KnownBudget =>
  newer === undefined
    ? older
    : {
        ...older,
        contacts: { ...newer.contacts, ...older.contacts },
        hardships: { ...newer.hardships, ...older.hardships },
        ...(newer.overIndebted === undefined || older.overIndebted !== undefined
          ? {}
          : { overIndebted: newer.overIndebted }),
      };

async function budgetsUnder(marks: readonly string[]): Promise<KnownBudget[]> {
  const found = await Promise.all(
    marks.map(async (mark): Promise<KnownBudget | undefined> => {
      const { Item } = await dynamo().send(
        new GetCommand({ TableName: env('TABLE_NAME'), Key: contactBudgetKey(mark), ConsistentRead: true }),
      );
      if (!Item) return undefined;
      const { pk: _pk, sk: _sk, ...budget } = Item;
      return { ...ContactBudget.parse(budget), under: mark };
    }),
  );
  return found.filter((budget) => budget !== undefined);
}

/**
 * Takes a place in the debtor's budget for a contact, before it is made; taken again, it only moves the instant.
 * @returns false when the budget changed since it was read: two debts never both pass the gate with one place
 */
export async function takePlace(
  taxId: string,
  contactBudget: KnownBudget,
  contact: ContactKey,
  at: string,
): Promise<boolean> {
  const oldest = addMinutes(at, -KEPT_MINUTES);
  const kept = Object.entries(contactBudget.contacts).filter(([, writtenAt]) => isBefore(oldest, writtenAt));
  const contacts = { ...Object.fromEntries(kept), [contact]: at };
  const made = contactBudget.made?.filter((one) => one in contacts && one !== contact);
  return replaceBudget(taxId, contactBudget, { ...contactBudget, contacts, ...(made ? { made } : {}) });
}

/**
 * Gives back places that were taken and never used, and marks others as used, so that they are not looked at again.
 * @returns the budget as it is then; undefined when it changed since it was read
 */
export async function settlePlaces(
  taxId: string,
  known: ContactBudget,
  { made, lost }: { readonly made: readonly ContactKey[]; readonly lost: readonly ContactKey[] },
): Promise<ContactBudget | undefined> {
  const left = Object.entries(known.contacts).filter(([contact]) => !lost.some((one) => one === contact));
  const next = {
    ...known,
    contacts: Object.fromEntries(left),
    made: [...new Set([...(known.made ?? []), ...made])],
  };
  return (await replaceBudget(taxId, known, next)) ? { ...next, revision: known.revision + 1 } : undefined;
}

/** Writes a budget anew; false when it changed since it was read. */
async function replaceBudget(
  taxId: string,
  known: KnownBudget,
  { under: _, ...next }: KnownBudget,
): Promise<boolean> {
  const { newest, all } = await marksOf('tax-id', taxId);
  const under = known.under ?? newest;
  if (!(await putBudget(under, { ...next, revision: known.revision + 1 }, known.revision))) return false;
  if (known.under !== undefined || all.length === 1) return true;
  // While a key is added, another process may have made one by the key before: of two that do so at once, one at least finds the other.
  const others = await budgetsUnder(all.filter((mark) => mark !== under));
  if (others.length === 0) return true;
  await putBudget(under, { ...NEVER, revision: known.revision + 2 }, known.revision + 1);
  return false;
}

async function putBudget(mark: string, budget: ContactBudget, revision: number): Promise<boolean> {
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...contactBudgetKey(mark), ...budget },
        ConditionExpression: 'attribute_not_exists(pk) OR revision = :revision',
        ExpressionAttributeValues: { ':revision': revision },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** The debtor record that a report names. */
interface OfDebtor {
  readonly creditorId: string;
  readonly debtorId: string;
}

/**
 * Records whether a CPF or CNPJ is in superendividamento, for all its debts: the last word holds.
 * @param by the debtor of whom it was said
 * @throws ContentionError when others change the budget under every try
 */
export const setOverIndebted = (taxId: string, overIndebted: boolean, by: OfDebtor): Promise<void> =>
  changeBudget(taxId, (known) => ({
    ...known,
    overIndebted,
    overIndebtedBy: overIndebted ? [...new Set([...(known.overIndebtedBy ?? []), sourceOf(by)])] : [],
  }));

/**
 * Moves superendividamento to the right CPF or CNPJ of a debtor about whom it was reported, and removes it from the wrong one if it was
 * reported about no other debtor there. Writes the right one first, so that it may be repeated. A record from before the reporting debtors
 * were kept stays at both, which errs on the side of not writing.
 * @throws ContentionError when others change a budget under every try
 */
export async function moveOverIndebted(
  debtor: OfDebtor & { readonly taxId: string; readonly overIndebted: boolean },
  taxId: string,
): Promise<void> {
  const { overIndebted, overIndebtedBy = [] } = await findContactBudget(debtor.taxId);
  const source = sourceOf(debtor);
  const isOfDebtor = overIndebtedBy.includes(source);
  if (!isOfDebtor && !debtor.overIndebted) return;
  await setOverIndebted(taxId, true, debtor);
  if (!overIndebted || !isOfDebtor) return;
  await changeBudget(debtor.taxId, (known) => {
    const others = (known.overIndebtedBy ?? []).filter((one) => one !== source);
    return { ...known, overIndebted: others.length > 0, overIndebtedBy: others };
  });
}

const sourceOf = ({ creditorId, debtorId }: OfDebtor): string => `${creditorId}/${debtorId}`;

/**
 * Records whether a hardship is open on a debt of a CPF or CNPJ; done again, it writes nothing.
 * @throws ContentionError when others change the budget under every try
 */
export async function setHardship(
  taxId: string,
  { debtId, creditorId }: { readonly debtId: string; readonly creditorId: string },
  isOpen: boolean,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await findContactBudget(taxId);
    const { [debtId]: own, ...others } = known.hardships ?? {};
    if ((own !== undefined) === isOpen) return;
    const hardships = isOpen ? { ...others, [debtId]: creditorId } : others;
    if (await replaceBudget(taxId, known, { ...known, hardships })) return;
    await backOff(attempt);
  }
  throw new ContentionError(debtId);
}

/**
 * Moves the contacts about some debts, and what was reported on them, to the CPF or CNPJ whose debts they are. Written where it
 * belongs first: done again, it is the same.
 * @throws ContentionError when others change a budget under every try
 */
export async function moveBudget(
  { from, to }: { readonly from: string; readonly to: string },
  debtIds: ReadonlySet<string>,
): Promise<void> {
  const isOf = ([key]: readonly [string, unknown]): boolean => debtIds.has(key.split('/', 1)[0] ?? key);
  const { contacts, hardships = {} } = await findContactBudget(from);
  const moved = {
    contacts: Object.fromEntries(Object.entries(contacts).filter(isOf)),
    hardships: Object.fromEntries(Object.entries(hardships).filter(isOf)),
  };
  if (Object.keys({ ...moved.contacts, ...moved.hardships }).length === 0) return;
  await changeBudget(to, (known) => ({
    ...known,
    contacts: { ...known.contacts, ...moved.contacts },
    hardships: { ...known.hardships, ...moved.hardships },
  }));
  await changeBudget(from, (known) => ({
    ...known,
    contacts: Object.fromEntries(Object.entries(known.contacts).filter((one) => !isOf(one))),
    hardships: Object.fromEntries(Object.entries(known.hardships ?? {}).filter((one) => !isOf(one))),
  }));
}

async function changeBudget(taxId: string, change: (known: KnownBudget) => KnownBudget): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await findContactBudget(taxId);
    if (await replaceBudget(taxId, known, change(known))) return;
    await backOff(attempt);
  }
  throw new ContentionError('contact budget');
}

/** Gives the place of a contact back, which was certainly not made; unless it was taken again since. */
export async function givePlaceBack(taxId: string, contact: ContactKey, at: string): Promise<void> {
  const { all } = await marksOf('tax-id', taxId);
  for (const mark of all)
    try {
      await dynamo().send(
        new UpdateCommand({
          TableName: env('TABLE_NAME'),
          Key: contactBudgetKey(mark),
          UpdateExpression: 'SET revision = revision + :one REMOVE contacts.#contact',
          ConditionExpression: 'contacts.#contact = :at',
          ExpressionAttributeNames: { '#contact': contact },
          ExpressionAttributeValues: { ':one': 1, ':at': at },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
}

/**
 * Takes the contacts about some debts out of the budget of a CPF or CNPJ. An empty one goes; superendividamento stays, because it keeps
 * the person from being written to.
 * @throws ContentionError when others change the budget under every try
 */
export async function eraseContacts(taxId: string, debtIds: ReadonlySet<string>): Promise<void> {
  const { all } = await marksOf('tax-id', taxId);
  const isOf = (key: string): boolean => debtIds.has(key.split('/', 1)[0] ?? key);
  const without = <T>(kept: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(kept).filter(([key]) => !isOf(key)));
  for (const mark of all)
    for (let attempt = 0; ; attempt += 1) {
      const [known] = await budgetsUnder([mark]);
      if (!known) break;
      const { under: _, hardships, ...budget } = known;
      const left = {
        ...budget,
        contacts: without(budget.contacts),
        ...(hardships ? { hardships: without(hardships) } : {}),
      };
      const isEmpty = Object.keys({ ...left.contacts, ...left.hardships }).length === 0;
      if (isEmpty && left.overIndebted !== true) {
        await deleteItems([contactBudgetKey(mark)]);
        break;
      }
      if (await putBudget(mark, { ...left, revision: known.revision + 1 }, known.revision)) break;
      if (attempt >= TRIES) throw new ContentionError('contact budget');
      await backOff(attempt);
    }
}
