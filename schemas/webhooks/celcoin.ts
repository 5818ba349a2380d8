import * as z from 'zod';

const Text = z.string().max(400);

/**
 * What Celcoin sends of a Pix, in `RequestBody`: https://developers.celcoin.com.br/docs/modelos-de-webhooks-do-pix. Its models write
 * the first letter of a field in either case, so that names are read without regard to it (`lowerCased`).
 */
export const CelcoinPix = z.looseObject({
  transactiontype: z.string().min(1).max(100),
  /** Reais. */
  amount: z.number().optional(),
  endtoendid: z
    .string()
    .regex(/^[a-zA-Z0-9]{1,64}$/, 'must be letters and digits')
    .optional(),
  /** The txid of a charge, or the reference of a static QR code. */
  transactionidentification: Text.nullish(),
  /** `MM/DD/YYYY hh:mm:ss`, in Brasília. */
  createdtimestamp: Text.nullish(),
});

/** The body: one Pix. */
export const CelcoinBody = z
  .record(z.string(), z.unknown())
  .transform(lowerCased)
  .pipe(z.looseObject({ requestbody: z.record(z.string(), z.unknown()).transform(lowerCased) }));

function lowerCased(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]));
}
