import * as z from 'zod';
import { remittanceTermsOf } from '#application/remittance/terms-of.ts';
import { writeRemittances } from '#application/remittance/write-remittances.ts';
import { config } from '#runtime/config.ts';
import { handler as lambda } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { Instant } from '#schemas/primitives.ts';

/** What the schedule sends; of all of it the time is all that matters. */
const Tick = z.object({ time: Instant });

/** Writes the remittance file of each creditor whose boletos are registered by file, once a business day. */
export const handler = lambda(async (event: unknown) => {
  const now = calendarTime(Tick.parse(event).time);
  for (const creditor of Object.values(config().creditors)) {
    const terms = remittanceTermsOf(creditor);
    if (terms) await writeRemittances(terms, now);
  }
});
