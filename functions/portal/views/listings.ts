import { html } from 'hono/html';
import { listingsInWords } from '#domain/listings/in-words.ts';
import type { Sight } from '#functions/portal/sight.ts';
import type { Html } from './frame.ts';

/** Where the debt is listed or protested, and what becomes of that; nothing for a debt that never was. */
export function listingsCard({ debt, creditor }: Sight): Html | '' {
  const texts = listingsInWords(debt, creditor.bureaus);
  return texts.length === 0
    ? ''
    : html`<section class="card" id="registro">
<h2>Registro desta fatura</h2>
${texts.map((text) => html`<p>${text}</p>`)}
</section>`;
}
