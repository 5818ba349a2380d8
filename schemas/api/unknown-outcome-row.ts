import * as z from 'zod';
import { Channel, ExternalId, Instant, Slug } from '#schemas/primitives.ts';
import { pageOf } from './page-of.ts';
import { Waiting } from './waiting.ts';

/** A message of which nobody knows whether it was sent, in a list. */
export const UnknownOutcomeRow = z
  .strictObject({
    creditorId: Slug,
    debtId: z.string(),
    debtorId: ExternalId,
    invoiceId: ExternalId,
    step: z.string(),
    channel: Channel,
    /** When it was about to be sent. */
    claimedAt: Instant,
    waiting: Waiting,
  })
  .meta({ id: 'UnknownOutcome' });
export type UnknownOutcomeRow = z.infer<typeof UnknownOutcomeRow>;
export const UnknownOutcomePage = pageOf(UnknownOutcomeRow, {});
