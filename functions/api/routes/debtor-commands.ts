import { carryOutFor } from '#functions/api/carry-out-for.ts';
import { DONE } from '#functions/api/command-answers.ts';
import { once } from '#functions/api/idempotency.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import {
  CorrectTaxId,
  NoWords,
  RecordConsent,
  RequestErasure,
  UpdateContact,
} from '#schemas/api/commands.ts';
import { DebtorPath } from '#schemas/api/debtors-asked.ts';
import { NoQuery } from '#schemas/api/no-query.ts';

/** Commands on a debtor of a creditor. */
export const debtorCommands = newRoutes()
  .post(
    '/debtors/:creditorId/:debtorId/contacts',
    operation('updateContact', {
      ...DONE,
      tag: 'Debtors',
      summary: 'Update contacts and wishes',
      description:
        'A list replaces the one that billing gave before; contacts from other sources are kept. A contact that cannot be used is refused, and the others are kept.',
    }),
    input('param', DebtorPath),
    input('query', NoQuery),
    input('json', UpdateContact),
    once('updateContact'),
    async (c) => {
      const { at, ...news } = c.req.valid('json');
      return carryOutFor(c, 'ContactUpdated.v1', { ...c.req.valid('param'), updatedAt: at, ...news });
    },
  )
  .post(
    '/debtors/:creditorId/:debtorId/consents',
    operation('recordConsent', {
      ...DONE,
      tag: 'Debtors',
      summary: 'Record a consent',
      description: 'The debtor agreed to be written to again, and you keep the proof.',
    }),
    input('param', DebtorPath),
    input('query', NoQuery),
    input('json', RecordConsent),
    once('recordConsent'),
    async (c) =>
      carryOutFor(c, 'ContactConsentGiven.v1', { ...c.req.valid('param'), ...c.req.valid('json') }),
  )
  .post(
    '/debtors/:creditorId/:debtorId/tax-id',
    operation('correctTaxId', {
      ...DONE,
      tag: 'Debtors',
      summary: 'Correct a CPF or CNPJ',
    }),
    input('param', DebtorPath),
    input('query', NoQuery),
    input('json', CorrectTaxId),
    once('correctTaxId'),
    async (c) => {
      const { at, taxId } = c.req.valid('json');
      return carryOutFor(c, 'TaxIdCorrected.v1', { ...c.req.valid('param'), correctedAt: at, taxId });
    },
  )
  .post(
    '/debtors/:creditorId/:debtorId/link-revocations',
    operation('revokeLinks', {
      ...DONE,
      tag: 'Debtors',
      summary: 'Revoke all links to the debtor’s page',
      description: 'For when one reached somebody else. The next message has a new link.',
    }),
    input('param', DebtorPath),
    input('query', NoQuery),
    input('json', NoWords),
    once('revokeLinks'),
    async (c) =>
      carryOutFor(c, 'LinkRevocationRequested.v1', {
        ...c.req.valid('param'),
        requestedAt: c.req.valid('json').at,
      }),
  )
  .post(
    '/debtors/:creditorId/:debtorId/erasures',
    operation('requestErasure', {
      ...DONE,
      tag: 'Debtors',
      summary: 'Erase what is held of a person',
      description:
        'LGPD art. 18, IV and VI. What the person still owes stays until nothing is owed, and what the law has kept is kept.',
    }),
    input('param', DebtorPath),
    input('query', NoQuery),
    input('json', RequestErasure),
    once('requestErasure'),
    async (c) => {
      const { at, requestId } = c.req.valid('json');
      return carryOutFor(c, 'ErasureRequested.v1', { ...c.req.valid('param'), requestedAt: at, requestId });
    },
  );
