import { expect, it } from 'vitest';
import { factsOf } from '#application/previews/facts-of.ts';
import { SAMPLE_DEBTORS } from '#application/previews/sample-debtors.ts';
import { present } from '#domain/checks/present.ts';
import { filledBody } from '#domain/messages/filled-body.ts';
import { renderEmail, renderSms, renderWhatsApp } from '#domain/messages/render-message.ts';
import type { MessageText } from '#schemas/config/message.ts';
import { deployedConfig } from '#test/builders/config.ts';

/** The day of a bill of the weekend before Monday, 2026-03-09, until which it is on time. */
const OF_A_BILL = /0[78]\/03\/2026/g;
const WHOLE =
  /07\/03\/2026 \(sábado: em dia até 09\/03\/2026\)|08\/03\/2026 \(domingo: em dia até 09\/03\/2026\)/g;

const config = await deployedConfig();
const creditor = present(Object.values(config.creditors)[0], 'creditor');
const { layout, messages } = present(config.brands[creditor.brand], 'brand');
const sample = (id: string) =>
  present(
    SAMPLE_DEBTORS.find((debtor) => debtor.id === id),
    id,
  );

/** Every text of a message, filled for a debtor on a day from the last day on time. */
function textsOn(message: MessageText, offset: number, debtor: ReturnType<typeof sample>): string[] {
  const facts = factsOf(debtor, creditor, { offset });
  const { subject, text, html } = renderEmail({ message, layout }, facts);
  const { whatsapp } = message;
  const filled = whatsapp ? [filledBody(whatsapp, renderWhatsApp(whatsapp.parameters, facts))] : [];
  return [subject, text, html.replace(/<[^>]+>/g, ' '), ...filled];
}

const texts = Object.entries(messages).flatMap(([id, tones]) =>
  Object.entries(tones).map(([tone, text]) => ({ id, tone, text })),
);

it.each(texts)(
  '$id, $tone: wherever the day of a bill stands, the last day on time stands beside it',
  ({ text }) => {
    for (const id of ['part-payment', 'several'])
      for (const offset of [-4, -3, -2, -1, 0, 1, 3, 15])
        for (const filled of textsOn(text, offset, sample(id)))
          expect(filled.match(OF_A_BILL) ?? []).toHaveLength((filled.match(WHOLE) ?? []).length);
  },
);

it.each(texts.filter(({ id }) => id === 'aviso'))(
  '$id, $tone: on the days between both, no e-mail says that it falls due',
  ({ text }) => {
    for (const offset of [-1, 0]) {
      const [subject, mail] = textsOn(text, offset, sample('part-payment'));
      expect(mail).toContain('tem vencimento em 07/03/2026 (sábado: em dia até 09/03/2026)');
      expect(`${subject}\n${mail}`).not.toMatch(
        /vence(?:u)? (?:em|hoje|amanhã)|antes d(?:e \d|o vencimento)/,
      );
    }
  },
);

it('an SMS names no day', () => {
  const facts = factsOf(sample('part-payment'), creditor, { offset: 1 });
  for (const { text } of texts)
    expect(renderSms({ message: text, layout }, facts)).not.toMatch(/\d\d\/\d\d\/\d{4}/);
});
