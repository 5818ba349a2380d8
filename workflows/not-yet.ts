/** The state that waits for a postponed step: the name of no step has a colon. */
export const notYet = (step: string): string => `${step}: not yet`;
