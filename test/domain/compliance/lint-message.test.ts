import { describe, expect, it } from 'vitest';
import { type Part, WORD_RULES } from '#domain/compliance/content/form-rules.ts';
import { lintMessage } from '#domain/compliance/lint-message.ts';

const lint = (template: string, part: Part = 'body', filled: readonly string[] = []) =>
  lintMessage({ part, template, filled });
const rulesOf = (template: string, part?: Part) => [...new Set(lint(template, part).map(({ rule }) => rule))];

const REFUSED: Readonly<Record<string, readonly string[]>> = {
  shouting: ['PAGUE hoje', 'A fatura VENCEU.', 'Atenção!!', 'Atenção! !', '{{ greeting | upcase }}, olá'],
  'foreign-link': [
    'Pague em https://pague.example/1',
    'Veja http://x.y',
    'www.pague',
    'acesse bit.ly/abc',
    'acesse pague-ja.com.br',
    'escreva para financeiro@empresa',
    '{{ "https://pague.example" }}',
  ],
};

const NEAR_MISSES: Readonly<Record<string, readonly string[]>> = {
  shouting: [
    'Pague com PIX, CPF ou CNPJ.',
    'Bebidas LTDA',
    'Fortaleza - CE',
    'Responda SAIR',
    'A fatura é sua. E nós?',
    'O QR do Pix',
    'Olá! Tudo bem?',
    '{{ PAGUE }}',
  ],
  'foreign-link': [
    'Pague em {{ bill.url }}',
    'o valor de R$ 1.000,00',
    'Ltda.',
    'Fim.Começo',
    'das 8h.às 18h',
    '{{ creditor.phone }}',
  ],
};

describe.each(Object.entries(REFUSED))('%s', (rule, texts) => {
  it.each(texts)('refuses %j', (text) => {
    expect(rulesOf(text)).toContain(rule);
  });

  it.each(NEAR_MISSES[rule] as readonly string[])('lets %j pass', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });

  it.each(['subject', 'sms', 'whatsapp', 'layout'] as const)('holds in a %s as well', (part) => {
    expect(rulesOf(texts[0] as string, part)).toContain(rule);
  });
});

describe('an SMS that mentions the debt', () => {
  it.each([
    'Sua fatura chegou',
    'Pague hoje',
    'O pagamento',
    'em atraso',
    'Vence hoje',
    'sao R$ 10',
    'sao 1.234,56',
    'ha 3 dias',
    'dia 09/03',
    'multa de 2%',
    'uma pendência',
    'ficaram 80 pila do conserto',
    'faltam R$150',
    'a sua inadimplência',
    'o seu acordo',
    'o saldo devedor',
  ])('refuses %j in an SMS, and lets it pass in an e-mail', (text) => {
    expect(rulesOf(text, 'sms')).toEqual(['sms-debt']);
    expect(rulesOf(text, 'body')).toEqual([]);
  });

  it.each([
    'Um recado de {{creditor.name}}: {{creditor.phone}}. SAIR p/ parar',
    'Ligue (85) 3000-0000',
    'A convencao da Loja Sol e no salao azul',
    'A aula deve comecar as nove',
    'Ja resolveu? Obrigado!',
  ])('lets %j pass', (text) => {
    expect(rulesOf(text, 'sms')).toEqual([]);
  });
});

describe('what a utility template sells', () => {
  it.each(['Um desconto para você', 'PROMOÇÃO', 'Temos uma oferta', 'Aproveite!', 'ganhe um brinde'])(
    'refuses %j in WhatsApp, and lets it pass in an e-mail',
    (text) => {
      expect(rulesOf(text, 'whatsapp')).toContain('marketing');
      expect(rulesOf(text.toLowerCase(), 'body')).toEqual([]);
    },
  );

  it.each(['a conta', 'descontado o que já recebemos', 'oferecemos ajuda'])('lets %j pass', (text) => {
    expect(rulesOf(text, 'whatsapp')).toEqual([]);
  });

  it('lets a marketing template say it, and nothing else', () => {
    const text = { part: 'whatsapp', filled: [], category: 'marketing' } as const;
    expect(lintMessage({ ...text, template: 'Um desconto para você' })).toEqual([]);
    expect(
      lintMessage({ ...text, template: 'Um desconto, ou vai a protesto' }).map(({ rule }) => rule),
    ).toEqual(['listing-threat']);
  });
});

