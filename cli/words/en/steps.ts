/** Messages that are no step of a régua */
export const steps = {
  'hand-over': 'hand-over to a person',
  receipt: 'receipt',
  apology: 'apology',
  promise: 'reminder of a promise',
} as const;
