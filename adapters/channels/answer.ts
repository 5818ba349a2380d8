import { NotSentError, type SendResult } from './channel.ts';

interface ServiceError {
  readonly name: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/**
 * What a failed send means. A refusal of the address ends the channel for this step; any other clear "no" (4xx) is
 * certain not to have sent; silence or a fault on the other side (5xx) may have, and is never tried again.
 */
export function answerTo(error: unknown, refusals: readonly string[]): SendResult {
  const { name, $metadata } = error as ServiceError;
  if (refusals.includes(name)) return { status: 'refused' };
  const status = $metadata?.httpStatusCode ?? 0;
  if (status >= 400 && status < 500) throw new NotSentError(`the channel answered ${name}`, { cause: error });
  return { status: 'unknown' };
}
