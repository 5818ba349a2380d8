import { describe, expect, it } from 'vitest';
import { english } from '#cli/words/en/index.ts';
import { portuguese } from '#cli/words/pt-BR/index.ts';
import { reasonsInPortuguese } from '#cli/words/pt-BR/reasons/index.ts';
import { compiled } from '#cli/words/texts.ts';
import { wordsIn } from '#cli/words/words.ts';
import { regua } from '#test/builders/command.ts';

const keysOf = (texts: object): string[] =>
  Object.entries(texts).flatMap(([subject, those]) => Object.keys(those).map((key) => `${subject}.${key}`));

describe('the catalogue', () => {
  it('has every text in both languages', () => {
    expect(keysOf(portuguese)).toEqual(keysOf(english));
  });

  it.each([
    { language: 'en', says: 'read 01/02/2026: A law <https://example.com>' },
    { language: 'pt-BR', says: 'lido em 01/02/2026: A law <https://example.com>' },
  ] as const)('fills values in $language', ({ language, says }) => {
    const { say, day } = wordsIn(language);
    expect(say('hours.read', { day: day('2026-02-01'), title: 'A law', url: 'https://example.com' })).toBe(
      says,
    );
  });
});

describe('a command that is printed', () => {
  it.each([
    ['en', english],
    ['pt-BR', portuguese],
    ['sentences from below', reasonsInPortuguese],
  ] as const)('works where the person is, in %s: npx finds it', async (_language, texts) => {
    const commands = [...(await regua('--help')).stdout.matchAll(/^ {2}([a-z-]+) /gm)].map(
      ([, name]) => name,
    );
    expect(commands.length).toBeGreaterThan(20);
    const bare = new RegExp(`(?<!npx )\\bregua (?:${commands.join('|')})\\b`);
    expect(JSON.stringify(texts).match(bare)?.[0]).toBeUndefined();
  });
});

describe('the help in Portuguese', () => {
  /** Names that are the same in both languages, or are codes. */
  const SAME = new Set(['id', 'n', 'uf', 'cpf|cnpj', 'reais', 'regua', 'shell', 'opções']);
  it('names what every option takes in Portuguese', async () => {
    const commands = [...(await regua('--help')).stdout.matchAll(/^ {2}([a-z-]+) /gm)].flatMap(
      ([, name]) => name ?? [],
    );
    const named = new Set<string>();
    for (const command of commands.filter((name) => name !== 'help')) {
      const { stdout } = await regua(command, '--help', '--lang', 'pt-BR');
      for (const [, name] of stdout.matchAll(/(?:--[\w-]+ |regua .*)[<[]([\w|À-ú -]+?)(?:\.\.\.)?[>\]]/g))
        named.add(name ?? '');
    }
    const translated = new Set(Object.values(portuguese.places).flatMap((name) => [name]));
    expect([...named].filter((name) => !translated.has(name) && !SAME.has(name))).toEqual([]);
  });
});

describe('a count in Portuguese', () => {
  it('of zero is as of many: 0 faturas, 1 fatura', () => {
    const { say } = wordsIn('pt-BR');
    const counted = (count: number) => say('totals.inInvoices', { amount: '', count }).trim();
    expect([0, 1, 2].map(counted)).toEqual(['em 0 faturas', 'em 1 fatura', 'em 2 faturas']);
  });

  it.each(['importBook', 'batches', 'release', 'undo', 'put'] as const)(
    'of one has its word in the singular, in every text of %s',
    (subject) => {
      // Every value is 1, whatever its name.
      const ones = new Proxy({}, { has: () => true, get: () => 1 });
      const plurals = Object.entries(portuguese[subject]).flatMap(([key, text]) => {
        const said = compiled(text, 'pt-BR')(ones);
        return [...said.matchAll(/(?<![\p{L}\d.,/:-])1 (?!dos )\p{Ll}+(?:s|am)(?![\p{L}-])/gu)].map(
          ([words]) => `${key}: ${words}`,
        );
      });
      expect(plurals).toEqual([]);
    },
  );
});

describe('formats', () => {
  it.each([
    { language: 'en', time: 'Mon 18/05/2026 10:00', number: '1,234.5', all: 'a, b, and c' },
    { language: 'pt-BR', time: 'seg 18/05/2026 10:00', number: '1.234,5', all: 'a, b e c' },
  ] as const)('are those of $language', ({ language, ...are }) => {
    const { time, number, all } = wordsIn(language);
    expect({
      time: time('2026-05-18T13:00:00Z'),
      number: number(1234.5, 1),
      all: all(['a', 'b', 'c']),
    }).toEqual(are);
  });
});

describe('a sentence from below', () => {
  const { reason } = wordsIn('pt-BR');
  it.each([
    { english: 'must be a day as YYYY-MM-DD', is: 'deve ser um dia, como 2026-03-09' },
    { english: 'due: must be one of a, b', is: 'due: deve ser um destes: a, b' },
    {
      english: 'file.csv:3 due: must be a day as YYYY-MM-DD; at: must be one of a, b',
      is: 'file.csv:3 due: deve ser um dia, como 2026-03-09; at: deve ser um destes: a, b',
    },
    {
      english: "error: option '--at <x>' argument 'y' is invalid. must be a whole number of days, as 3 or -3",
      is: 'erro: o valor “y” da opção “--at <x>” não é válido: deve ser um número inteiro de dias, como 3 ou -3',
    },
    {
      english:
        'states a threat, and says "protesto" (CDC art. 42); better: "O valor de hoje é R$ 1; até 10/03/2026 ele não muda. (Diga um dia.)"',
      is: 'states a threat, e diz “protesto” (CDC art. 42); melhor: “O valor de hoje é R$ 1; até 10/03/2026 ele não muda. (Diga um dia.)”',
    },
    {
      english:
        'cannot be filled: undefined variable: gretting; did you mean greeting?; the variables are greeting, of which these are optional: description',
      is: 'não pode ser preenchido: a variável gretting não existe; quis dizer greeting?; as variáveis são greeting, e destas são opcionais: description',
    },
    { english: 'nobody has translated this', is: 'nobody has translated this' },
  ])('$english', ({ english: sentence, is }) => {
    expect(reason(sentence)).toBe(is);
    expect(wordsIn('en').reason(sentence)).toBe(sentence);
  });
});
