import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGsm7 } from '#domain/messages/gsm-7.ts';
import {
  type MessageTemplate,
  renderEmail,
  renderSms,
  renderWhatsApp,
} from '#domain/messages/render-message.ts';
import { deployedConfig } from '#test/builders/config.ts';

const { brands } = await deployedConfig();
const FACTS = {
  greeting: 'Maria',
  invoiceId: 'NF-1',
  description: 'Pedido 1',
  owed: 'R$ 1.265,42',
  principal: 'R$ 1.234,56',
  fine: 'R$ 24,69',
  interest: 'R$ 6,17',
  hasCharges: true,
  received: 'R$ 10,00',
  hasReceived: true,
  waived: 'R$ 0,00',
  hasWaived: false,
  dueDate: '09/03/2026',
  daysToDue: 0,
  daysLate: 15,
  invoices: [{ invoiceId: 'NF-1', dueDate: '09/03/2026', owed: 'R$ 1.265,42', daysLate: 15 }],
  count: 1,
  others: 0,
  countOfAll: 1,
  dearer: [],
  bill: {
    pixCode: 'PIX-CODE',
    digitableLine: 'LINE',
    url: 'https://pague.example/1',
    validUntil: '30/03/2026',
  },
  hasBill: true,
  billFits: true,
  pageUrl: 'https://a1b2c3d4e5.execute-api.sa-east-1.amazonaws.com/d/0aB3dE5fG7hJ9kL1mN3pQ',
  creditor: {
    name: 'Bebidas Nordeste',
    legalName: 'Bebidas Nordeste Ltda.',
    privacyUrl: 'https://bebidas.example/privacidade',
    privacyOfficer: 'Ana, dpo@bebidas.example',
    taxId: '12.ABC.345/01DE-35',
    address: 'Av. Dom Luís, 1200',
    phone: '(85) 3000-0000',
    hours: 'segunda a sexta',
    colour: '#0f766e',
  },
};
const template = (
  message: Partial<MessageTemplate['message']>,
  layout: Partial<MessageTemplate['layout']> = {},
) => ({
  message: { subject: 'Fatura', body: 'Olá', sms: 'Ola', ...message },
  layout: {
    html: '{% for paragraph in paragraphs %}<p>{{ paragraph }}</p>{% endfor %}',
    text: '{% for paragraph in paragraphs %}{{ paragraph }}\n\n{% endfor %}',
    ...layout,
  },
});
/** Every text of every brand, with its layout. */
const TEXTS = Object.entries(brands).flatMap(([brand, { layout, messages }]) =>
  Object.entries(messages).flatMap(([id, tones]) =>
    Object.entries(tones).map(([tone, message]) => ({
      text: `${brand}/${id} ${tone}`,
      template: { layout, message },
    })),
  ),
);

describe('an e-mail', () => {
  it('has a subject, a text and an HTML of the same paragraphs', () => {
    const body = 'Olá, {{ greeting }}!\n\nSão {{ owed }}\nhoje.\n\n \n\n{% if hasBill %}Pague.{% endif %}';
    expect(renderEmail(template({ subject: 'Fatura {{ invoiceId }}', body }), FACTS)).toEqual({
      subject: 'Fatura NF-1',
      text: 'Olá, Maria!\n\nSão R$ 1.265,42 hoje.\n\nPague.\n',
      html: '<p>Olá, Maria!</p><p>São R$ 1.265,42 hoje.</p><p>Pague.</p>',
    });
  });

  it('has no blanks around its subject and its paragraphs, and no empty paragraph', () => {
    const body = '\n\n  São   {{ owed }}  \n \n{% if hasWaived %}x{% endif %}\n\n\tPague. \n\n';
    const layout = {
      html: '{% for paragraph in paragraphs %}<p>{{ paragraph }}</p>{% endfor %}',
      text: '\n{{ subject }}\n\n\n\n{% for paragraph in paragraphs %}{{ paragraph }}\n{% endfor %}\n\n',
    };
    expect(renderEmail(template({ subject: ' Fatura  1 ', body }, layout), FACTS)).toEqual({
      subject: 'Fatura 1',
      text: 'Fatura 1\n\nSão R$ 1.265,42\nPague.\n',
      html: '<p>São R$ 1.265,42</p><p>Pague.</p>',
    });
  });

  it('has a subject of one line, whatever a value contains', () => {
    const facts = { ...FACTS, greeting: 'Maria\r\nBcc: all@example.com' };
    expect(renderEmail(template({ subject: 'Olá {{ greeting }}' }), facts).subject).toBe(
      'Olá Maria Bcc: all@example.com',
    );
  });

  it.each(TEXTS)('$text escapes every value in HTML, and none in text', ({ template: given }) => {
    const hostile = (value: unknown, path: string): unknown => {
      if (typeof value === 'string') return `<b id="${path}">&'`;
      if (Array.isArray(value)) return value.map((item, index) => hostile(item, `${path}.${index}`));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, hostile(item, `${path}.${key}`)]),
      );
    };
    const { html, text } = renderEmail(given, hostile(FACTS, 'x') as object);
    expect(html).not.toContain('<b id=');
    expect(html).toContain('&lt;b id=');
    expect(text).toContain(`<b id="x.owed">&'`);
    expect(text).not.toMatch(/&(lt|gt|amp|#39|#34);/);
  });

  it.each(TEXTS)(
    '$text identifies the creditor: name, address and tax id (CDC art. 42-A)',
    ({ template: given }) => {
      const { html, text } = renderEmail(given, FACTS);
      for (const part of [html, text]) {
        expect(part).toContain('Bebidas Nordeste Ltda.');
        expect(part).toContain('CNPJ 12.ABC.345/01DE-35');
        expect(part).toContain('Av. Dom Luís, 1200');
      }
    },
  );
});

