import { debtIdOf } from '#adapters/table/keys.ts';
import { carryOut } from '#functions/api/carry-out.ts';
import { creditorsAsked } from '#functions/api/creditors-asked.ts';
import { dayOfDebt } from '#functions/api/debt/day-of-debt.ts';
import { debtAnswer } from '#functions/api/debt-answer.ts';
import { debtOf } from '#functions/api/debt-of.ts';
import { once } from '#functions/api/idempotency.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { InvoicePath } from '#schemas/api/commands.ts';
import { NoQuery } from '#schemas/api/no-query.ts';
import { InvoiceIssuedV1 } from '#schemas/events/billing.ts';

/** Invoices as billing numbers them. */
export const invoices = newRoutes()
  .post(
    '/invoices',
    operation('issueInvoice', {
      tag: 'Invoices',
      summary: 'Issue an invoice',
      description:
        'Opens its debt, as `InvoiceIssued.v1` on the bus does. The same invoice again is a repetition; another amount or due date is refused: amend it.',
      answers: { 201: { description: 'Its debt.', schema: 'DebtAnswer' } },
      problems: ['not-found', 'refused', 'key-reused', 'under-way', 'not-json'],
    }),
    input('query', NoQuery),
    input('json', InvoiceIssuedV1),
    once('issueInvoice'),
    async (c) => {
      const issued = c.req.valid('json');
      creditorsAsked(c.get('caller'), issued.creditorId);
      await carryOut(c, 'InvoiceIssued.v1', issued);
      const debt = await debtOf(c, debtIdOf(issued.creditorId, issued.invoiceId));
      return c.json(await debtAnswer(debt, dayOfDebt(debt, c.env.at), c.env.at), 201);
    },
  )
  .get(
    '/invoices/:creditorId/:invoiceId',
    operation('readInvoice', {
      tag: 'Invoices',
      summary: 'Read the debt of an invoice',
      answers: { 200: { description: 'Its debt as it is now.', schema: 'DebtAnswer' } },
      problems: ['not-found'],
    }),
    input('param', InvoicePath),
    input('query', NoQuery),
    async (c) => {
      const { creditorId, invoiceId } = c.req.valid('param');
      const debt = await debtOf(c, debtIdOf(creditorId, invoiceId));
      return c.json(await debtAnswer(debt, dayOfDebt(debt, c.env.at), c.env.at));
    },
  );
