import { type Estimate, Z } from './interval.ts';

/** A time at which something may happen, in days of a common scale: after it was entered, up to when it was left. */
export interface Spell {
  /** The last day before it was watched. */
  readonly enteredAt: number;
  readonly leftAt: number;
  /** Whether it was left because it happened; otherwise it was not watched any longer. */
  readonly happened: boolean;
}

/** A day on which it happened to some: how many were watched then, and the share to whom it has not happened by its end. */
export interface CurvePoint {
  readonly day: number;
  readonly atRisk: number;
  readonly happened: number;
  readonly left: number;
  /** Greenwood's sum: the variance of `left`, over its square. */
  readonly greenwood: number;
}

/**
 * Estimates how long it takes until something happens from times of which some are not over yet: Kaplan and Meier, "Nonparametric
 * estimation from incomplete observations", JASA 53 (1958) 457–481. Who is watched late counts from then on alone (left truncation), as
 * in https://scikit-survival.readthedocs.io/en/latest/generated/sksurv.nonparametric.kaplan_meier_estimator.html (read 2026-11-30).
 */
export function kaplanMeier(spells: readonly Spell[]): CurvePoint[] {
  const days = new Map<number, number>();
  for (const { leftAt, happened } of spells) if (happened) days.set(leftAt, (days.get(leftAt) ?? 0) + 1);
  const entries = Float64Array.from(spells, ({ enteredAt }) => enteredAt).sort();
  const exits = Float64Array.from(spells, ({ leftAt }) => leftAt).sort();
  let entered = 0;
  let gone = 0;
  let left = 1;
  let greenwood = 0;
  return [...days]
    .sort(([one], [other]) => one - other)
    .map(([day, happened]) => {
      while (entered < entries.length && (entries[entered] ?? 0) < day) entered += 1;
      while (gone < exits.length && (exits[gone] ?? 0) < day) gone += 1;
      const atRisk = entered - gone;
      left *= 1 - happened / atRisk;
      if (happened < atRisk) greenwood += happened / (atRisk * (atRisk - happened));
      return { day, atRisk, happened, left, greenwood };
    });
}

/** The share to whom it has not happened by the end of a day. */
export const leftAfter = (curve: readonly Pick<CurvePoint, 'day' | 'left'>[], day: number): number =>
  pointAt(curve, day)?.left ?? 1;

/**
 * The share to whom it has happened by the end of a day, with the interval of Greenwood's variance on the scale log(−log), as in
 * https://bookdown.org/sestelo/sa_financial/pointwise-confidence-interval-for-st.html (read 2026-11-30). Before the first time, and where
 * nobody is left, no interval can be given: it is the share itself.
 */
export function happenedBy(curve: readonly CurvePoint[], day: number): Estimate {
  const point = pointAt(curve, day);
  if (!point || point.left <= 0) {
    const share = point ? 1 : 0;
    return { share, low: share, high: share };
  }
  const { left, greenwood } = point;
  const reach = (Z * Math.sqrt(greenwood)) / Math.log(left);
  // log(left) is negative: the power above one is the lower of what is left.
  return { share: 1 - left, low: 1 - left ** Math.exp(reach), high: 1 - left ** Math.exp(-reach) };
}

/** The first day by whose end it has happened to half of them; undefined when it has not. */
export const medianOf = (curve: readonly CurvePoint[]): number | undefined =>
  curve.find(({ left }) => left <= 0.5)?.day;

/** The last point of a curve up to a day. */
function pointAt<Point extends { readonly day: number }>(
  curve: readonly Point[],
  day: number,
): Point | undefined {
  let low = 0;
  let high = curve.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((curve[middle]?.day ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return curve[low - 1];
}
