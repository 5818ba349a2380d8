import { septets } from '../texts/gsm7.ts';
import { aboutMessages, type Report, type Rule, unless } from './rule.ts';

/** What says something of the debt on a phone's screen: figures, days, and the words of docs/messages.md. */
const OF_THE_DEBT =
  /R\$|\d+,\d{2}\b|\d{1,2}\/\d{1,2}|\b(?:fatura|faturas|pagar|pagamento|atraso|venceu|vence|vencida|boleto|divida|debito|juros|multa|valor)\b/i;

const onSms =
  (judge: (text: string, creditor: string) => Report[]) =>
  (look: Parameters<Parameters<typeof aboutMessages>[2]>[0]): Report[] =>
    look.channel === 'sms' ? judge(look.text, look.world.creditor(look.debt.creditorId)?.name ?? '') : [];

export const sms: Rule[] = [
  aboutMessages(
    'sms-one-part',
    '3GPP TS 23.038: GSM-7, at most 160 characters',
    onSms((text) => {
      const length = septets(text);
      const found = length === undefined ? 'a character that is not of GSM-7' : `${length} characters`;
      return unless(
        length !== undefined && length <= 160,
        found,
        'one part of at most 160 characters of GSM-7',
      );
    }),
  ),
  aboutMessages(
    'sms-nothing-of-the-debt',
    'CDC art. 42 and 71; LGPD art. 6 III',
    onSms((text) => {
      const said = OF_THE_DEBT.exec(text.replace(/https?:\/\/\S+/g, ''))?.[0];
      return unless(said === undefined, `it says "${said}"`, 'no amount, no day, no word of the debt');
    }),
  ),
  aboutMessages(
    'sms-names-the-creditor',
    'CDC art. 6 III and 42-A; docs/messages.md',
    onSms((text, creditor) => unless(text.includes(creditor), 'no creditor', creditor)),
  ),
];
