import * as z from 'zod';

/**
 * Who did something to a debt: a `person` who signed in, a `machine` (a program that did), or another `system`, which reports over the
 * bus. What Régua does by itself, and what a debtor does on their page, has none.
 */
export const Actor = z.strictObject({
  kind: z.enum(['person', 'machine', 'system']),
  /** An id without personal data in it, never a name or an e-mail address: of the user pool, of a program, of the source on the bus. */
  subject: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/, 'must be an id: letters, digits, _ and -'),
});
/** Who looks after something: the id of a person, as an actor has it, or a name that the creditor uses. No personal data. */
export const OwnerId = Actor.shape.subject;

export type Actor = z.infer<typeof Actor>;
