import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { looseReference } from '#domain/debt/loose-reference.ts';
import type { BoletoNumber } from '#formats/boleto/number-of-boleto.ts';
import { env } from '#runtime/env.ts';
import { ExternalId } from '#schemas/primitives.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { findDebt } from './debts.ts';
import { debtIdOf, invoiceNumberKey, referenceKey } from './keys.ts';
import { dynamo } from './table.ts';

/** An invoice of a creditor, by billing's id. */
interface OfInvoice {
  readonly creditorId: string;
  readonly invoiceId: string;
}

/** An invoice that was issued, and its debt. */
export interface NamedInvoice {
  readonly invoiceId: string;
  readonly debt: StoredDebt;
}

/**
 * Records under which form an invoice is found by a reference that was written again (`looseReference`). Most ids are in that form, and need no
 * record. The same again changes nothing.
 */
export async function rememberReference({ creditorId, invoiceId }: OfInvoice): Promise<void> {
  const loose = looseReference(invoiceId);
  if (loose === invoiceId) return;
  await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: referenceKey(creditorId, loose),
      UpdateExpression: 'ADD invoiceIds :invoice',
      ExpressionAttributeValues: { ':invoice': new Set([invoiceId]) },
    }),
  );
}

/**
 * Finds the invoice that a reference names: as it is written, or else with other capitals or leading zeros. Undefined when it names no
 * invoice that was issued, and when it may be two: money is never moved by a guess.
 */
export async function findInvoiceByReference(
  creditorId: string,
  reference: string,
): Promise<NamedInvoice | undefined> {
  const exact = await issued(creditorId, reference);
  if (exact) return exact;
  const loose = looseReference(reference);
  const others = new Set([loose, ...(await rememberedAs(creditorId, loose))]);
  others.delete(reference);
  const found: NamedInvoice[] = [];
  for (const other of others) {
    const invoice = await issued(creditorId, other);
    if (invoice) found.push(invoice);
  }
  const [only, ...more] = found;
  return more.length === 0 ? only : undefined;
}

async function issued(creditorId: string, reference: string): Promise<NamedInvoice | undefined> {
  const id = ExternalId.safeParse(reference);
  if (!id.success) return undefined;
  const debt = await findDebt(debtIdOf(creditorId, id.data));
  return debt && debt.status !== 'awaitingInvoice' ? { invoiceId: id.data, debt } : undefined;
}

async function rememberedAs(creditorId: string, loose: string): Promise<readonly string[]> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: referenceKey(creditorId, loose),
      ConsistentRead: true,
    }),
  );
  return Item?.invoiceIds instanceof Set ? [...Item.invoiceIds].map((id) => ExternalId.parse(id)) : [];
}

/** Records the invoice whose boleto of billing a bank knows by this number; the same again changes nothing. */
export async function putInvoiceNumber(
  { creditorId, invoiceId }: OfInvoice,
  { bank, ourNumber }: BoletoNumber,
): Promise<void> {
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...invoiceNumberKey(creditorId, bank, ourNumber), invoiceId },
    }),
  );
}

const InvoiceNumber = z.looseObject({ invoiceId: ExternalId });

/** Finds the invoice whose boleto of billing a bank knows by its nosso número; undefined when it is none that we know. */
export async function findInvoiceByNumber(
  creditorId: string,
  { bank, ourNumber }: BoletoNumber,
): Promise<NamedInvoice | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: invoiceNumberKey(creditorId, bank, ourNumber),
      ConsistentRead: true,
    }),
  );
  return Item && issued(creditorId, InvoiceNumber.parse(Item).invoiceId);
}
