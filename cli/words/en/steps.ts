/** Messages that are no step of a régua */
export const steps = {
  receipt: 'receipt',
  apology: 'apology',
  promise: 'reminder of a promise',
} as const;
