import { htmlAsText } from '../texts/email.ts';
import { isCourtesy } from '../world.ts';
import { aboutMessages, type Rule, unless } from './rule.ts';

/** Words of docs/messages.md that no message may say; whole words, ignoring accents and case. */
const FORBIDDEN =
  /\b(?:processo|justica|judicial|spc|serasa|protesto|protestar|ultimo aviso|devedor|devedora|inadimplente|caloteiro|vergonha|familia|chefe|vizinhos|local de trabalho)\b/;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const identity: Rule[] = [
  aboutMessages(
    'creditor-in-every-email',
    'CDC art. 42-A: name, address and CPF or CNPJ',
    ({ world, line, debt, channel, text }) => {
      if (channel !== 'email') return [];
      const creditor = world.creditor(debt.creditorId);
      const shown = [creditor?.name, creditor?.legalName, creditor?.taxId, creditor?.address].map(
        (fact) => fact ?? '?',
      );
      const html = htmlAsText(line.html ?? '');
      return shown.flatMap((fact) => [
        ...unless(text.includes(fact), `the text part lacks ${fact}`, 'the creditor’s identity'),
        ...unless(html.includes(fact), `the HTML part lacks ${fact}`, 'the creditor’s identity'),
      ]);
    },
  ),
  aboutMessages('no-threat-no-shame', 'CDC art. 42, 43 §2 and 71; docs/messages.md', ({ line, text }) => {
    const said = FORBIDDEN.exec(plain(`${line.subject ?? ''}\n${text}`))?.[0];
    return unless(said === undefined, `"${said}"`, 'no such word');
  }),
  aboutMessages(
    'a-way-out',
    'brazil.md, Contact: e-mail carries an unsubscribe link, an SMS how to stop',
    ({ channel, text, step }) =>
      unless(
        channel === 'email' ? /Parar de receber estas mensagens:\nhttps:\/\//.test(text) : /SAIR/.test(text),
        `${step} without it`,
        'a way to stop',
      ),
  ),
  aboutMessages(
    'others-are-not-named',
    'CDC art. 42: nobody but the debtor learns of the debt',
    ({ world, debt, text, step }) => {
      if (isCourtesy(step)) return [];
      const named = /^Olá, (.+?)!/.exec(text)?.[1] ?? /^Ola, (.+?)!/.exec(text)?.[1];
      const own = plain(debt.debtor?.name ?? '');
      const strangers = named !== undefined && !own.includes(plain(named).replace(/\.$/, '').trim());
      return unless(!strangers || world.debts.size === 0, `a greeting of ${named}`, debt.debtor?.name ?? '?');
    },
  ),
];
