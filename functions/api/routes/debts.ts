import { dayFor } from '#domain/debt/day-for.ts';
import { debtAnswer } from '#functions/api/debt-answer.ts';
import { debtOf } from '#functions/api/debt-of.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { AsOf, DebtAnswer, DebtPath } from '#schemas/api/debt.ts';

/** Debts, one at a time. */
export const debts = newRoutes().get(
  '/debts/:debtId',
  operation('readDebt', {
    tag: 'Debts',
    summary: 'Read a debt',
    description:
      'The debt as it is now, with what is owed at the end of a day: today, or `asOf`. Nothing is hidden: a debt that is closed, prescribed, assigned or paused is marked so.',
    answers: { 200: { description: 'The debt.', schema: DebtAnswer } },
    problems: ['not-found'],
  }),
  input('param', DebtPath),
  input('query', AsOf),
  async (c) => {
    const debt = await debtOf(c, c.req.valid('param').debtId);
    const day = c.req.valid('query').asOf ?? dayFor('zone' in debt ? debt : {}, c.env.at);
    return c.json(debtAnswer(debt, day));
  },
);
