import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import { LANGUAGES } from '#schemas/config/in-each-language.ts';
import { CONFIG, copyOfConfig, edit } from '#test/builders/broken-config.ts';
import { fileOf, regua } from '#test/builders/command.ts';

/** The names of steps, and the descriptions of réguas and offer books, that are not the same in both languages. */
const { reguas, offers } = await loadConfig(CONFIG);
const texts = [
  ...Object.values(reguas).flatMap(({ name = { en: '', 'pt-BR': '' }, description, steps, listings }) => [
    name,
    description,
    ...[...steps, ...listings].map(({ name }) => name),
  ]),
  ...Object.values(offers).map(({ description }) => description),
].filter((text) => text.en !== text['pt-BR']);
/** Ids of steps and réguas that are no word of a name. */
const ids = [
  ...Object.values(reguas).flatMap(({ steps }) => steps.map(({ id }) => id)),
  ...Object.values(reguas).flatMap(({ id, name }) =>
    Object.values(name ?? {}).some((text) => text.toLowerCase() === id) ? [] : id,
  ),
];

const SAMPLE = ['--invoices', 'sample/portfolio.jsonl'];
const FORTNIGHT = ['--from', '2026-02-20', '--days', '14'];

/** What a page or a table says to people: without its markup, its script and its style. */
const shownIn = (text: string): string =>
  text.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');

it('the sample has names in both languages', () => {
  expect(texts.length).toBeGreaterThan(20);
});

it.each(LANGUAGES)(
  'in %s, names of the configuration are of that language, and no ids',
  async (language) => {
    const others = LANGUAGES.filter((other) => other !== language).flatMap((other) =>
      texts.map((text) => text[other]),
    );
    const strange = (said: string): string[] => [...others, ...ids].filter((name) => said.includes(name));
    const said = async (...args: string[]): Promise<string> => {
      const { stdout, stderr } = await regua(...args, '--lang', language);
      return `${stdout}${stderr}`;
    };
    const files = ['.html', '.csv', '.html', '.csv', '.html'].map((kind, index) =>
      fileOf(`out-${index}${kind}`, []),
    );
    const [rows = '', sheet = '', forecast = '', messages = '', compared = ''] = files;
    const gallery = join(rows, '..', 'gallery');
    const other = copyOfConfig();
    edit(other, 'reguas/padrao.yaml', 'offset: 7', 'offset: 8');
    const configs = ['--config', CONFIG, '--config', other];
    const outputs = {
      run: await said('run', ...SAMPLE, '--until', '2026-03-02', '--journal', '--out', rows, '--out', sheet),
      plan: await said('plan', ...SAMPLE),
      forecast: await said('forecast', ...SAMPLE, ...FORTNIGHT, '--out', messages),
      summary: await said('forecast', ...SAMPLE, ...FORTNIGHT, '--out', forecast),
      compare: await said('compare', ...configs, ...SAMPLE, ...FORTNIGHT, '--out', compared),
      preview: await said('preview', '--out', gallery),
      ...Object.fromEntries(files.map((file) => [file, shownIn(readFileSync(file, 'utf8'))])),
      gallery: shownIn(readFileSync(join(gallery, 'index.html'), 'utf8')),
    };
    const own = Object.values(reguas).flatMap(({ steps }) => steps.map(({ name }) => name[language]));
    for (const [output, text] of Object.entries(outputs)) {
      expect.soft(strange(text), output).toEqual([]);
      if (output !== 'preview' && output !== 'summary')
        expect
          .soft(
            own.some((name) => text.includes(name)),
            output,
          )
          .toBe(true);
    }
  },
  120_000,
);
