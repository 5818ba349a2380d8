import * as z from 'zod';

/**
 * What a body of a PSP has. `pix`: received or sent Pix, each as it came. `charges`: recurring charges (Pix Automático), which
 * may have been paid. `trial`: nothing, by which a PSP tries the address. `none`: nothing that is money. `other`: no list of Pix,
 * with what a person has to do.
 */
export type PixBody =
  | { readonly has: 'pix' | 'charges'; readonly entries: readonly unknown[] }
  | { readonly has: 'trial' | 'none'; readonly why: string }
  | { readonly has: 'other'; readonly why: string; readonly named: unknown };

const Body = z.record(z.string(), z.unknown());

/** Keys of the calls by which PSPs try an address: BACEN's empty body, and Efí's and Woovi's `{"evento": "teste_webhook"}`. */
const TRIAL_KEYS = new Set(['evento', 'event', 'data_criacao']);

/**
 * Tells what a body has. BACEN's own is `{"pix": […]}`; a bare list, another case of the key, and one Pix in the place of the list
 * are read as well, because nothing else can be meant. A Pix outside any list is kept for a person: no documentation has it.
 */
export function pixBody(body: unknown): PixBody {
  if (Array.isArray(body)) return list('pix', body);
  const read = Body.safeParse(body);
  if (!read.success) return { has: 'other', why: 'body: must be an object with the list pix', named: body };
  const under = (key: string): unknown =>
    Object.entries(read.data).find(([name]) => name.toLowerCase() === key)?.[1];
  const pix = under('pix');
  if (Array.isArray(pix)) return list('pix', pix);
  if (Body.safeParse(pix).success) return list('pix', [pix]);
  // API Pix 2.9.0 names the list `cobsr` in its example, and its path `/cobr`.
  const charges = under('cobsr') ?? under('cobr');
  if (Array.isArray(charges)) return list('charges', charges);
  if (Array.isArray(under('recs')))
    return { has: 'none', why: 'recs: authorisations of Pix Automático, no money' };
  return withoutList(read.data, under('requestbody'));
}

const list = (has: 'pix' | 'charges', entries: readonly unknown[]): PixBody =>
  entries.length > 0
    ? { has, entries }
    : { has: 'trial', why: 'an empty list, by which a PSP tries the address' };

function withoutList(body: Record<string, unknown>, celcoin: unknown): PixBody {
  const keys = Object.keys(body);
  if (keys.length === 0) return { has: 'trial', why: 'an empty body, by which a PSP tries the address' };
  if (body.evento === 'teste_webhook' && keys.every((key) => TRIAL_KEYS.has(key)))
    return { has: 'trial', why: 'evento teste_webhook, by which a PSP tries the address' };
  if (celcoin !== undefined)
    return {
      has: 'other',
      why: "RequestBody: is Celcoin's body, and may be money: register the provider with the adapter celcoin, and report this one by PaymentReported.v1",
      named: celcoin,
    };
  return {
    has: 'other',
    why: 'body: has no list pix, and may be money: ask the PSP for the body of BACEN (API Pix), and report this one by PaymentReported.v1',
    named: body,
  };
}
