import { zoneOf } from '#domain/calendar/time-zone.ts';
import { isOf } from '#functions/api/caller.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { config } from '#runtime/config.ts';
import { NoQuery } from '#schemas/api/no-query.ts';

/** The creditors of the configuration. */
export const creditors = newRoutes().get(
  '/creditors',
  operation('listCreditors', {
    tag: 'Creditors',
    summary: 'List the creditors that the caller may see',
    answers: { 200: { description: 'The creditors.', schema: 'CreditorsAnswer' } },
    problems: [],
  }),
  input('query', NoQuery),
  (c) => {
    const own = Object.values(config().creditors).filter(({ id }) => isOf(c.get('caller'), id));
    return c.json({
      items: own.map(({ id, name, legalName, taxId, city, uf, contact, negotiation, reconciliation }) => ({
        ...{ creditorId: id, name, legalName, taxId, city, uf, zone: zoneOf(uf), phone: contact.phone },
        caseOwner: negotiation.cases.owner,
        ...(negotiation.offers === undefined ? {} : { offers: negotiation.offers }),
        paymentSources: reconciliation.sources.map((source) => source.id),
      })),
    });
  },
);
