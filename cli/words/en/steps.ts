/** Messages that are no step of a régua */
export const steps = {
  'hand-over': 'hand-over to a person',
  'first-contact': 'first contact',
  receipt: 'receipt',
  apology: 'apology',
  mistake: 'word that it was a mistake',
  promise: 'reminder of a promise',
} as const;
