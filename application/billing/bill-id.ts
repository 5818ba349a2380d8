import { createHash } from 'node:crypto';
import { type ChargeNumber, makeTxid } from '#formats/pix/make-txid.ts';

/** The id of a bill of ours at its provider, always the same for the same bill. */
export const billId = (number: ChargeNumber): string =>
  makeTxid(number, (text) => createHash('sha256').update(text).digest('hex'));
