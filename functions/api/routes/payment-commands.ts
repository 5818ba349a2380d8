import { carryOutFor } from '#functions/api/carry-out-for.ts';
import { once } from '#functions/api/idempotency.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { AssignPayment, Done, ReassignPayment } from '#schemas/api/commands.ts';
import { NoQuery } from '#schemas/api/webhook-endpoints.ts';
import { PaymentSourceReportedV1 } from '#schemas/events/billing.ts';

const answers = { 200: { description: 'It was done, now or before.', schema: Done } } as const;
const problems = ['not-found', 'refused', 'key-reused', 'under-way', 'not-json'] as const;

/** Commands on payments whose invoice a person names, and on the sources of payments. */
export const paymentCommands = newRoutes()
  .post(
    '/payments/assignments',
    operation('assignPayment', {
      answers,
      problems,
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
      answers,
      problems,
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
      answers,
      problems,
      tag: 'Payments',
      summary: 'Say until when a payment source has reported',
      description: 'For a source without files and webhooks, or when there was nothing to report.',
    }),
    input('query', NoQuery),
    input('json', PaymentSourceReportedV1),
    once('reportSource'),
    async (c) => carryOutFor(c, 'PaymentSourceReported.v1', c.req.valid('json')),
  );
