/** `regua check --corpus` */
export const corpus = {
  noCorpus: '{folder}: has no corpus; it needs files as ours.jsonl',
  reached: '{file}: {count} texts, both targets reached',
  missed: '{file}: {count} texts, a target is missed',
  recall: '  recall        {percent} ({right} of {of} refused), target at least {target}%',
  falseAlarms: '  false alarms  {percent} ({alarms} of {of} refused), target at most {target}%',
  bySmsRule: '    {count} more only because an SMS may not name the debt, which is our choice: not counted',
  ofKind: '{right} of {of}',
  judgedWrongly: '  judged wrongly: {ids}',
} as const;
