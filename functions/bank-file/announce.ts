import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { FileHeader } from '../../domain/cnab/events.ts';
import { BankFileReadV1, REGUA_SOURCE } from '../../schemas/events/regua.ts';
import { env } from '../shared/env.ts';
import { lazily } from '../shared/lazily.ts';
import { EventNotPublishedError } from '../shared/outbox.ts';
import type { Figures } from './read-bank-file.ts';

const eventBridge = lazily(() => new EventBridgeClient({}));

/** Tells the bus that a return file was read to its end: at least once, and under one id. */
export async function announce(read: {
  readonly fileId: string;
  readonly at: string;
  readonly creditorId: string;
  readonly header: FileHeader;
  readonly figures: Figures;
}): Promise<void> {
  const { fileId, at, creditorId, header, figures } = read;
  const { bank, layout, writtenOn } = header;
  const detail = BankFileReadV1.parse({
    eventId: `${fileId}/BankFileRead.v1`,
    at,
    creditorId,
    bank,
    layout,
    fileId,
    writtenOn,
    ...figures,
  });
  const { FailedEntryCount, Entries } = await eventBridge().send(
    new PutEventsCommand({
      Entries: [
        {
          EventBusName: env('BUS_NAME'),
          Source: REGUA_SOURCE,
          DetailType: 'BankFileRead.v1',
          Detail: JSON.stringify(detail),
          Time: new Date(at),
        },
      ],
    }),
  );
  if (FailedEntryCount)
    throw new EventNotPublishedError(`file ${fileId} was not told of: ${Entries?.[0]?.ErrorCode}`);
}