describe('an SMS', () => {
  it('has no accents, and one line', () => {
    expect(
      renderSms(template({ sms: ' Olá,  {{ greeting }}!\nAté já ' }), { ...FACTS, greeting: 'João' }),
    ).toBe('Ola, Joao! Ate ja');
  });

  it.each([
    { case: 'at a word', greeting: 'Panificadora e Confeitaria', cut: 'Panificadora e' },
    {
      case: 'at the last word that fits, however many follow',
      greeting: 'Panificadora e Confeitaria Central do Norte',
      cut: 'Panificadora e',
    },
    { case: 'and writes cliente where no letter of it is left', greeting: '大阪 🍺', cut: 'cliente' },
    {
      case: 'where there is no word',
      greeting: 'Supercalifragilisticexpialidocious',
      cut: 'Supercalifragili',
    },
    { case: 'not, at sixteen', greeting: 'Dezesseis letras', cut: 'Dezesseis letras' },
    {
      case: 'and writes a typographic apostrophe plainly',
      greeting: 'Sant’Ana – “Bar”',
      cut: 'Sant\'Ana - "Bar"',
    },
    { case: 'and leaves out what GSM-7 lacks', greeting: 'Bar do Zé 🍺 №1 [A]', cut: 'Bar do Ze No1 A' },
  ])('cuts a name $case', ({ greeting, cut }) => {
    expect(renderSms(template({ sms: '{{ greeting }}' }), { ...FACTS, greeting })).toBe(cut);
  });

  const wild = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({
      unit: fc.constantFrom('ã', 'Ç', '’', '“', '🍺', 'Ω', 'ª', '№', '€', '[', ' ', 'a', '{{', '\n'),
    }),
  );

  it.each(TEXTS)('$text is one part of GSM-7, whatever the names', ({ template: given }) => {
    fc.assert(
      fc.property(wild, wild, (greeting, name) => {
        const sms = renderSms(given, {
          ...FACTS,
          greeting,
          creditor: { ...FACTS.creditor, name },
        } as typeof FACTS);
        expect(sms.length).toBeLessThanOrEqual(160);
        expect(isGsm7(sms)).toBe(true);
      }),
    );
  });

  it.each(TEXTS)('$text fits with the longest phone that config allows', ({ template: given }) => {
    const creditor = { ...FACTS.creditor, name: 'n'.repeat(25), phone: '9'.repeat(20) };
    expect(renderSms(given, { ...FACTS, greeting: 'g'.repeat(16), creditor }).length).toBeLessThanOrEqual(
      160,
    );
  });

  it.each(TEXTS)(
    '$text says nothing of the debt, because others see a phone screen (CDC art. 42)',
    ({ template: given }) => {
      const sms = renderSms(given, FACTS);
      expect(sms).not.toMatch(/R\$|d[ií]vida|atras|venc|pag(ar|amento)|fatura|NF-1|\d+ dias/i);
    },
  );
});

describe('a template', () => {
  it.each([
    { case: 'an unknown variable', body: 'Olá, {{ firstName }}', message: 'undefined variable: firstName' },
    { case: 'an unknown filter', body: '{{ owed | shout }}', message: 'undefined filter: shout' },
    { case: 'a tag that is not closed', body: '{% if hasBill %}x', message: 'not closed' },
  ])('with $case is an error that names it', ({ body, message }) => {
    expect(() => renderEmail(template({ body }), FACTS)).toThrow(message);
    expect(() => renderSms(template({ sms: body }), FACTS)).toThrow(message);
  });

  it('may ask for a fact that is not given', () => {
    const { description: _, ...bare } = FACTS;
    expect(renderEmail(template({ body: '{% if description %}x{% else %}y{% endif %}' }), bare).text).toBe(
      'y\n',
    );
  });

  it('never runs Liquid in a value', () => {
    const facts = { ...FACTS, greeting: '{{ owed }}{% raw %}' };
    expect(renderEmail(template({ body: '{{ greeting }}' }), facts).text).toBe('{{ owed }}{% raw %}\n');
  });
});

describe('the parameters of a WhatsApp template', () => {
  it('are filled in their order, one line each, without escaping', () => {
    const facts = { ...FACTS, greeting: ' Bar & Cia\n Ltda.\n' };
    expect(renderWhatsApp(['{{ greeting }}', '{{ owed }}', ' R'], facts)).toEqual([
      'Bar & Cia Ltda.',
      'R$ 1.265,42',
      'R',
    ]);
  });

  it('with a name that no step provides are an error', () => {
    expect(() => renderWhatsApp(['{{ vence }}'], FACTS)).toThrow('undefined variable: vence');
  });
});
