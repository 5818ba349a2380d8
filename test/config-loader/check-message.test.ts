import { describe, it } from 'vitest';
import { expectRefused, type Mistake } from '#test/builders/broken-config.ts';

const AVISO = 'templates/acolhedora/aviso.yaml';

describe('a text that would reach a debtor', () => {
  const SMS = /sms: ".*"/;
  const cases: Mistake[] = [
    {
      case: 'an unknown variable',
      file: AVISO,
      from: 'Olá, {{ greeting }}!',
      to: 'Olá, {{ firstName }}!',
      at: 'light.body',
      message: 'cannot be filled: undefined variable: firstName; the variables are greeting, invoiceId,',
    },
    {
      case: 'an unknown variable in a condition, which Liquid treats as false',
      file: AVISO,
      from: '{% if hasBill %}Os dados',
      to: '{% if hasBil %}Os dados',
      at: 'light.body',
      message: 'cannot be filled: undefined variable: hasBil;',
    },
    {
      case: 'an unknown variable of a list',
      file: 'templates/acolhedora/varias-faturas.yaml',
      from: 'invoices.first.daysLate',
      to: 'invoices.first.late',
      at: 'neutral.body',
      message: 'cannot be filled: undefined variable: invoices.first.late;',
    },
    {
      case: 'a variable that a step may leave out, and no condition before it',
      file: AVISO,
      from: 'Qualquer dúvida,',
      to: 'Para pagar: {{ bill.url }}. Qualquer dúvida,',
      at: 'light.body',
      message: 'cannot be filled: undefined variable: bill.url;',
    },
    {
      case: 'something below, although there may be no code',
      file: AVISO,
      from: 'Qualquer dúvida,',
      to: 'Os dados para pagar estão abaixo. Qualquer dúvida,',
      at: 'light.body',
      message:
        'says "Os dados para pagar estão abaixo.", but a message may have no code: put it in {% if hasBill %}',
    },
    {
      case: 'a fine where none is asked for',
      file: AVISO,
      from: 'Qualquer dúvida,',
      to: 'A multa é de {{ fine }}. Qualquer dúvida,',
      at: 'light.body',
      message: 'names "fine" where there is none: put it in {% if hasFine %}',
    },
    {
      case: 'Liquid that is not closed',
      file: AVISO,
      from: '{% endcase %}',
      to: '',
      at: 'light.body',
      message: 'cannot be filled: tag {% case',
    },
    {
      case: 'an unknown variable in an SMS, in a branch that is not always taken',
      file: AVISO,
      from: SMS,
      to: 'sms: "{{creditor.name}} tem um recado. {% unless greeting %}{{ vence }}{% endunless %}"',
      at: 'light.sms',
      message: 'cannot be filled: undefined variable: vence;',
    },
    {
      case: 'an SMS of more than one part',
      file: AVISO,
      from: SMS,
      to: `sms: "{{ greeting }}, {{creditor.name}}: ${'recado '.repeat(18)}"`,
      at: 'light.sms',
      message: 'must fit 160 characters with long names, but has ',
    },
    {
      case: 'an SMS outside GSM-7',
      file: AVISO,
      from: 'Um recado de {{creditor.name}}: {{pageUrl}}',
      to: 'Um recado 🍺 de {{creditor.name}}: {{pageUrl}}',
      at: 'light.sms',
      message: 'must be of GSM-7 characters only (3GPP TS 23.038',
    },
    {
      case: 'an SMS that reveals what is owed',
      file: AVISO,
      from: SMS,
      to: 'sms: "{{creditor.name}} lembra: {{ owed }}. SAIR p/ parar"',
      at: 'light.sms',
      message:
        'must not mention the debt, because others can see the screen of a phone, but uses "owed"; an SMS may use',
    },
    {
      case: 'an SMS with a condition on lateness',
      file: AVISO,
      from: SMS,
      to: 'sms: "{{creditor.name}} tem um recado{% if daysLate > 9 %} urgente{% endif %}."',
      at: 'light.sms',
      message: 'but uses "daysLate"',
    },
    {
      case: 'an SMS that does not name the sender',
      file: AVISO,
      from: SMS,
      to: 'sms: "{{greeting}}, temos um recado para voce: {{creditor.phone}}."',
      at: 'light.sms',
      message: 'must name the sender: {{ creditor.name }} (CDC art. 42-A and 6 III)',
    },
    {
      case: 'a threat',
      file: AVISO,
      from: 'É sempre bom ter você com a gente.',
      to: 'Evite o Serasa.',
      at: 'light.body',
      message: 'must not threaten, and says "serasa" (CDC art. 42 and 71',
    },
    {
      case: 'a threat that Liquid puts together',
      file: AVISO,
      from: 'É sempre bom ter você com a gente.',
      to: 'Evite o pro{% if true %}testo{% endif %}.',
      at: 'light.body',
      line: 'Olá, {{ greeting }}!',
      message: 'must not threaten, and says "protesto" (CDC art. 42 and 71',
    },
    {
      case: 'a link that is written out',
      file: AVISO,
      from: 'É sempre bom ter você com a gente.',
      to: 'Pague em pague.example.com.',
      at: 'light.body',
      message:
        'must link only by pageUrl, bill.url and unsubscribeUrl, never to another address, and has "pague.example.com."',
    },
    {
      case: 'a WhatsApp body with a placeholder too many',
      file: AVISO,
      from: 'Se já pagou, pode desconsiderar. Para falar',
      to: 'Se já pagou {{8}}, pode desconsiderar. Para falar',
      at: 'light.whatsapp.body',
      line: 'Um recado de {{2}}',
      message:
        'must have {{1}}, {{2}}, {{3}}, {{4}}, {{5}}, {{6}}, {{7}}, in this order, as there are 7 parameters; it has {{1}}, {{2}}, {{3}}, {{4}}, {{5}}, {{6}}, {{8}}, {{7}}',
    },
    {
      case: 'a WhatsApp body that begins with a placeholder',
      file: AVISO,
      from: 'Olá, {{1}}! Um recado',
      to: '{{1}}, um recado',
      at: 'light.whatsapp.body',
      message: 'must neither begin nor end with a placeholder',
    },
    {
      case: 'a WhatsApp parameter that may be empty',
      file: AVISO,
      from: '- "{{ invoiceId }}"',
      to: '- "{% if hasBill %}{{ invoiceId }}{% endif %}"',
      at: 'light.whatsapp.parameters[2]',
      message: 'must never be empty: Meta refuses an empty parameter',
    },
    {
      case: 'a WhatsApp parameter that no step provides',
      file: AVISO,
      from: '- "{{ invoiceId }}"',
      to: '- "{{ invoiceNumber }}"',
      at: 'light.whatsapp.parameters[2]',
      message: 'cannot be filled: undefined variable: invoiceNumber;',
    },
    {
      case: 'a WhatsApp body that does not name the sender',
      file: AVISO,
      from: '- "{{ creditor.name }}"',
      to: '- "quem você conhece"',
      at: 'light.whatsapp.body',
      line: 'Um recado de {{2}}',
      message: 'must name the sender: {{ creditor.name }}',
    },
    {
      case: 'a WhatsApp body that sells',
      file: AVISO,
      from: 'pode desconsiderar. Para falar',
      to: 'aproveite a promoção. Para falar',
      at: 'light.whatsapp.body',
      message:
        'must not sell in a utility template, or Meta makes it a marketing one, at nine times the price, and says "promocao"',
    },
  ];

  it.each(cases)('$case is refused, with its line', expectRefused);
});
