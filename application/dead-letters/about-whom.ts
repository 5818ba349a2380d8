import * as z from 'zod';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findErasedAt } from '#adapters/table/erasures.ts';
import { creditorOfDebt, debtIdOf, type LetterSubject } from '#adapters/table/keys.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { looksPersonal } from '#domain/tax-id/looks-personal.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import { findCreditor } from '#runtime/config.ts';
import { jsonText } from '#schemas/json-text.ts';
import { ExternalId, Instant, Slug } from '#schemas/primitives.ts';

/** Invoices of a creditor. */
export interface NamedInvoices {
  readonly creditorId: string;
  readonly invoiceIds: readonly string[];
}

/** An id of billing that may be in a key: one that is personal data is nobody's, because it is refused everywhere. */
const Id = ExternalId.refine((id) => !looksPersonal(id) && !parseTaxId(id).ok)
  .optional()
  .catch(undefined);

const Named = z.looseObject({
  creditorId: Slug,
  debtorId: Id,
  debtor: z.looseObject({ debtorId: Id }).optional().catch(undefined),
  invoiceId: Id,
  issuedAt: Instant.optional().catch(undefined),
});

/** The fields of an input that name a debtor or a debt: of an event on the bus, or of what a provider sends. */
const Input = jsonText(z.union([Named, z.looseObject({ detail: Named }).transform(({ detail }) => detail)]));

/**
 * Finds the creditor of an input that could not be taken, the subjects by which an erasure finds the letter, and whether the person that
 * it is about was erased: then the letter keeps no more of them.
 * @param known the invoices that it names, or the debt that it is about, where only its reader can tell
 */
export async function aboutWhom(
  body: string,
  {
    invoices,
    debtId,
  }: { readonly invoices?: NamedInvoices | undefined; readonly debtId?: string | undefined },
): Promise<{
  readonly creditorId?: string;
  readonly subjects: readonly LetterSubject[];
  readonly isOfErased: boolean;
}> {
  const read = Input.safeParse(body);
  const named = read.success ? read.data : undefined;
  const creditorId =
    named?.creditorId ?? invoices?.creditorId ?? (debtId === undefined ? undefined : creditorOfDebt(debtId));
  if (creditorId === undefined || !findCreditor(creditorId)) return { subjects: [], isOfErased: false };
  const debtorId = named?.debtor?.debtorId ?? named?.debtorId;
  const invoiceIds = [
    ...(named?.invoiceId === undefined ? [] : [named.invoiceId]),
    ...(invoices?.invoiceIds ?? []),
  ];
  const debtIds = new Set([
    ...invoiceIds.map((id) => debtIdOf(creditorId, id)),
    ...(debtId === undefined ? [] : [debtId]),
  ]);
  return {
    creditorId,
    subjects: [
      ...(debtorId === undefined ? [] : [{ creditorId, debtorId }]),
      ...[...debtIds].map((id) => ({ debtId: id })),
    ],
    isOfErased: debtorId !== undefined && (await isErased({ creditorId, debtorId }, named?.issuedAt)),
  };
}

/** Whether a debtor was erased, and nothing newer is known of them, or what is said is older. */
async function isErased(
  { creditorId, debtorId }: { readonly creditorId: string; readonly debtorId: string },
  issuedAt: string | undefined,
): Promise<boolean> {
  const erasedAt = await findErasedAt(creditorId, debtorId);
  if (erasedAt === undefined) return false;
  if (issuedAt !== undefined && isBefore(issuedAt, erasedAt)) return true;
  return (await findDebtor(creditorId, debtorId)) === undefined;
}
