import { carryOutFor } from '#functions/api/carry-out-for.ts';
import { DONE } from '#functions/api/command-answers.ts';
import { once } from '#functions/api/idempotency.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { AssignPayment, ReassignPayment } from '#schemas/api/commands.ts';
import { NoQuery } from '#schemas/api/no-query.ts';
import { PaymentSourceReportedV1 } from '#schemas/events/billing.ts';

/** Commands on payments whose invoice a person names, and on the sources of payments. */
export const paymentCommands = newRoutes()
  .post(
    '/payments/assignments',
    operation('assignPayment', {
      ...DONE,
      tag: 'Payments',
      summary: 'Assign a payment to its invoice',
      description:
        'A payment of `listUnidentifiedPayments`. With `sameAs`, a doubtful one is no payment of its own, but that one once more.',
    }),
    input('query', NoQuery),
    input('json', AssignPayment),
    once('assignPayment'),
    async (c) => carryOutFor(c, 'PaymentAssigned.v1', c.req.valid('json')),
  )
  .post(
    '/payments/reassignments',
    operation('reassignPayment', {
      ...DONE,
      tag: 'Payments',
      summary: 'Move a payment to another invoice',
      description: 'The part of it that has not gone back.',
    }),
    input('query', NoQuery),
    input('json', ReassignPayment),
    once('reassignPayment'),
    async (c) => carryOutFor(c, 'PaymentReassigned.v1', c.req.valid('json')),
  )
  .post(
    '/payment-sources/reports',
    operation('reportSource', {
      ...DONE,
      tag: 'Payments',
      summary: 'Say until when a payment source has reported',
      description: 'For a source without files and webhooks, or when there was nothing to report.',
    }),
    input('query', NoQuery),
    input('json', PaymentSourceReportedV1),
    once('reportSource'),
    async (c) => carryOutFor(c, 'PaymentSourceReported.v1', c.req.valid('json')),
  );
