import * as z from 'zod';
import { countWork } from '#application/lists/count-work.ts';
import { listOfferRequests } from '#application/lists/list-offer-requests.ts';
import { creditorsAsked } from '#functions/api/creditors-asked.ts';
import { input } from '#functions/api/input.ts';
import { listAnswer } from '#functions/api/list-answer.ts';
import { operation } from '#functions/api/operation.ts';
import { mayCall, type OperationId } from '#functions/api/roles.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { ListQuery, OfCreditor } from '#schemas/api/page.ts';
import { WorkKind } from '#schemas/api/work.ts';

/** The list of each kind: who may not read it is not told how long it is. */
const LIST_OF: Readonly<Record<WorkKind, OperationId>> = {
  cases: 'listCases',
  handedOver: 'listDebts',
  offers: 'listOfferRequests',
  unidentified: 'listUnidentifiedPayments',
  doubtful: 'listUnidentifiedPayments',
  unapplied: 'listUnappliedPayments',
  deadLetters: 'listDeadLetters',
  staleSources: 'listPaymentSources',
  unknownOutcomes: 'listUnknownOutcomes',
};

/** What waits for a person. */
export const work = newRoutes()
  .get(
    '/work',
    operation('countWork', {
      tag: 'Work',
      summary: 'Count what waits for a person',
      description:
        'Kind by kind, those whose lists the caller may see: cases, debts that were handed over, offers to approve, payments, dead letters, stale payment sources, messages of which nobody knows whether they were sent.',
      answers: { 200: { description: 'How much of each kind waits.', schema: 'WorkAnswer' } },
      problems: ['not-found'],
    }),
    input('query', z.strictObject(OfCreditor)),
    async (c) => {
      const caller = c.get('caller');
      const { creditor } = c.req.valid('query');
      const kinds = WorkKind.options.filter((kind) => mayCall(LIST_OF[kind], caller.roles));
      const items = await countWork(kinds, {
        creditors: creditorsAsked(caller, creditor),
        withoutCreditor: caller.creditors === 'all' && creditor === undefined,
        now: c.env.at,
      });
      return c.json({ items });
    },
  )
  .get(
    '/offer-requests',
    operation('listOfferRequests', {
      tag: 'Negotiation',
      summary: 'List offers that a person has to approve',
      description:
        'The oldest first: debtors asked for them on their page. `acceptOffer` approves one, with its `askedAt` and `total`; after its last day it is over by itself, and the ladder has gone on meanwhile.',
      answers: { 200: { description: 'A page of offers.', schema: 'OfferRequestPage' } },
      problems: ['not-found'],
    }),
    input('query', ListQuery),
    async (c) => {
      const given = { caller: c.get('caller'), asked: c.req.valid('query') };
      return c.json(
        await listAnswer('listOfferRequests', given, (creditors, page) =>
          listOfferRequests(creditors, page, c.env.at),
        ),
      );
    },
  );
