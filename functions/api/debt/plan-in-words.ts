import { formatDay } from '#domain/calendar/days.ts';
import type { Language } from '#functions/api/language.ts';

const DAY = String.raw`(\d{4}-\d{2}-\d{2})`;

/** What a plan says of a step (`domain/dunning`), and how it is said in Portuguese. */
const IN_PORTUGUESE: readonly (readonly [RegExp, string])[] = [
  [/^on the due date$/, 'no dia do vencimento'],
  [/^1 day before the due date$/, '1 dia antes do vencimento'],
  [/^(\d+) days before the due date$/, '$1 dias antes do vencimento'],
  [/^1 day after the due date$/, '1 dia depois do vencimento'],
  [/^(\d+) days after the due date$/, '$1 dias depois do vencimento'],
  [/^1 business day before the due date$/, '1 dia útil antes do vencimento'],
  [/^(\d+) business days before the due date$/, '$1 dias úteis antes do vencimento'],
  [/^1 business day after the due date$/, '1 dia útil depois do vencimento'],
  [/^(\d+) business days after the due date$/, '$1 dias úteis depois do vencimento'],
  [/^its time had passed$/, 'a hora dela já tinha passado'],
  [/^joins here$/, 'entra aqui'],
  [/^at once$/, 'logo'],
  [/^(\d+) days after the last step$/, '$1 dias depois da última etapa'],
  [
    new RegExp(`^the code that the debtor has is good until ${DAY}$`),
    'o código que o devedor tem vale até $1',
  ],
  [new RegExp(`^never two steps on one day: after ${DAY}$`), 'nunca duas etapas no mesmo dia: depois de $1'],
  [new RegExp(`^never two steps on one day: before ${DAY}$`), 'nunca duas etapas no mesmo dia: antes de $1'],
  [
    new RegExp(`^not by phone before ${DAY}: the law of the state sets the first day$`),
    'não por telefone antes de $1: a lei do estado fixa o primeiro dia',
  ],
  [/^moved into the contact hours of the state$/, 'levada para o horário de contato do estado'],
  [
    /^payments made on the due date may still be on their way$/,
    'pagamentos feitos no vencimento ainda podem estar a caminho',
  ],
  [
    /^as long after the step that was late as the régua has it$/,
    'com o intervalo da régua depois da etapa que atrasou',
  ],
  [/^it is prescribed soon: a person decides \((.+)\)$/, 'prescreve em breve: uma pessoa decide ($1)'],
  [new RegExp(`^${DAY}: no contact \\(Saturday\\)$`), '$1: sem contato (sábado)'],
  [new RegExp(`^${DAY}: no contact \\(Sunday\\)$`), '$1: sem contato (domingo)'],
  [new RegExp(`^${DAY}: no contact \\(closed by law\\)$`), '$1: sem contato (fechado por lei)'],
  [new RegExp(`^${DAY}: no contact \\((.+)\\)$`), '$1: sem contato ($2)'],
  [new RegExp(`^${DAY}: no business day \\(Saturday\\)$`), '$1: não é dia útil (sábado)'],
  [new RegExp(`^${DAY}: no business day \\(Sunday\\)$`), '$1: não é dia útil (domingo)'],
  [new RegExp(`^${DAY}: no business day \\((.+)\\)$`), '$1: não é dia útil ($2)'],
];

/** A reason that is known as a whole, or else its parts: `its time had passed, joins here` is two. */
const partsOf = (reason: string): string[] =>
  IN_PORTUGUESE.some(([pattern]) => pattern.test(reason)) ? [reason] : reason.split(', ');

/** A reason of a plan in a language; as it is, if nothing is known of it. */
export function planInWords(reason: string, language: Language): string {
  if (language === 'en') return reason;
  return partsOf(reason)
    .map((part) => {
      const found = IN_PORTUGUESE.find(([pattern]) => pattern.test(part));
      return found ? part.replace(...found) : part;
    })
    .join(', ')
    .replace(new RegExp(DAY, 'g'), (day) => formatDay(day));
}
