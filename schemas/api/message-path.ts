import * as z from 'zod';
import { DebtId } from './debt-path.ts';

export const MessagePath = z.strictObject({
  debtId: DebtId,
  number: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be the number of a message of the debt')
    .describe('the number of the message'),
});
