const RISING = ['light', 'neutral', 'firm'] as const;

/** How a message speaks. */
export type Tone = (typeof RISING)[number];

/** The tone of a rung for a debtor: one lighter for a profile that it is softened for, the lightest at the least. */
export function toneFor(
  step: { readonly tone: Tone; readonly softenFor: readonly string[] },
  profile: string,
): Tone {
  const level = RISING.indexOf(step.tone) - (step.softenFor.includes(profile) ? 1 : 0);
  return RISING[Math.max(0, level)] as Tone;
}
