import * as z from 'zod';
import { PaymentSourceId, Slug, UF } from '#schemas/primitives.ts';

/** A creditor, as its configuration has it. */
const CreditorRow = z
  .strictObject({
    creditorId: Slug,
    name: z.string().describe('as debtors know it'),
    legalName: z.string(),
    taxId: z.string(),
    city: z.string(),
    uf: UF,
    zone: z.string().describe('its IANA time zone, as `America/Fortaleza`'),
    phone: z.string().describe('how its debtors reach a person'),
    caseOwner: Slug.describe('who answers the cases of its debtors'),
    offers: Slug.optional().describe('its offer book; absent when it makes no offers'),
    paymentSources: z.array(PaymentSourceId).describe('the sources that it relies on'),
  })
  .meta({ id: 'Creditor' });

/** The creditors that a caller may see. */
export const CreditorsAnswer = z.strictObject({ items: z.array(CreditorRow) }).meta({ id: 'Creditors' });
