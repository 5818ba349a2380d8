import { describe, expect, it } from 'vitest';
import { renderEmail } from '#domain/messages/render-message.ts';
import type { MessageFacts } from '#schemas/config/message.ts';
import { deployedConfig } from '#test/builders/config.ts';

const { brands } = await deployedConfig();
const charged = {
  principal: 'R$ 98,00',
  fine: 'R$ 1,96',
  hasFine: true,
  interest: 'R$ 0,04',
  hasInterest: true,
  hasCharges: true,
  received: 'R$ 0,00',
  hasReceived: false,
  waived: 'R$ 0,00',
  hasWaived: false,
  overpaid: 'R$ 0,00',
  hasOverpaid: false,
};
const late = {
  ...charged,
  invoiceId: 'NF-1',
  description: 'Pedido 1',
  dueDate: '09/03/2026',
  owed: 'R$ 100,00',
  daysLate: 15,
};
const notDue = {
  ...charged,
  hasFine: false,
  hasInterest: false,
  hasCharges: false,
  invoiceId: 'NF-2',
  dueDate: '29/03/2026',
  owed: 'R$ 50,00',
  daysLate: 0,
};
const FACTS: MessageFacts = {
  greeting: 'Maria',
  invoiceId: 'NF-1',
  owed: 'R$ 100,00',
  ...charged,
  dueDate: '09/03/2026',
  daysToDue: 0,
  daysLate: 15,
  isIntroduction: false,
  hasOffers: false,
  invoices: [late],
  count: 1,
  others: 0,
  countOfAll: 1,
  wasMistake: false,
  bill: { pixCode: 'PIX-CODE', digitableLine: 'LINE', isSameAfter: false },
  notInBill: [],
  ...{ inService: [], inReview: [], promised: [], onPaymentPlan: [], creditAssigned: [], inOwnMessage: [] },
  maybePaid: [],
  dearer: [],
  hasBill: true,
  payments: [],
  partlyPaid: [],
  cameLate: false,
  pageUrl: 'https://oi.example/d/1',
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

describe.each(Object.entries(brands))('the layouts of %s', (_, { layout }) => {
  const both = (more: Partial<MessageFacts> = {}) => {
    const message = { subject: 'Assunto', body: 'O valor é {{ owed }}, pelo {{ creditor.phone }}.', sms: '' };
    const { html, text } = renderEmail({ message, layout }, { ...FACTS, ...more });
    return { html, text };
  };
  const each = (more?: Partial<MessageFacts>) => Object.entries(both(more));
  const several = { invoices: [late, notDue], count: 2, owed: 'R$ 150,00' };

  it('show principal, fine, interest and one total of one debt', () => {
    for (const [, part] of each()) {
      for (const shown of ['NF-1', 'R$ 98,00', 'R$ 1,96', 'R$ 0,04', 'Total a pagar'])
        expect(part).toContain(shown);
      expect(part).not.toMatch(/Suas faturas|Já recebido/);
    }
  });

  it('list several debts, each with its number, its date and its amount, and one total', () => {
    for (const [, part] of each(several)) {
      for (const shown of ['Suas faturas', 'NF-1', 'Pedido 1', '09/03/2026', 'R$ 100,00'])
        expect(part).toContain(shown);
      for (const shown of ['NF-2', '29/03/2026', 'R$ 50,00', 'R$ 150,00']) expect(part).toContain(shown);
      expect(part.match(/Total a pagar/g)).toHaveLength(1);
      expect(part.match(/PIX-CODE/g)).toHaveLength(1);
      expect(part).toMatch(/[Vv]alor original R\$ 98,00, multa R\$ 1,96, juros R\$ 0,04/);
    }
  });

  it('show which of several debts are not due yet', () => {
    const { html, text } = both(several);
    expect(html).toMatch(/09\/03\/2026<br>.*há 15 dias/);
    expect(html).toMatch(/29\/03\/2026<br>.*a vencer/);
    expect(text).toContain(
      'NF-1 (Pedido 1), venceu em 09/03/2026: R$ 100,00 (valor original R$ 98,00, multa R$ 1,96, juros R$ 0,04)',
    );
    expect(text).toContain('NF-2, vence em 29/03/2026: R$ 50,00');
  });

  it('have a way to stop, where there is one', () => {
    for (const [, part] of each({ unsubscribeUrl: 'https://parar.example/1' })) {
      expect(part).toContain('Parar de receber estas mensagens');
      expect(part).toContain('https://parar.example/1');
    }
    for (const [, part] of each()) expect(part).not.toContain('Parar de receber');
  });

  it('do not ask debtors who owe nothing to pay', () => {
    for (const [, part] of each({ owed: 'R$ 0,00' })) {
      expect(part).toContain('Em aberto');
      expect(part).not.toMatch(/Como pagar|PIX-CODE|pague\.example|oi\.example|Total a pagar/);
    }
    for (const [, part] of each({ owed: 'R$ 10,00' })) expect(part).toContain('Como pagar');
  });

  it('show a logo with a text in its place, and no other image', () => {
    const logo = { ...FACTS.creditor, logoUrl: 'https://marca.example/logo.png' };
    expect(both({ creditor: logo }).html.match(/<img[^>]*>/g)).toEqual([
      expect.stringMatching(/src="https:\/\/marca\.example\/logo\.png" alt="Bebidas Nordeste"/),
    ]);
    expect(both().html).not.toContain('<img');
  });

  it('fetch nothing from elsewhere, and lead to the page, out, and to the creditor’s notice of privacy', () => {
    const { html } = both({ unsubscribeUrl: 'https://parar.example/1' });
    const addresses = [...html.replace(/ xmlns(:\w)?="[^"]*"/g, '').matchAll(/https?:\/\/[^"'\s)<]+/g)];
    expect(new Set(addresses.map(([address]) => address))).toEqual(
      new Set(['https://oi.example/d/1', 'https://parar.example/1', 'https://bebidas.example/privacidade']),
    );
  });

  it('lead to the page by a link that SES does not rewrite, so that SES does not learn who opens it', () => {
    const { html, text } = both();
    expect(html.match(/<a[^>]*href="https:\/\/oi\.example\/d\/1"/g)).toEqual([
      expect.stringContaining('ses:no-track'),
    ]);
    expect(text).toContain('\nhttps://oi.example/d/1\n');
  });

  it('show what was paid too much, and ask for nothing when nothing is owed', () => {
    const paid = {
      owed: 'R$ 0,00',
      received: 'R$ 110,00',
      hasReceived: true,
      overpaid: 'R$ 10,00',
      hasOverpaid: true,
    };
    for (const [, part] of [
      ...each(paid),
      ...each({ ...paid, invoices: [{ ...late, ...paid }, late], count: 2 }),
    ]) {
      expect(part).toMatch(/[Pp]ago a mais[^R]*R\$ 10,00/s);
      expect(part).toContain('Em aberto');
      expect(part).not.toMatch(/Total a pagar|Como pagar|há 15 dias/);
    }
  });

  it.each([
    ['inService', /A fatura NF-7 está em atendimento/, /As faturas NF-7, NF-8 estão em atendimento/],
    ['inReview', /A fatura NF-7 está em análise/, /As faturas NF-7, NF-8 estão em análise/],
    [
      'promised',
      /Para a fatura NF-7 já combinamos um dia/,
      /Para as faturas NF-7, NF-8 já combinamos um dia/,
    ],
    ['onPaymentPlan', /A fatura NF-7 foi parcelada/, /As faturas NF-7, NF-8 foram parceladas/],
    ['creditAssigned', /O crédito da fatura NF-7 foi cedido/, /O crédito das faturas NF-7, NF-8 foi cedido/],
    ['inOwnMessage', /Sobre a fatura NF-7 escrevemos/, /Sobre as faturas NF-7, NF-8 escrevemos/],
  ])('say of invoices that are not asked for why, of one and of two: %s', (why, one, two) => {
    const list = { invoices: [late, late], count: 2 };
    for (const [, part] of each({ ...list, [why]: ['NF-7'] })) {
      expect(part).toMatch(one);
      expect(part.match(/não entra/g)).toHaveLength(1);
    }
    for (const [, part] of each({ ...list, [why]: ['NF-7', 'NF-8'] })) expect(part).toMatch(two);
    for (const [, part] of each(list)) expect(part).not.toMatch(/não entra/);
  });

  it('keep a figure and a phone in one line', () => {
    expect(both().html).toContain('O valor é R$\u00a0100,00, pelo (85)\u00a03000-0000.');
    expect(both().text).toContain('O valor é R$ 100,00, pelo (85) 3000-0000.');
  });

  it('are what Gmail shows whole, with forty debts', () => {
    const invoices = Array.from({ length: 40 }, (_one, index) => ({ ...late, invoiceId: `NF-${index}` }));
    expect(Buffer.byteLength(both({ invoices, count: 40 }).html)).toBeLessThan(102_000);
  });
});
