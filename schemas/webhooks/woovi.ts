import * as z from 'zod';
import { Instant, PositiveCentavos } from '#schemas/primitives.ts';

const Id = z.string().max(400);

/** A charge (`cobrança`); `correlationID` is the reference that the creditor gave it: the id of its invoice. */
const Charge = z.looseObject({ correlationID: Id.nullish(), transactionID: Id.nullish() });

/** The words of an event and what it names, of any event: https://developers.woovi.com/docs/webhook/webhook-events-type */
export const WooviEvent = z.looseObject({
  event: z.string().min(1).max(100),
  charge: Charge.nullish(),
  pixQrCode: Charge.nullish(),
});
export type WooviEvent = z.infer<typeof WooviEvent>;

/** A Pix that came in: https://developers.woovi.com/docs/webhook/examples/webhook-charge-payload */
export const WooviPix = z.looseObject({
  endToEndId: z.string().regex(/^[a-zA-Z0-9]{1,64}$/, 'must be letters and digits'),
  value: PositiveCentavos,
  time: Instant,
});

/** Money that was sent back: https://developers.woovi.com/docs/webhook/examples/webhook-refund-sent-confirmed */
export const WooviRefund = z.looseObject({
  refundTransaction: WooviPix,
  originalTransaction: WooviPix.pick({ endToEndId: true }).loose(),
});
