import type { BillInstruction } from '#schemas/records/bill-order.ts';

/** Distinguishes the instructions about one boleto: the same one is given to the bank once. */
export function instructionKey(instruct: BillInstruction): string {
  switch (instruct.instruction) {
    case 'changeDueDate':
      return `${instruct.instruction}-${instruct.dueDate}`;
    case 'reduce':
      return `${instruct.instruction}-${instruct.abatement}`;
    default:
      return instruct.instruction;
  }
}
