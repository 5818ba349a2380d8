import { debtIdOf } from '#adapters/table/keys.ts';
import { debtorUrl } from '#application/contact/debtor-link.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { PUBLIC_URL } from '#sandbox/deployment/deployment.ts';
import type { Deed } from '#sandbox/run.ts';
import { callFunction } from '#sandbox/server/call-function.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** An offer as the form of the page has it. */
export interface AskedOffer {
  readonly debtId: string;
  readonly offerId: string;
  /** Centavos. */
  readonly total: number;
  /** ISO-8601. */
  readonly askedAt: string;
}

/** What the button of such an offer says. */
const BUTTON = 'Pedir esta proposta';

/**
 * Asks for the first offer that is for a person to approve on the page of a debt, as the debtor does: opens it by the digits of the CPF, and sends the form.
 * @throws Error when the page makes no such offer
 */
export async function askForOffer(
  world: Parameters<Deed['act']>[0],
  given: { readonly creditorId: string; readonly invoiceId: string; readonly taxId: string },
): Promise<AskedOffer> {
  const { findDebt } = await import('#adapters/table/debts.ts');
  const debtId = debtIdOf(given.creditorId, given.invoiceId);
  const debt = (await findDebt(debtId)) as Debt;
  const askedAt = new Date(world.clock.now()).toISOString();
  const path = (await debtorUrl(debt, dayFor(debt, askedAt))).slice(PUBLIC_URL.length);
  let cookie: string | undefined;
  const call = async (to: string, form?: Readonly<Record<string, string>>): Promise<string> => {
    const { headers, body } = await callFunction(
      world,
      {
        method: form ? 'POST' : 'GET',
        path: to,
        headers: {
          ...(cookie === undefined ? {} : { cookie }),
          ...(form
            ? {
                'content-type': 'application/x-www-form-urlencoded',
                origin: PUBLIC_URL,
                'sec-fetch-site': 'same-origin',
              }
            : {}),
        },
        body: Buffer.from(form ? new URLSearchParams(form).toString() : ''),
      },
      `visit of ${to}`,
    );
    cookie = headers['set-cookie']?.split(';')[0] ?? cookie;
    return String(body);
  };
  await call(path, { digits: given.taxId.slice(0, 4) });
  const page = await call(path);
  const asked = page.split('<form').find((form) => form.includes(BUTTON)) ?? '';
  const field = (name: string): string => {
    const [, value] = new RegExp(`name="${name}" value="([^"]+)"`).exec(asked) ?? [];
    if (value === undefined) throw new Error(`the page of ${given.invoiceId} has no offer to ask for`);
    return value;
  };
  const [offerId, total] = [field('oferta'), field('total')];
  await call(`${path}/aceitar`, { csrf: field('csrf'), oferta: offerId, total });
  return { debtId, offerId, total: Number(total), askedAt };
}
