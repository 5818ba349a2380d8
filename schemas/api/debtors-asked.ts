import * as z from 'zod';
import { ExternalId, Slug } from '#schemas/primitives.ts';
import { OfCreditor, PageAsked } from './page.ts';

const text = (most: number) => z.string().trim().min(1).max(most);

/** What a debtor is searched by, one of these. In the body, because addresses of requests are written down on the way. */
export const DebtorSearchBody = z
  .strictObject({
    ...OfCreditor,
    taxId: text(20).optional().describe('a CPF or a CNPJ, with or without punctuation'),
    invoiceId: ExternalId.optional().describe('as billing has it, or with other capitals or zeros before it'),
    name: z
      .string()
      .trim()
      .min(3)
      .max(100)
      .optional()
      .describe('the beginning of the name, with or without accents and capitals'),
    phone: text(30).optional().describe('a Brazilian phone with its area code, or E.164'),
    email: text(254).optional(),
  })
  .refine(
    ({ taxId, invoiceId, name, phone, email }) =>
      [taxId, invoiceId, name, phone, email].filter((one) => one !== undefined).length === 1,
    { error: 'must have just one of taxId, invoiceId, name, phone and email' },
  );
export type DebtorSearchBody = z.infer<typeof DebtorSearchBody>;

export const DebtorPath = z.strictObject({ creditorId: Slug, debtorId: ExternalId });
/** A page of a list of which the rest of the request says what it is of. */
export const PageQuery = z.strictObject({ ...PageAsked });
