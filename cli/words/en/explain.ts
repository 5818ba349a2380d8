/** `regua explain` */
export const explain = {
  summary: 'print the demonstrativo of a debt: what is owed on a day, line by line',
  debt: 'a JSON debt (forms: docs/commands.md)',
  at: 'the day, until its end in Brasília',
} as const;
