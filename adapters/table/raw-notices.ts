import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { rawNoticeKey } from './keys.ts';
import { dynamo } from './table.ts';

/**
 * Days: a Pix can be disputed for 80 (Res. BCB 103/2021, MED), a card for about 120. It may hold personal data, so
 * that it does not stay for ever.
 */
const KEPT_FOR = 180;

/**
 * Keeps what a provider sent as it came, with the fields that we do not read; written again, it is the same.
 * @param now milliseconds since 1970
 */
export async function keepRaw(notice: {
  readonly provider: string;
  readonly id: string;
  readonly raw: string;
  readonly now: number;
}): Promise<void> {
  const { provider, id, raw, now } = notice;
  const expiresAt = Math.floor(now / 1000) + KEPT_FOR * 86_400;
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...rawNoticeKey(provider, id, raw), raw, receivedAt: new Date(now).toISOString(), expiresAt },
    }),
  );
}
