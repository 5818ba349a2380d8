import { isOptedOut as isOptedOutOf } from '#adapters/table/addresses.ts';
import { CREDITOR } from './world.ts';

/** Whether an address gets no message of the creditor, by e-mail or SMS. */
export const isOptedOut = (address: string): Promise<boolean> =>
  isOptedOutOf(address, { creditorId: CREDITOR, channel: address.includes('@') ? 'email' : 'sms' });
