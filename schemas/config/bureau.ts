import * as z from 'zod';
import { PositiveCentavos, Slug } from '#schemas/primitives.ts';

const Terms = {
  /** The bureau by the name that listings are known by, such as `serasa`: always the same. */
  id: Slug,
  /** The name that debtors know it by, on their page. */
  name: z.string().min(2).max(60),
  /** Less principal than this is never listed, centavos. */
  minimum: PositiveCentavos,
};

/** A protest is of a title (Lei 9.492/97 art. 1), and costs the fees of a notary. */
const ProtestTerms = {
  ...Terms,
  /**
   * The kinds of debt (`prescription.kinds` in `config/legal/limits.yaml`) of which the creditor holds a title that can be protested,
   * as a lawyer confirmed: no other debt is.
   */
  debtKinds: z.array(Slug).min(1),
  /** Years from the due date in which the title can be protested: those of its execution (3 of a duplicata, Lei 5.474/68 art. 18). */
  years: z.int().min(1).max(5).default(3),
  /** Who pays the notary's fees for the cancellation, as the debtor's page says: the debtor, unless agreed otherwise (STJ, Tema 725). */
  feesPaidBy: z.enum(['debtor', 'creditor']).default('debtor'),
};

/** Made up in the process, for trying things out; refused on a stage that keeps data. */
const sandbox = { provider: z.literal('sandbox') };
/** A program in front of the bureau or the notaries that speaks our contract: docs/listings.md. */
const http = {
  provider: z.literal('http'),
  url: z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }),
};

const Bureau = z.discriminatedUnion('provider', [
  z.strictObject({ ...sandbox, ...Terms }),
  z.strictObject({ ...http, ...Terms }),
]);

const Notary = z.discriminatedUnion('provider', [
  z.strictObject({ ...sandbox, ...ProtestTerms }),
  z.strictObject({ ...http, ...ProtestTerms }),
]);
export type Notary = z.infer<typeof Notary>;

/** Who lists debts, by the kind of listing. */
export const Bureaus = z
  .strictObject({ 'negative-listing': Bureau.optional(), protest: Notary.optional() })
  .refine((bureaus) => bureaus['negative-listing']?.id !== bureaus.protest?.id || !bureaus.protest, {
    error: 'must have another id than the bureau of negative listings',
    path: ['protest', 'id'],
  });
export type Bureaus = z.infer<typeof Bureaus>;
/** Terms of either kind. */
export type AnyBureau = z.infer<typeof Bureau> | Notary;