describe('a layout', () => {
  it.each([
    { case: 'an image of another host', html: '<img src="https://t.example/p.gif">' },
    { case: 'a link to another host', html: '<a href="https://t.example/">Pagar</a>' },
    { case: 'a variable that is no link of ours', html: '<a href="{{ description }}">Pagar</a>' },
    { case: 'more than our link', html: '<a href="https://t.example/?to={{ bill.url }}">Pagar</a>' },
    { case: 'a style from elsewhere', html: '<mj-style>@import "x";</mj-style>' },
    { case: 'a background from elsewhere', html: '<div style="background:url(\'//t.example\')">x</div>' },
  ])('with $case is refused', ({ html }) => {
    expect(rulesOf(html, 'layout')).toEqual(['foreign-link']);
  });

  it.each([
    '<a href="{{ bill.url }}">Ver a fatura</a>',
    '<mj-button href="{{ bill.url }}">Ver a fatura</mj-button>',
    '<a href="{{ unsubscribeUrl }}">Parar</a>',
    '<a href=" {{ pageUrl }} ">Ver</a>',
    '<a href="tel:{{ dial }}">Ligar</a>',
    '<img src="{{ creditor.logoUrl }}" alt="{{ creditor.name }}">',
    '<!-- PROCESSO https://x.example -->',
    '<!--\n<b>PROCESSO</b>\n-->',
    '{% comment %} ANYBODY reads {% endcomment %}',
    '{%comment%} ANYBODY reads {%endcomment%}',
    '{%-  comment  -%}\nANYBODY reads\n{%-  endcomment  -%}',
    '{% if hasBill\nand SERASA %}Pague{% endif %}',
    '<mj-style>.SPC { color: red }</mj-style>',
    '<p style="font-family:SERASA">Olá</p>',
    '<p class="serasa">Olá</p>',
    '<p title="a > b" style="font-family:SERASA">Olá</p>',
  ])('may have %s', (html) => {
    expect(rulesOf(html, 'layout')).toEqual([]);
  });

  it('is checked in the alternative text of an image', () => {
    expect(rulesOf('<img src="{{ creditor.logoUrl }}" alt="Serasa">', 'layout')).toEqual(['listing-threat']);
    expect(rulesOf('<img alt = "Serasa" src="{{ creditor.logoUrl }}">', 'layout')).toEqual([
      'listing-threat',
    ]);
  });

  it('is checked as it is filled, without its markup', () => {
    expect(lint('', 'layout', ['<p class="serasa">Olá</p>'])).toEqual([]);
    expect(lint('', 'layout', ['<p>Serasa</p>']).map(({ rule }) => rule)).toEqual(['listing-threat']);
  });
});

describe('any other text', () => {
  it('has no markup: what is between angle brackets is read by the debtor', () => {
    expect(rulesOf('Vai <a protesto>', 'body')).toEqual(['listing-threat']);
    expect(lint('', 'body', ['Vai <a protesto>']).map(({ rule }) => rule)).toEqual(['listing-threat']);
    expect(rulesOf('o campo href="x"', 'body')).toEqual([]);
  });

  it('has an address once, though it looks like a style', () => {
    expect(lint('Veja url(x)').map(({ message }) => message)).toEqual([
      expect.stringMatching(/has "url\(x\)"/),
    ]);
  });
});

it('finds letters that are written as entities', () => {
  expect(rulesOf('<p>Justi&ccedil;a</p>', 'layout')).toEqual(['legal-threat']);
  expect(rulesOf('<p>Vai a &#112;rotesto</p>', 'layout')).toEqual(['listing-threat']);
});

it('finds words that Liquid puts together', () => {
  const template = 'Vai para o pro{% if hasBill %}testo{% endif %}.';
  expect(lint(template).map(({ rule }) => rule)).not.toContain('listing-threat');
  expect(lint(template, 'body', ['Vai para o protesto.']).map(({ rule }) => rule)).toContain(
    'listing-threat',
  );
});

it('names the words, the source and the line, each once', () => {
  expect(lint('Olá!\n\nVai a protesto.\nVai a protesto.', 'body', ['Olá! Vai a protesto.'])).toEqual([
    {
      rule: 'listing-threat',
      message: expect.stringMatching(
        /^must not threaten with a bureau or a protest, and says "a protesto" \(CDC art\. 42, 71 and 43 §2;.*\); better: "/,
      ),
      line: 2,
    },
  ]);
});

it.each([
  {
    text: 'Seu pedido.\nAtenção: PAGUE hoje',
    message: 'must not shout, and says "PAGUE" (Our choice, within CDC art. 42 and 71)',
  },
  {
    text: 'Olá!\nAtenção! !',
    message: 'must not shout, and says "!!" (Our choice, within CDC art. 42 and 71)',
  },
  {
    text: 'Olá,\n{{ greeting|upcase }}',
    message:
      'must not shout, and puts a variable in capitals with "upcase" (Our choice, within CDC art. 42 and 71)',
  },
  {
    text: 'Olá!\nPague em https://pague.example/1 hoje',
    message:
      'must link only by pageUrl, bill.url and unsubscribeUrl, never to another address, and has ' +
      '"https://pague.example/1" (Our choice, because a debtor has to distinguish our messages from fraud: ' +
      'CDC art. 6 III and 14)',
  },
  {
    text: 'Olá!\nEscreva para financeiro@empresa hoje',
    message: expect.stringContaining('and has "financeiro@empresa" ('),
  },
  { text: 'Olá!\nÉ o   último\n   aviso', message: expect.stringContaining('says "último aviso" (') },
  { text: "Olá!\n{{ 'Vai a protesto' }}", message: expect.stringContaining('says "a protesto" (') },
])('quotes what it found, and gives the line: $text', ({ text, message }) => {
  expect(lint(text)).toEqual([{ rule: expect.any(String), message, line: 1 }]);
});

it('gives the line of the source, after tags of several lines', () => {
  expect(lint('{% if hasBill\n  and hasCharges %}\nVai a protesto{% endif %}')).toMatchObject([{ line: 2 }]);
  expect(lint('<p\n  class="x"\n>\nVai a protesto</p>', 'layout')).toMatchObject([{ line: 3 }]);
});

it.each([...WORD_RULES])('the rule $id names its source', ({ source }) => {
  expect(source).toMatch(/CDC art\.|LGPD art\.|https:/);
});
