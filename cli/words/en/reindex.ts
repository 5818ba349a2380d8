/** `regua reindex` */
export const reindex = {
  summary: 'bring what was written before the lists of the API existed into them, in the table of a stage',
  stage: 'the stage whose table is walked through',
  walked: '{lookedAt} items looked at, {changed} brought into their lists',
  done: 'Every item is in its lists: {lookedAt} looked at, {changed} changed.',
} as const;
