import type { Tone } from '#schemas/primitives.ts';

const RISING: readonly Tone[] = ['light', 'neutral', 'firm'];

/**
 * The tones in which a step may speak to a debtor, the one it wishes for first: one lighter for a profile that it is
 * softened for; one firmer to who broke a promise of this debt, or its own when there is no such text.
 */
export function tonesFor(
  step: { readonly tone: Tone; readonly softenFor: readonly string[] },
  { profile, brokePromise }: { readonly profile: string; readonly brokePromise: boolean },
): [Tone, ...Tone[]] {
  const level = RISING.indexOf(step.tone);
  const at = (index: number): Tone => RISING[Math.min(Math.max(0, index), RISING.length - 1)] ?? step.tone;
  if (brokePromise) return [at(level + 1), step.tone];
  return [at(level - (step.softenFor.includes(profile) ? 1 : 0))];
}
