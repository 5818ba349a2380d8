import { isGsm7 } from '../../domain/gsm-7.ts';
import { renderEmail, renderSms, SMS_CHARACTERS } from '../../domain/render-message.ts';
import { type Message, MessageFacts, type MessageText } from '../../schemas/config/message.ts';
import type { Tone } from '../../schemas/primitives.ts';
import type { ConfigProblem } from './config-error.ts';
import type { YamlFile } from './read-yaml.ts';

const creditor = {
  name: 'Distribuidora de Bebidas do Sertão',
  legalName: 'Distribuidora de Bebidas do Sertão Ltda.',
  taxId: '12.ABC.345/01DE-35',
  address: 'Av. Dom Luís, 1200, Fortaleza - CE',
  phone: '(85) 3000-0000',
  hours: 'segunda a sexta, das 8h às 18h',
  colour: '#0f766e',
};

/** Two debtors between them use every variable, and none: the longest case and the barest. */
const FULL = MessageFacts.parse({
  greeting: 'Panificadora e Confeitaria Nossa Senhora da Conceição',
  invoiceId: 'NF-1042/2026',
  description: 'Pedido 88213',
  owed: 'R$ 123.456,78',
  principal: 'R$ 120.000,00',
  fine: 'R$ 2.400,00',
  interest: 'R$ 1.056,78',
  hasCharges: true,
  received: 'R$ 10.000,00',
  hasReceived: true,
  dueDate: '09/03/2026',
  daysToDue: 3,
  daysLate: 15,
  invoices: [
    {
      invoiceId: 'NF-1042/2026',
      description: 'Pedido 88213',
      dueDate: '09/03/2026',
      owed: 'R$ 100.000,00',
      daysLate: 15,
    },
    { invoiceId: 'NF-1043/2026', dueDate: '29/03/2026', owed: 'R$ 23.456,78', daysLate: 0 },
  ],
  count: 2,
  bill: {
    digitableLine: '00190000090114971860168524522114675860000102656',
    pixCode: '00020126580014br.gov.bcb.pix',
    url: 'https://pague.example/1',
    validUntil: '29/03/2026',
  },
  hasBill: true,
  creditor,
});
const { description: _, ...withoutDescription } = FULL;
const BARE = MessageFacts.parse({
  ...withoutDescription,
  hasCharges: false,
  hasReceived: false,
  daysToDue: 0,
  daysLate: 0,
  invoices: [{ invoiceId: 'NF-1042/2026', dueDate: '09/03/2026', owed: 'R$ 123.456,78', daysLate: 0 }],
  count: 1,
  bill: {},
  hasBill: false,
});

/** Fills a message with what a step provides: unknown variables, broken Liquid, an SMS that does not fit one part. */
export function checkMessage(
  file: YamlFile<Message>,
  layout: { readonly html: string; readonly text: string },
): ConfigProblem[] {
  return Object.entries(file.value).flatMap(([tone, message]) =>
    checkTone(file, tone as Tone, message, layout),
  );
}

function checkTone(
  file: YamlFile<Message>,
  tone: Tone,
  message: MessageText,
  layout: { readonly html: string; readonly text: string },
): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const report = (part: keyof MessageText, text: string): void => {
    if (!problems.some((problem) => problem.message === text))
      problems.push(file.problem([tone, part], text));
  };
  const attempt = (part: keyof MessageText, fill: () => void): void => {
    try {
      fill();
    } catch (error) {
      const why = (error as Error).message.split('\n')[0];
      report(
        part,
        `cannot be filled: ${why}; a message may use ${Object.keys(MessageFacts.shape).join(', ')}`,
      );
    }
  };
  for (const facts of [FULL, BARE]) {
    attempt('body', () => renderEmail({ message, layout }, facts));
    attempt('sms', () => {
      const sms = renderSms({ message, layout }, facts);
      if (sms.length > SMS_CHARACTERS)
        report('sms', `must fit ${SMS_CHARACTERS} characters with long names, and takes ${sms.length}`);
      if (!isGsm7(sms)) report('sms', 'must be of GSM-7 characters only');
    });
  }
  return problems;
}
