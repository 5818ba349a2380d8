import * as z from 'zod';
import { jsonText } from '#schemas/json-text.ts';

/** The header in which CloudFront shows it. */
export const ORIGIN_SECRET_HEADER = 'x-regua-origin-secret';

const Value = z.string().min(32);

/**
 * The secret that CloudFront shows to the API with each request, `current`; and the one before it, `previous`, while
 * CloudFront is being changed from one to the other.
 */
export const OriginSecrets = jsonText(
  z.strictObject({ current: Value, previous: Value.optional() }),
).transform(({ current, previous }) => (previous === undefined ? [current] : [current, previous]));
