import { gunzipSync, gzipSync } from 'node:zlib';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { commitmentTo } from '#domain/dossier/chain.ts';
import { env } from '#runtime/env.ts';
import { randomHex } from '#runtime/random.ts';
import { sha256 } from '#runtime/sha-256.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { ContentReference } from '#schemas/records/entry.ts';
import { KeptContent, type MessageContent } from '#schemas/records/message-content.ts';
import { deleteItems } from './delete-items.ts';
import { messageContentKey } from './keys.ts';
import { queryAll } from './query-all.ts';
import { dynamo } from './table.ts';

/** Bytes of a salt: as many as a SHA-256 has, so that nobody finds a content by trying. */
const SALT_BYTES = 32;

/**
 * Stores the content of a message beside its debtor, before the message is claimed; the debt itself records a commitment alone, and an
 * erasure of the debtor deletes the content. Stored again, it has another salt and another commitment, so two calls never overwrite each
 * other, and content that no claim names belongs to no message.
 * @returns what the debt records
 */
export async function keepContent(
  { creditorId, debtorId, debtId }: Pick<Debt, 'creditorId' | 'debtorId' | 'debtId'>,
  content: MessageContent,
): Promise<ContentReference> {
  const kept = { salt: randomHex(SALT_BYTES), content };
  const commitment = commitmentTo(kept, sha256);
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: {
        ...messageContentKey({ creditorId, debtorId }, debtId, commitment),
        salt: kept.salt,
        // An e-mail is 20 KB of HTML, most of it the same each time: a write costs by the KB.
        content: gzipSync(JSON.stringify(content)).toString('base64'),
      },
    }),
  );
  return { commitment, debtorId, debtId };
}

/** The contents of the messages of a debt that are still kept, by their commitments (a consistent read). */
export async function listContents(
  debtor: Pick<Debt, 'creditorId' | 'debtorId'>,
  debtId: string,
): Promise<ReadonlyMap<string, KeptContent>> {
  const { pk, sk } = messageContentKey(debtor, debtId);
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
  });
  return new Map(
    items.map(({ sk: key, salt, content }) => [
      String(key).slice(sk.length),
      KeptContent.parse({
        salt,
        content: JSON.parse(gunzipSync(Buffer.from(String(content), 'base64')).toString('utf8')),
      }),
    ]),
  );
}

/** Erases contents, each with its salt; again changes nothing. */
export const deleteContents = (
  debtor: Pick<Debt, 'creditorId' | 'debtorId'>,
  debtId: string,
  commitments: readonly string[],
): Promise<void> =>
  deleteItems(commitments.map((commitment) => messageContentKey(debtor, debtId, commitment)));
