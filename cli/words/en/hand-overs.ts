/** Why a person has a debt */
export const handOvers = {
  'ladder-over': 'the ladder is over',
  'over-indebted': 'superendividamento',
  hardship: 'its debtor reported hardship, and nobody answered yet',
  unreachable: 'the debtor has no usable address',
  'prescribes-soon': 'it would be prescribed before its ladder ends',
  prescribed: 'it is prescribed',
  'debtor-erased': 'the data of its debtor was erased',
  'only-charges-left': 'only charges are left',
  'little-left': 'so little is left that nobody is asked for it',
  'too-many-payments': 'it has too many payments to take more',
  'execution-failed': 'its executions failed',
  'execution-stopped': 'its execution was stopped',
  'pause-over': 'its pause is over',
  assigned: 'its credit was assigned, and no code pays the assignee',
} as const;
