import { publish } from '#adapters/aws/publish.ts';
import type { FileHeader } from '#formats/cnab/events.ts';
import { BankFileReadV1 } from '#schemas/events/regua.ts';
import type { Figures } from './read-bank-file.ts';

/** Publishes that a return file was read to its end: at least once, and under one id. */
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
  await publish([{ type: 'BankFileRead.v1', detail }], `file ${fileId}`);
}
