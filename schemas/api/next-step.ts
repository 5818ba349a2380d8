import * as z from 'zod';
import { InEachLanguage } from '#schemas/config/in-each-language.ts';
import { CalendarDay, Centavos, Channel, Instant, Slug } from '#schemas/primitives.ts';
import { DebtStatus } from '#schemas/records/debt.ts';

/** A step of the ladder, as the régua has it now. */
const LadderStep = z
  .strictObject({
    id: Slug,
    name: InEachLanguage.optional().describe('absent when the régua has no such step any more'),
    channels: z.array(Channel).optional().describe('tried in this order'),
    at: Instant.describe('when it is to be taken'),
    why: z.array(z.string()).describe('why then, in the language of the answer'),
    owed: Centavos.describe('what settles the debt on that day if nothing is paid before, whole centavos'),
  })
  .meta({ id: 'LadderStep' });

/** What happens next to a debt, and why then. */
export const NextStepAnswer = z
  .strictObject({
    debtId: z.string(),
    status: DebtStatus,
    what: z
      .enum(['step', 'hand-over', 'plan', 'promise', 'answer', 'instalment', 'person', 'invoice', 'nothing'])
      .describe(
        '`plan`: the ladder is planned anew. `promise`, `answer`, `instalment`: the last day of what it waits for. `person`: a person has it. `invoice`: its invoice has not come.',
      ),
    step: LadderStep.optional(),
    at: Instant.optional(),
    on: CalendarDay.optional().describe('its last day, where only the day is known'),
    why: z.array(z.string()).describe('why then, in the language of the answer'),
    rule: z.string().optional().describe('the rule that holds it back'),
    citation: z.string().optional().describe('the law, norm or setting of that rule'),
    later: z
      .array(LadderStep)
      .describe(
        'the steps after it as they are planned, and the hand-over; of a promise or a pause, those that follow if the debt is not paid by then',
      ),
  })
  .meta({ id: 'NextStep' });
export type NextStepAnswer = z.infer<typeof NextStepAnswer>;
