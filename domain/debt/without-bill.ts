import type { Assignment } from '#schemas/records/assignment.ts';

/** An assignment as an instalment has it: the bill of the assignee is for the whole debt. */
export const withoutBill = ({ bill: _, ...assigned }: Assignment): Assignment => assigned;
