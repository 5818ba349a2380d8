import { listUnappliedPayments } from '#application/lists/list-unapplied-payments.ts';
import { listUnidentifiedPayments } from '#application/lists/list-unidentified-payments.ts';
import { input } from '#functions/api/input.ts';
import { listAnswer } from '#functions/api/list-answer.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { ListQuery } from '#schemas/api/page.ts';

/** Payments that are on no debt yet. */
export const payments = newRoutes()
  .get(
    '/payments/unidentified',
    operation('listUnidentifiedPayments', {
      tag: 'Payments',
      summary: 'List payments that wait for a person',
      description:
        'The longest first: those that name nothing of ours, and, with `doubt`, those that may be a payment which their invoice has.',
      answers: { 200: { description: 'A page of payments.', schema: 'UnidentifiedPaymentPage' } },
      problems: ['not-found'],
    }),
    input('query', ListQuery),
    async (c) => {
      const given = { caller: c.get('caller'), asked: c.req.valid('query') };
      return c.json(
        await listAnswer('listUnidentifiedPayments', given, (creditors, page) =>
          listUnidentifiedPayments(creditors, page, c.env.at),
        ),
      );
    },
  )
  .get(
    '/payments/unapplied',
    operation('listUnappliedPayments', {
      tag: 'Payments',
      summary: 'List payments whose invoice has not come',
      description: 'Invoice by invoice, the longest paid first.',
      answers: { 200: { description: 'A page of invoices with their payments.', schema: 'UnappliedPage' } },
      problems: ['not-found'],
    }),
    input('query', ListQuery),
    async (c) => {
      const given = { caller: c.get('caller'), asked: c.req.valid('query') };
      return c.json(
        await listAnswer('listUnappliedPayments', given, (creditors, page) =>
          listUnappliedPayments(creditors, page, c.env.at),
        ),
      );
    },
  );
