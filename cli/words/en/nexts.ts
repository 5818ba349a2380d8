/** What comes next for a debt */
export const nexts = {
  due: 'due',
  promise: 'promise',
  answer: 'answer',
  instalment: 'instalment',
} as const;
