import { html } from 'hono/html';
import { ASKED_FOR } from '#functions/portal/identity.ts';
import type { Document } from '#functions/portal/response.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { fieldNote, frame, type Html, talkToPerson } from './frame.ts';

const WRONG =
  'Não confere com o nosso cadastro. Veja se digitou o começo do CPF ou CNPJ que você nos informou.';

/**
 * The page that asks the visitor to confirm. The visitor is not known yet, so it names the creditor and shows no
 * debtor.
 * @param hasLetters of an alphanumeric CNPJ: then a keyboard of digits alone would not do
 */
export const confirmPage = (
  creditor: Creditor,
  action: string,
  {
    isWrong,
    isStopped,
    mayStop,
    hasLetters,
  }: {
    readonly isWrong: boolean;
    /** After the visitor said that it is not for them. */
    readonly isStopped: boolean;
    /** Whether the link says to which address it was sent. */
    readonly mayStop: boolean;
    readonly hasLetters: boolean;
  },
): Promise<Document> =>
  frame({
    title: 'Confirme que é você',
    creditor,
    content: html`${isStopped ? html`<p class="note" role="status">Obrigado por avisar. Não enviaremos mais mensagens para este endereço, e vamos corrigir o cadastro.</p>` : ''}<section class="card">
<h1>Antes de abrir, confirme que é você</h1>
<p>Há um recado particular para você aqui. Só quem tem o documento consegue abrir.</p>
${isWrong ? html`<p class="note bad" role="alert" id="wrong">${WRONG}</p>` : ''}
<form method="post" action="${action}">
<label for="digits">Os ${ASKED_FOR} primeiros números do seu CPF ou CNPJ</label>
<input class="digits" id="digits" name="digits" required minlength="${ASKED_FOR}" maxlength="18" autocomplete="off" autocapitalize="characters" inputmode="${hasLetters ? 'text' : 'numeric'}" aria-describedby="hint${isWrong ? ' wrong' : ''}"${isWrong ? html` aria-invalid="true"` : ''}>
<p class="soft small" id="hint">Por exemplo: se o CPF é 123.456.789-09, digite 1234. Se o CNPJ tem letras no começo, digite as letras também.</p>
${fieldNote(creditor, 'conferir que é você')}
<button type="submit">Continuar</button>
</form>
</section>
<section class="card">
<h2>Por que perguntamos</h2>
<p>Para que ninguém além de você veja o que está aqui. Nunca pedimos senha, cartão ou código do seu banco.</p>
<p>Não é para você? Nada de ninguém foi mostrado aqui.${mayStop ? '' : ' Para não receber mais, fale com a gente.'}</p>
${mayStop ? notMe(action) : ''}
<p>Prefere falar com uma pessoa?</p>
${talkToPerson(creditor)}
</section>`,
  });

/** The way out of somebody who got what is another person's: it asks for nothing. */
const notMe = (action: string): Html =>
  html`<form method="post" action="${action}/engano"><button type="submit" class="plain">Não sou eu, recebi por engano</button></form>
<p class="soft small">Paramos de escrever para o endereço em que você recebeu este link, e avisamos quem fez o cadastro.</p>`;

/** @param until `14h30`; undefined when it does not open again */
export const lockedPage = (creditor: Creditor, until: string | undefined): Promise<Document> =>
  frame({
    title: 'Muitas tentativas',
    creditor,
    content: html`<section class="card">
<h1>${until === undefined ? 'Este link foi bloqueado' : 'Vamos fazer uma pausa'}</h1>
${
  until === undefined
    ? html`<p>Houve muitas tentativas com números que não conferem. Para a sua segurança, este link não abre mais.</p>`
    : html`<p>Os números não conferiram algumas vezes. Para a sua segurança, tente de novo depois das ${until} (horário de Brasília).</p>`
}
<p>Se o recado era para você, uma pessoa da nossa equipe resolve com você:</p>
${talkToPerson(creditor)}
</section>`,
  });
