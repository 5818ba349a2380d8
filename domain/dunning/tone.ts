import type { Tone } from '#schemas/primitives.ts';

const RISING: readonly Tone[] = ['light', 'neutral', 'firm'];

/** Whether a tone is firmer than another. */
export const isFirmer = (one: Tone, other: Tone): boolean => RISING.indexOf(one) > RISING.indexOf(other);

/** One tone lighter, at most light. */
export const lighter = (tone: Tone): Tone => RISING[Math.max(0, RISING.indexOf(tone) - 1)] ?? tone;

/**
 * The tones of a step for a debtor, the preferred one first: the lightest that there is for the first message about a debt; one
 * lighter for a profile in `softenFor`; one firmer if the debtor broke a promise of this debt, or the step's own if there is no
 * such text.
 */
export function tonesFor(
  step: { readonly tone: Tone; readonly softenFor: readonly string[] },
  {
    profile,
    brokePromise,
    isFirst,
  }: {
    readonly profile: string;
    readonly brokePromise: boolean;
    /** Whether the debtor was never written to about a debt of the message. */
    readonly isFirst: boolean;
  },
): [Tone, ...Tone[]] {
  const level = RISING.indexOf(step.tone);
  const at = (index: number): Tone => RISING[Math.min(Math.max(0, index), RISING.length - 1)] ?? step.tone;
  if (isFirst) return ['light', 'neutral', 'firm'];
  if (brokePromise) return [at(level + 1), step.tone];
  return [at(level - (step.softenFor.includes(profile) ? 1 : 0))];
}
