import type * as z from 'zod';
import { listCases } from '#application/lists/list-cases.ts';
import { type DebtFilter, listDebts } from '#application/lists/list-debts.ts';
import { nameDebtors } from '#application/lists/name-debtors.ts';
import { totalsOf } from '#application/lists/totals-of.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { creditorsAsked } from '#functions/api/creditors-asked.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { pageAnswer, positionIn } from '#functions/api/page-answer.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { CaseListQuery, DebtListQuery, STATUSES, type StatusAsked } from '#schemas/api/debt-lists-asked.ts';
import { rowsIn } from '#schemas/api/page.ts';

/** Debts, many at a time. */
export const debtLists = newRoutes()
  .get(
    '/debts',
    operation('listDebts', {
      tag: 'Debts',
      summary: 'List debts',
      description:
        'Debts by their due date or by their next action, each as it is now, with what is owed today. A debt whose place in the order stays the same is on one page, whatever happens meanwhile; one that moves on is there again, with a higher `revision`.',
      answers: { 200: { description: 'A page of debts, with its totals.', schema: 'DebtPage' } },
      problems: ['not-found'],
    }),
    input('query', DebtListQuery),
    async (c) => {
      const asked = c.req.valid('query');
      const { creditor, status = 'owed', owner, daysLateFrom, daysLateTo, nextActionBefore, sort } = asked;
      const filter: DebtFilter = {
        creditors: creditorsAsked(c.get('caller'), creditor),
        statuses: statusesIn(status),
        owner,
        daysLate: { from: daysIn(daysLateFrom), to: daysIn(daysLateTo) },
        nextActionBefore,
      };
      const after = await positionIn('listDebts', asked);
      const page = await listDebts(filter, sort ?? 'dueDate', { after, most: rowsIn(asked.limit) }, c.env.at);
      return c.json({
        ...(await pageAnswer('listDebts', asked, { ...page, rows: await nameDebtors(page.rows) })),
        totals: totalsOf(page.rows),
      });
    },
  )
  .get(
    '/cases',
    operation('listCases', {
      tag: 'Cases',
      summary: 'List open cases',
      description:
        'Debts on which a case is open, by the last day for the answer. `case` says what it is about.',
      answers: {
        200: { description: 'A page of debts with an open case, with its totals.', schema: 'DebtPage' },
      },
      problems: ['not-found'],
    }),
    input('query', CaseListQuery),
    async (c) => {
      const asked = c.req.valid('query');
      const filter = {
        creditors: creditorsAsked(c.get('caller'), asked.creditor),
        owner: asked.owner,
        isOverdue: asked.overdue === 'true',
      };
      const after = await positionIn('listCases', asked);
      const page = await listCases(filter, { after, most: rowsIn(asked.limit) }, c.env.at);
      return c.json({
        ...(await pageAnswer('listCases', asked, { ...page, rows: await nameDebtors(page.rows) })),
        totals: totalsOf(page.rows),
      });
    },
  );

/** The statuses that each group of them has. */
const GROUPS = {
  all: STATUSES,
  owed: STATUSES.filter(isOwed),
  closed: ['settled', 'cancelled', 'prescribed'],
  agreed: ['promised', 'onPaymentPlan'],
  attended: ['caseOpen', 'handedOver'],
} as const satisfies Readonly<Record<string, DebtFilter['statuses']>>;

const isGroup = (asked: z.infer<typeof StatusAsked>): asked is keyof typeof GROUPS => asked in GROUPS;

const statusesIn = (asked: z.infer<typeof StatusAsked>): DebtFilter['statuses'] =>
  isGroup(asked) ? GROUPS[asked] : [asked];

const daysIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);
