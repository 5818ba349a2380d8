import type { Person } from '#test/simulator/plan.ts';
import type { Recording, SeenSend } from '#test/simulator/recording.ts';

/** Receipts and apologies collect nothing: they take no place in the budget. */
const COURTESY = /^((receipt|apology)(-\d+)?|mistake)$/;

export const isCourtesy = ({ step }: Pick<SeenSend, 'step'>): boolean => COURTESY.test(step);

/** Whose address it is; a person's e-mail address may have a word put before it by billing. */
export const personOf = ({ plan }: Recording, { address }: SeenSend): Person | undefined =>
  plan.setting.persons.find(({ email, phone }) => address.endsWith(email) || address === phone);

/** Collecting messages, with the persons who got them. */
export const collecting = (recording: Recording): { readonly send: SeenSend; readonly person: Person }[] =>
  recording.sends.flatMap((send) => {
    const person = personOf(recording, send);
    return person && !isCourtesy(send) ? [{ send, person }] : [];
  });

export const keyOf = ({ debtId, version, step }: SeenSend): string => `${debtId}/${version}/${step}`;
