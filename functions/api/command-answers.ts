/** The problems that every command may answer. */
const problems = ['not-found', 'refused', 'key-reused', 'under-way', 'not-json'] as const;

/** What the document says of a command that answers with the debt after it. */
export const DEBT_AFTER = {
  answers: { 200: { description: 'The debt after it.', schema: 'DebtAnswer' } },
  problems,
} as const;

/** What the document says of a command about no single debt. */
export const DONE = {
  answers: { 200: { description: 'It was done, now or before.', schema: 'Done' } },
  problems,
} as const;
