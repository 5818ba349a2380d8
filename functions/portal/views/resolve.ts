import { html } from 'hono/html';
import { addDays, formatDay } from '#domain/calendar/days.ts';
import { promiseOf } from '#functions/portal/negotiation.ts';
import type { Sight } from '#functions/portal/sight.ts';
import { fieldNote, type Html } from './frame.ts';
import { form, row } from './pieces.ts';

/** The longest text that a debtor may write, characters. */
export const LONGEST_TEXT = 1000;

/** Ways out other than paying today: another day, and what may be wrong. */
export const resolveCard = (sight: Sight): Html => html`<section class="card" id="resolver">
<h2>Precisa de outra saída?</h2>
<p class="soft">Conte para a gente. Os lembretes desta fatura param enquanto uma pessoa olha.</p>
${mayPromise(sight) ? anotherDay(sight) : ''}
${problem(sight, 'nao-reconheco', 'Não reconheço esta fatura', 'O que você estranhou? (opcional)', false)}
${problem(sight, 'problema', 'Tive um problema com o produto ou serviço', 'O que aconteceu?', true)}
${problem(sight, 'sem-condicoes', 'Não consigo pagar agora', 'Quer contar mais? (opcional)', false)}
${problem(sight, 'rever', 'Quero que uma pessoa reveja o que regras automáticas decidiram', 'O que devemos rever: uma proposta, o seu perfil? (opcional)', false)}
</section>`;

/**
 * Whether the debtor may promise a day after the due date: none is promised yet, or one that the debtor may put off, no person has to
 * settle it, and the credit is the creditor's own.
 */
const mayPromise = (sight: Sight): boolean =>
  (sight.debt.status !== 'promised' || mayPutOff(sight)) &&
  !sight.keptForPerson &&
  !sight.debt.assigned &&
  firstDay(sight) <= sight.furthest;

/** Whether the debtor may put off the day that is promised: it is their own, and no offer, and they may promise once more. */
function mayPutOff({ debt, creditor }: Sight): boolean {
  const holds = promiseOf(debt);
  const counted = debt.promises.filter(({ ended }) => ended !== 'void').length;
  return holds?.by === 'debtor' && !holds.offer && counted < creditor.negotiation.promises.most;
}

/** The first day that may be promised: a later one than that which is promised already. */
function firstDay({ debt, today }: Sight): string {
  const holds = promiseOf(debt)?.day;
  const after = holds !== undefined && holds > debt.rolledDueDate ? holds : debt.rolledDueDate;
  return after < today ? today : addDays(after, 1);
}

const anotherDay = (sight: Sight): Html =>
  row(
    'Quero pagar em outra data',
    form(
      sight,
      'prometer',
      html`<label for="dia">Em que dia você consegue pagar?</label>
<input type="date" id="dia" name="dia" required min="${firstDay(sight)}" max="${sight.furthest}" aria-describedby="dia-ate">
<p class="soft small" id="dia-ate">Até ${formatDay(sight.furthest)}. O valor de hoje fica valendo até esse dia.</p>
${fieldNote(sight.creditor, 'anotar a data')}
<button type="submit">Combinar esta data</button>`,
    ),
  );

const problem = (sight: Sight, action: string, title: string, question: string, isRequired: boolean): Html =>
  row(
    title,
    form(
      sight,
      action,
      html`<label for="${action}">${question}</label>
<textarea id="${action}" name="texto" rows="3" maxlength="${LONGEST_TEXT}"${isRequired ? html` required` : ''}></textarea>
${fieldNote(sight.creditor, 'cuidar do seu caso')}
<button type="submit">Enviar</button>`,
    ),
  );

/** The opt-out from messages: it says what it does and what it does not. */
export const stopRow = (sight: Sight): Html =>
  row(
    'Parar de receber mensagens',
    form(
      sight,
      'parar',
      html`<p>Não enviaremos mais avisos para os e-mails e telefones que temos. A fatura continua existindo, e uma pessoa da equipe pode falar com você.</p>
<button type="submit" class="plain">Parar de receber</button>`,
    ),
  );
