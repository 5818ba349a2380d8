import { carryOutFor } from '#functions/api/carry-out-for.ts';
import { DONE } from '#functions/api/command-answers.ts';
import { once } from '#functions/api/idempotency.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { BatchPath, NoWords, PauseCollection, ResumeCollection } from '#schemas/api/commands.ts';
import { NoQuery } from '#schemas/api/no-query.ts';

/** Pauses of an invoice, of all that a debtor owes a creditor, or of a batch. */
export const pauses = newRoutes()
  .post(
    '/pauses',
    operation('pauseCollection', {
      ...DONE,
      tag: 'Pauses',
      summary: 'Pause collection',
      description:
        'Of one of `invoiceId`, `debtorId` and `batch`: no message goes out until collection is resumed, or the last day is over. Without `lastDay`, as many days as the creditor’s `pauses.days`.',
    }),
    input('query', NoQuery),
    input('json', PauseCollection),
    once('pauseCollection'),
    async (c) => {
      const { at, ...paused } = c.req.valid('json');
      return carryOutFor(c, 'CollectionPaused.v1', { pausedAt: at, ...paused });
    },
  )
  .post(
    '/resumptions',
    operation('resumeCollection', {
      ...DONE,
      tag: 'Pauses',
      summary: 'Resume collection',
      description:
        'Of one of `invoiceId`, `debtorId` and `batch`. Of a batch that an import brought in, it is the release that lets its first messages go.',
    }),
    input('query', NoQuery),
    input('json', ResumeCollection),
    once('resumeCollection'),
    async (c) => {
      const { at, ...resumed } = c.req.valid('json');
      return carryOutFor(c, 'CollectionResumed.v1', { resumedAt: at, ...resumed });
    },
  )
  .post(
    '/batches/:creditorId/:batch/withdrawal',
    operation('withdrawBatch', {
      ...DONE,
      tag: 'Batches',
      summary: 'Withdraw a batch',
      description:
        'It was a mistake: its debts are cancelled. Who was written to is told so once; who was not hears nothing.',
    }),
    input('param', BatchPath),
    input('query', NoQuery),
    input('json', NoWords),
    once('withdrawBatch'),
    async (c) =>
      carryOutFor(c, 'BatchWithdrawn.v1', { ...c.req.valid('param'), withdrawnAt: c.req.valid('json').at }),
  );
