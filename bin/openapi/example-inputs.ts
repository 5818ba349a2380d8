import { deadLetterId } from '#adapters/table/keys.ts';
import type { Config } from '#schemas/config/config.ts';
import type { DeadLetter } from '#schemas/records/dead-letter.ts';

/** What the examples need beside the sample portfolio, in which nothing goes wrong: an input of each kind that waits for a person. */

const CREDITOR = 'bebidas-nordeste';
const AT = '2026-03-10T11:00:00-03:00';

export const UNIDENTIFIED_PAYMENT = 'sandbox/pix-sem-nome-1';
export const SOURCE = 'extrato-itau';

/** An event of billing, mended. */
export const MENDED = {
  creditorId: CREDITOR,
  debtorId: 'cli-0036',
  emails: ['financeiro@panela.example'],
  updatedAt: AT,
} as const;

const LETTERS = ['mended', 'dismissed'].map(
  (id): Omit<DeadLetter, 'letterId' | 'isWhole'> => ({
    id,
    from: 'billing',
    at: AT,
    creditorId: CREDITOR,
    reason: 'updatedAt: must be an instant with a zone, as 2026-03-02T09:00:00-03:00',
    body: JSON.stringify({
      id,
      source: 'billing',
      'detail-type': 'ContactUpdated.v1',
      detail: { ...MENDED, updatedAt: '10/03/2026' },
    }),
  }),
);

export const letterIdOf = (id: string): string => {
  const letter = LETTERS.find((one) => one.id === id);
  if (!letter) throw new RangeError(`there is no letter ${id} among the examples`);
  return deadLetterId(letter);
};

/** The configuration with a payment source. */
export const withSource = (config: Config): Config => ({
  ...config,
  creditors: Object.fromEntries(
    Object.entries(config.creditors).map(([id, creditor]) => [
      id,
      {
        ...creditor,
        reconciliation: {
          ...creditor.reconciliation,
          sources: [{ id: SOURCE, within: { businessDays: 5, by: '23:59' } }],
        },
      },
    ]),
  ),
});

/** Puts the inputs where those that wait for a person are kept, in the sandbox of this process. */
export async function putExampleInputs(): Promise<void> {
  const [{ putDeadLetter }, { putUnidentifiedPayment }] = await Promise.all([
    import('#adapters/table/dead-letters.ts'),
    import('#adapters/table/unidentified-payments.ts'),
  ]);
  for (const letter of LETTERS) await putDeadLetter({ ...letter, subjects: [], isOfErased: false });
  await putUnidentifiedPayment({
    creditorId: CREDITOR,
    provider: 'sandbox',
    paymentId: UNIDENTIFIED_PAYMENT,
    amount: 5000,
    paidAt: AT,
    method: 'pix',
    receivedAt: AT,
    outbox: {},
  });
}
