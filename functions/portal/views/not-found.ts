import { html } from 'hono/html';
import type { Document } from '#functions/portal/response.ts';
import { frame } from './frame.ts';

/** The page of any address that leads nowhere: it shows neither whether it ever led anywhere, nor whose it is. */
export const notFoundPage = (): Promise<Document> =>
  frame({
    title: 'Página não encontrada',
    creditor: undefined,
    content: html`<section class="card">
<h1>Este endereço não abre nada</h1>
<p>O link pode ter sido copiado pela metade, ou ter passado da validade. Abra o recado mais recente que recebeu e toque no link que está nele.</p>
<p>Está com um boleto ou um Pix na mão? <a href="/conferir">Confira se ele é nosso</a>.</p>
</section>`,
  });

/** The page for a form that did not come from our pages, or came too late. */
export const refusedPage = (back: string): Promise<Document> =>
  frame({
    title: 'Vamos tentar de novo',
    creditor: undefined,
    content: html`<section class="card">
<h1>Vamos tentar de novo</h1>
<p>Não foi possível confirmar que o pedido saiu desta página. Nada foi feito. Abra a página outra vez e repita.</p>
<p><a class="button" href="${back}">Voltar</a></p>
</section>`,
  });
