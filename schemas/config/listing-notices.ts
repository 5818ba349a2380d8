import * as z from 'zod';
import { CalendarDay, UF } from '#schemas/primitives.ts';

/** When a debt may be listed after the bureau's notice, in one state. */
export const ListingNotice = z.strictObject({
  /** `state`: a state law, read in two places at the least. `one-source`: read in one alone. `none`: our own choice. */
  law: z.enum(['state', 'one-source', 'none']),
  /** Whole days that have to pass after the day on which the notice was delivered. */
  daysAfterDelivery: z.int().min(0).max(90),
  /** Days late at the least, from the rolled due date. */
  daysLate: z.int().min(0).max(90),
  /** The law or the choice behind it. */
  citation: z.string().min(5),
  /** Where it was read, and when. */
  sources: z.array(z.strictObject({ url: z.url(), checkedOn: CalendarDay })).default([]),
});
export type ListingNotice = z.infer<typeof ListingNotice>;

/** `config/legal/listing-notices.yaml`: how long after its notice a debt may be listed in a register of bad payers. */
export const ListingNotices = z
  .strictObject({
    version: CalendarDay,
    default: ListingNotice,
    byUf: z.partialRecord(UF, ListingNotice).default({}),
  })
  .superRefine(({ default: ours, byUf }, context) => {
    for (const [uf, { law, sources, daysAfterDelivery }] of Object.entries(byUf)) {
      const path = ['byUf', uf];
      if (law === 'state' && sources.length < 2)
        context.addIssue({
          code: 'custom',
          path: [...path, 'sources'],
          message: 'must have two sources at the least, or law: one-source',
        });
      if (law !== 'state' && daysAfterDelivery < ours.daysAfterDelivery)
        context.addIssue({
          code: 'custom',
          path: [...path, 'daysAfterDelivery'],
          message: `must be ${ours.daysAfterDelivery} at the least, as by default: only a state law read in two places may ask for less`,
        });
    }
  });
export type ListingNotices = z.infer<typeof ListingNotices>;
