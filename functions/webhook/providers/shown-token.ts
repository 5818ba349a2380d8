import { isOneOf } from '#runtime/signing.ts';
import type { Call } from './adapter.ts';

/**
 * True when a call shows one of the live tokens where providers that sign nothing can show one: in the address that we registered,
 * or in the header `authorization`, bare (Woovi), after `Bearer`, or as the password after `Basic` (Celcoin).
 */
export const showsToken = (tokens: readonly string[], { token, headers }: Call): boolean =>
  isOneOf(tokens, token ?? inHeader(headers.authorization));

function inHeader(authorization: string | undefined): string | undefined {
  const [, scheme, credentials = ''] = /^(Bearer|Basic) +(\S+)$/i.exec(authorization ?? '') ?? [];
  if (scheme === undefined) return authorization;
  if (scheme.toLowerCase() === 'bearer') return credentials;
  return Buffer.from(credentials, 'base64').toString('utf8').split(':').slice(1).join(':');
}
