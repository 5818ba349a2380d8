import { isOneOf, mac } from '#runtime/signing.ts';

/** A signature older or newer than this is refused, seconds: a recorded webhook cannot be played again later. */
export const TOLERANCE_SECONDS = 300;

/**
 * True when the header `t=<unix seconds>,v1=<hex>` signs these raw bytes with one of the secrets and is fresh.
 * `v1` is HMAC-SHA256 of `<t>.<raw body>`; one header may have several `v1`, and several secrets may be live, so
 * that secrets rotate without a gap. Compared in constant time.
 * @param now Unix seconds of the request
 */
export function isSignedBy(
  secrets: readonly string[],
  header: string | undefined,
  rawBody: Buffer,
  now: number,
): boolean {
  const parts = (header ?? '').split(',').map((part) => part.trim().split('='));
  const stamp = parts.find(([key]) => key === 't')?.[1] ?? '';
  if (!/^\d{1,12}$/.test(stamp) || Math.abs(now - Number(stamp)) > TOLERANCE_SECONDS) return false;
  const signatures = parts.flatMap(([key, value]) =>
    key === 'v1' && value && /^[0-9a-f]{64}$/i.test(value) ? [Buffer.from(value, 'hex')] : [],
  );
  return secrets.some((secret) => isOneOf(signatures, mac(secret, `${stamp}.`, rawBody)));
}
