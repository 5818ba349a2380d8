import * as z from 'zod';
import { Channel, Consent, Instant, UF } from '#schemas/primitives.ts';
import { Contact, Debtor } from '#schemas/records/debtor.ts';
import { Pause } from '#schemas/records/pause.ts';
import { DebtorRow } from './debtor-row.ts';

/** A debtor with the addresses and wishes by which they are reached: personal data, for people of the creditor alone. */
export const DebtorAnswer = z
  .strictObject({
    ...DebtorRow.shape,
    zone: z.string().describe('where the debtor is (IANA): the law counts hours there'),
    uf: UF.optional(),
    tags: Debtor.shape.tags,
    contacts: z
      .array(
        Contact.pick({
          kind: true,
          value: true,
          source: true,
          validity: true,
          takesSms: true,
          whatsApp: true,
        }),
      )
      .describe('the better first'),
    preferredChannel: Channel.optional(),
    channels: z
      .array(
        z.strictObject({
          channel: Channel,
          isClosed: z.boolean().describe('whether an opt-out closes it'),
          closedAt: Instant.optional(),
          consent: Consent.optional().describe('the last one'),
        }),
      )
      .describe('what the debtor wishes of each'),
    pauses: z.array(Pause).describe('of all that the debtor owes'),
  })
  .meta({ id: 'DebtorDetail' });
export type DebtorAnswer = z.infer<typeof DebtorAnswer>;
