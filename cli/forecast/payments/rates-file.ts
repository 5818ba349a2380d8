import { basename, dirname } from 'node:path';
import * as z from 'zod';
import { problemInWords } from '#config-loader/config-error.ts';
import { readYaml } from '#config-loader/read-yaml.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { Centavos, Profile } from '#schemas/primitives.ts';
import type { PaymentModel, UnpaidCurve } from './model.ts';

/** The share of invoices that are paid by the end of some days, each counted from the due date: `-3` is three days before it. */
const Paid = z.record(
  z.string().regex(/^(?:0|-?[1-9]\d{0,2})$/, 'must be a whole number of days, as 3 or -3'),
  z.number().min(0).max(1),
);

/** A band of debts, and how they are paid. */
const RatesBand = z
  .strictObject({
    profile: Profile.optional(),
    /** Centavos. */
    from: Centavos.optional(),
    /** Centavos. */
    below: Centavos.optional(),
    paid: Paid,
  })
  .superRefine(({ from = 0, below, paid }, context) => {
    if (below !== undefined && below <= from)
      context.addIssue({ code: 'custom', path: ['below'], message: 'must be more than "from"' });
    const points = pointsOf(paid);
    if (points.length === 0)
      context.addIssue({ code: 'custom', path: ['paid'], message: 'must name a day at least' });
    for (const [index, { day, share }] of points.entries())
      if (share < (points[index - 1]?.share ?? 0))
        context.addIssue({
          ...{ code: 'custom', path: ['paid', String(day)] },
          message: 'must not be less than that of the day before it: who has paid has paid',
        });
  });

/** The file of `--payments rates`: for each band of debts, the first that fits, the share that is paid by days after the due date. */
const RatesFile = z.strictObject({ bands: z.array(RatesBand).min(1) });

const pointsOf = (paid: z.infer<typeof Paid>): { day: number; share: number }[] =>
  Object.entries(paid)
    .map(([day, share]) => ({ day: Number(day), share }))
    .sort((one, other) => one.day - other.day);

/**
 * Reads the shares that somebody expects. Between two days of the file the share grows by the same each day; before the first nobody has
 * paid, after the last nobody else does.
 * @throws InputError with each line that is wrong
 */
export function readRates(file: string): PaymentModel {
  const read = readYaml(dirname(file), basename(file), RatesFile);
  if (!('value' in read))
    throw new InputError(read.map((problem) => problemInWords({ ...problem, file })).join('\n'));
  return read.value.bands.map(({ paid, ...band }) => ({ ...band, curve: curveOf(pointsOf(paid)) }));
}

function curveOf(points: readonly { readonly day: number; readonly share: number }[]): UnpaidCurve['curve'] {
  return points.flatMap(({ day, share }, index) => {
    const before = points[index - 1];
    if (!before) return [{ day, left: 1 - share }];
    const days = day - before.day;
    return Array.from({ length: days }, (_, passed) => ({
      day: before.day + passed + 1,
      left: 1 - (before.share + ((share - before.share) * (passed + 1)) / days),
    }));
  });
}
