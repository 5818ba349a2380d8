import * as z from 'zod';
import { CalendarDay, Centavos, Instant } from '#schemas/primitives.ts';

/** A line of a demonstrativo. */
const StatementLineAnswer = z
  .strictObject({
    kind: z.enum([
      'principal',
      'fine',
      'interest',
      'payment',
      'refund',
      'writeOff',
      'held',
      'waived',
      'discount',
    ]),
    amount: z.int().describe('what it adds to what is owed, whole centavos; negative when it lessens it'),
    balance: z.int().describe('the sum of the amounts up to this line, whole centavos'),
    label: z.string().describe('in Portuguese, as the debtor reads it'),
    workings: z.array(z.string()).describe('how it is calculated, in Portuguese'),
    citation: z.string().optional().describe('the law or norm that it follows'),
  })
  .meta({ id: 'StatementLine' });

/** The demonstrativo of a debt at the end of a day. */
export const StatementAnswer = z
  .strictObject({
    debtId: z.string(),
    day: CalendarDay,
    due: Centavos.optional().describe('what the debtor has to pay; absent when there is no demonstrativo'),
    principal: Centavos.optional(),
    fine: Centavos.optional(),
    interest: Centavos.optional(),
    received: z.int().optional(),
    excess: Centavos.optional().describe('received beyond everything owed'),
    daysLate: z.int().nonnegative().optional(),
    settledOn: CalendarDay.optional(),
    lines: z.array(StatementLineAnswer),
    text: z.string().describe('the whole of it in Portuguese, to be printed in a fixed pitch'),
    reasons: z.array(z.string()).optional().describe('why there is none'),
    madeAt: Instant.describe('when it was made: what came later is not in it'),
  })
  .meta({ id: 'Statement' });
export type StatementAnswer = z.infer<typeof StatementAnswer>;
