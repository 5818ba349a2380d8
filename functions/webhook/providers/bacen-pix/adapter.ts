import type { Adapter, Entry } from '#functions/webhook/providers/adapter.ts';
import { isOneOf } from '#runtime/signing.ts';
import { pixBody } from './body.ts';
import { entriesOfPix, entryOfCharge, namedIn } from './entries.ts';

/**
 * A PSP that calls as BACEN's API Pix 2.9.0 has it: `POST {webhookUrl}/pix` with several Pix in a body. The standard
 * proves the PSP by mTLS, which a custom domain's truststore checks; what proves that the call is ours, and not that of
 * another customer of the same PSP (issue 239 of bacen/pix-api), is the token of the address that we registered.
 */
export const bacenPix: Adapter = {
  longestBody: 65_536,
  // PSPs send again for days what is not answered with 200, and it would not be read better then.
  refusal: 200,
  proves: (tokens, { token }) => isOneOf(tokens, token),
  read(body, { creditors: [creditorId = ''] }): Entry[] {
    const has = pixBody(body);
    const raw = JSON.stringify(body);
    switch (has.has) {
      case 'pix':
        return has.entries.flatMap((entry) => entriesOfPix(entry, creditorId));
      case 'charges':
        return has.entries.map((entry) => entryOfCharge(entry, creditorId));
      case 'trial':
      case 'none':
        return [{ is: 'ignored', why: has.why, notices: [], keepAs: has.has, raw }];
      case 'other':
        return [{ is: 'doubtful', why: has.why, raw, ...namedIn(has.named, creditorId) }];
    }
  },
};
