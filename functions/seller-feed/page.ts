import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { formatDay } from '#domain/calendar/days.ts';
import { formatReais } from '#domain/money/money.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { SellerCustomer, SellerFeedV1 } from '#schemas/portal/seller-feed.ts';
import { customerInWords, debtInWords } from './in-words.ts';

const STYLE = `:root{color-scheme:light dark;--ink:#1f2937;--ground:#f8fafc;--card:#fff;--line:#cbd5e1;--soft:#475569;--yes:#0b5c2d;--yes-ground:#e3f4e8;--no:#7a2e00;--no-ground:#fdeede;--link:#0f4c81}
@media(prefers-color-scheme:dark){:root{--ink:#f1f5f9;--ground:#0f172a;--card:#1e293b;--line:#475569;--soft:#cbd5e1;--yes:#c3f4d2;--yes-ground:#0d3b20;--no:#ffdcbd;--no-ground:#4a2200;--link:#93c5fd}}
*{box-sizing:border-box}
body{font:1.0625rem/1.5 system-ui,sans-serif;margin:0;background:var(--ground);color:var(--ink)}
main{max-width:62rem;margin:0 auto;padding:1.25rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0}
h2{font-size:1.125rem;line-height:1.3;margin:0;overflow-wrap:anywhere}
p{margin:.375rem 0}
.soft{color:var(--soft);font-size:.9375rem;overflow-wrap:anywhere}
.customers{list-style:none;margin:1.25rem 0;padding:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}
.customer{background:var(--card);border:1px solid var(--line);border-left:.375rem solid var(--no);border-radius:.5rem;padding:.875rem 1rem;min-width:0}
.customer.yes{border-left-color:var(--yes)}
.how{display:inline-block;font-weight:600;border-radius:.375rem;padding:.125rem .5rem;margin:.5rem 0 .25rem;background:var(--no-ground);color:var(--no)}
.yes .how{background:var(--yes-ground);color:var(--yes)}
.debts{list-style:disc;margin:.5rem 0 0;padding-left:1.125rem;font-size:.9375rem;overflow-wrap:anywhere}
a{color:var(--link);display:inline-block;padding:.75rem 0;min-height:3rem}
a:focus-visible{outline:3px solid #f59e0b;outline-offset:3px}`;

/**
 * Headers that allow only this text and its own style: no script, no image, no form, no third party, and nothing that
 * is kept.
 */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
  vary: 'accept',
};

/** Text with every value in it escaped. */
type Html = ReturnType<typeof html>;

const page = async (status: number, title: string, content: Html): Promise<Response> =>
  new Response(
    String(
      await html`<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`,
    ),
    { status, headers: HEADERS },
  );

/** The customers of a seller, as they read it before a visit. */
export function customersPage(given: {
  readonly creditor: Pick<Creditor, 'name'>;
  readonly feed: SellerFeedV1;
  /** The names by customer. */
  readonly names: ReadonlyMap<string, string>;
  readonly goodUntil: string;
}): Promise<Response> {
  const { creditor, feed, names, goodUntil } = given;
  const more = feed.next ? html`<p><a href="?cursor=${feed.next}">Ver mais clientes</a></p>` : '';
  return page(
    200,
    `Seus clientes · ${creditor.name}`,
    html`<p class="soft">${creditor.name}</p>
<h1>Seus clientes em ${formatDay(feed.on)}</h1>
${feed.customers.length === 0 ? NOBODY : cards(feed, names)}
${more}
<p class="soft">Só para você decidir a venda e preparar a visita. Não cobre o cliente e não comente com mais ninguém: é a lei (CDC, art. 42; LGPD).</p>
<p class="soft">Este endereço vale até ${formatDay(goodUntil)}. Não o repasse.</p>`,
  );
}

const NOBODY = html`<p>Nenhum cliente seu tem fatura em aberto, nem pagou há pouco tempo.</p>`;

function cards({ customers, next }: SellerFeedV1, names: ReadonlyMap<string, string>): Html {
  const byName = customers
    .map((customer) => ({ customer, name: names.get(customer.debtorId) }))
    .toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'pt-BR'));
  const mayBuy = customers.filter(({ creditHoldReleased }) => creditHoldReleased).length;
  return html`<p>Pode vender para <strong>${mayBuy} de ${customers.length}</strong>${next ? ' nesta página' : ''}.</p>
<ul class="customers">
${byName.map(card)}
</ul>`;
}

interface Card {
  readonly customer: SellerCustomer;
  readonly name: string | undefined;
}

const nameOf = ({ customer, name }: Card): string => name ?? `Cliente ${customer.debtorId}`;

function card(given: Card): Html {
  const { customer, name } = given;
  const { headline, hint } = customerInWords(customer);
  return html`<li class="customer${customer.creditHoldReleased ? ' yes' : ''}">
<h2>${nameOf(given)}</h2>
${name === undefined ? '' : html`<p class="soft">${customer.debtorId}</p>`}
<p class="how">${headline}</p>
${hint === undefined ? '' : html`<p>${hint}</p>`}
${customer.unpaid > 0 ? html`<p>A receber das suas vendas: ${reais(customer.unpaid)}, sem multa e juros</p>` : ''}
<ul class="debts">
${customer.debts.map((debt) => html`<li>Fatura ${debt.invoiceId}: ${debtInWords(debt)}</li>`)}
</ul>
</li>`;
}

/** Its sign and its figure stay on one line. */
const reais = (centavos: number): string => formatReais(centavos).replace(' ', '\u00a0');

/** The page for a seller whose link has expired. */
export const overPage = (): Promise<Response> =>
  page(
    410,
    'Este endereço venceu',
    html`<h1>Este endereço venceu</h1>
<p>Peça outro a quem o enviou.</p>`,
  );

/** The page does not show whether such a seller, creditor or link ever existed. */
export const notFoundPage = (): Promise<Response> =>
  page(
    404,
    'Página não encontrada',
    html`<h1>Página não encontrada</h1>
<p>Confira se o endereço está completo.</p>`,
  );
