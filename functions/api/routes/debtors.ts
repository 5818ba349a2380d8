import { findDebtor } from '#adapters/table/debtors.ts';
import { listDebtsOfDebtor } from '#application/lists/list-debts-of-debtor.ts';
import { nameDebtors } from '#application/lists/name-debtors.ts';
import { type DebtorSearch, searchDebtors } from '#application/lists/search-debtors.ts';
import { totalsOf } from '#application/lists/totals-of.ts';
import { readEmail } from '#domain/contacts/read-email.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import { creditorsAsked } from '#functions/api/creditors-asked.ts';
import { debtorAnswer } from '#functions/api/debtor-answer.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { pageAnswer, positionIn } from '#functions/api/page-answer.ts';
import { ProblemError } from '#functions/api/problem.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { wrongInWords } from '#functions/api/wrong-in-words.ts';
import { DebtorPath, DebtorSearchBody, PageQuery } from '#schemas/api/debtors-asked.ts';
import { NoQuery } from '#schemas/api/no-query.ts';
import { rowsIn } from '#schemas/api/page.ts';

/** Debtors, and all debts of one. */
export const debtors = newRoutes()
  .post(
    '/debtors/search',
    operation('searchDebtors', {
      tag: 'Debtors',
      summary: 'Search debtors',
      description:
        'By one of tax id, invoice, name, phone and e-mail. A search changes nothing and needs no `Idempotency-Key`; it has a body, because the addresses of requests are written down on the way.',
      answers: { 200: { description: 'A page of debtors.', schema: 'DebtorPage' } },
      problems: ['not-found'],
    }),
    input('query', PageQuery),
    input('json', DebtorSearchBody),
    async (c) => {
      const sought = c.req.valid('json');
      const asked = { ...c.req.valid('query'), ...sought };
      const creditors = creditorsAsked(c.get('caller'), sought.creditor);
      const search = await searchIn(sought);
      const after = await positionIn('searchDebtors', asked);
      const page = await searchDebtors(creditors, search, { after, most: rowsIn(asked.limit) });
      return c.json(await pageAnswer('searchDebtors', asked, page));
    },
  )
  .get(
    '/debtors/:creditorId/:debtorId',
    operation('readDebtor', {
      tag: 'Debtors',
      summary: 'Read a debtor',
      description:
        'Name, addresses and wishes. A debtor whose data was erased is not found: of their debts, what the law has kept is there.',
      answers: { 200: { description: 'The debtor.', schema: 'DebtorAnswer' } },
      problems: ['not-found'],
    }),
    input('param', DebtorPath),
    input('query', NoQuery),
    async (c) => {
      const { creditorId, debtorId } = c.req.valid('param');
      creditorsAsked(c.get('caller'), creditorId);
      const debtor = await findDebtor(creditorId, debtorId);
      if (!debtor) throw new ProblemError('not-found');
      return c.json(debtorAnswer(debtor));
    },
  )
  .get(
    '/debtors/:creditorId/:debtorId/debts',
    operation('listDebtsOfDebtor', {
      tag: 'Debtors',
      summary: 'List all debts of a debtor',
      description:
        'All debts of the person with the creditor, closed ones too, under whichever ids billing gave them; the newest invoice first.',
      answers: { 200: { description: 'A page of debts, with its totals.', schema: 'DebtPage' } },
      problems: ['not-found'],
    }),
    input('param', DebtorPath),
    input('query', PageQuery),
    async (c) => {
      const debtor = c.req.valid('param');
      const asked = c.req.valid('query');
      creditorsAsked(c.get('caller'), debtor.creditorId);
      const of = { ...asked, ...debtor };
      const after = await positionIn('listDebtsOfDebtor', of);
      const page = await listDebtsOfDebtor(debtor, { after, most: rowsIn(asked.limit) }, c.env.at);
      if (page.rows.length === 0 && after === undefined) throw new ProblemError('not-found');
      return c.json({
        ...(await pageAnswer('listDebtsOfDebtor', of, { ...page, rows: await nameDebtors(page.rows) })),
        totals: totalsOf(page.rows),
      });
    },
  );

/**
 * What a debtor is searched by, as it was read.
 * @throws ProblemError which says what a tax id, a phone or an address would have to be
 */
async function searchIn(sought: DebtorSearchBody): Promise<DebtorSearch> {
  const { taxId, invoiceId, name, phone, email } = sought;
  if (taxId !== undefined) {
    const read = parseTaxId(taxId);
    return read.ok ? { by: 'taxId', taxId: read.taxId } : refuse('taxId', read.reason);
  }
  if (phone !== undefined) {
    // What knows the numbers of phones is loaded by who searches by one.
    const { readPhone } = await import('#domain/contacts/read-phone.ts');
    const read = readPhone(phone);
    return read.ok ? { by: 'contact', contact: read.phone.e164 } : refuse('phone', read.reason);
  }
  if (email !== undefined) {
    const read = readEmail(email);
    return read.ok ? { by: 'contact', contact: read.email } : refuse('email', read.reason);
  }
  return invoiceId !== undefined ? { by: 'invoiceId', invoiceId } : { by: 'name', prefix: name ?? '' };
}

function refuse(field: string, reason: string): never {
  throw new ProblemError('invalid-request', {
    errors: (language) => [{ in: 'body', pointer: `/${field}`, detail: wrongInWords(reason, language) }],
  });
}
