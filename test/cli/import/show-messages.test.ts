import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The messages that a page shows, by its data. */
function messagesIn(page: string): { subject: string; about: string; text?: string; sms?: string }[] {
  const [, data = '{}'] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page) ?? [];
  return Object.values(JSON.parse(data).previews);
}

it('writes the first ten messages as a page beside the events, and prints how one of them begins', async () => {
  const imports = new ImportFolder();
  const file = imports.fixture('distribuidora.csv');
  const { stdout } = await imports.importing([file], '--yes', '--lang', 'pt-BR');
  const page = imports.at('out.mensagens.html');
  expect(stdout).toContain(`As 10 primeiras mensagens, como seriam enviadas, estão em ${page}`);
  const messages = messagesIn(readFileSync(page, 'utf8'));
  expect(messages).toHaveLength(10);
  for (const { subject, about, text } of messages) {
    expect(subject).toMatch(/fatura/);
    expect(about).toMatch(/ · e-mail · \S+ \d{2}\/\d{2}\/2026 \d{2}:\d{2} · NF-\d{4} · /);
    expect(text).toContain('Como pagar');
  }
  const [first] = messages;
  expect(stdout).toContain(`· ${first?.subject}`);
  expect(stdout).toContain(String(first?.text?.split('\n')[0]));
  expect(stdout).not.toContain('Como pagar');
});

/** What a person reads of a page before anything on it is opened. */
const firstLookAt = (page: string): string => {
  const body = page.slice(page.indexOf('<body'), page.indexOf('<dialog'));
  return body
    .replace(/<noscript>.*?<\/noscript>|<fieldset hidden>.*?<\/fieldset>/gs, ' ')
    .replace(/<details>(<summary>.*?<\/summary>).*?<\/details>/gs, ' $1 ')
    .replace(/<[^>]+>/g, ' ');
};

it('shows the first message whole, and of the others subject and amount where a person opens them', async () => {
  const imports = new ImportFolder();
  await imports.importing([imports.fixture('distribuidora.csv')], '--yes', '--lang', 'pt-BR');
  const page = readFileSync(imports.at('out.mensagens.html'), 'utf8').replaceAll('\u00a0', ' ');
  const [first, ...others] = messagesIn(page);
  const look = firstLookAt(page);
  expect(wordsIn(look)).toBeLessThan(250);
  expect(look).toContain('Confira nome, valor, vencimento e se há algo interno.');
  const [body = '', footer = ''] = String(first?.text).replaceAll('\u00a0', ' ').split('\n--\n');
  expect(look).toContain(body.trim());
  expect(page).toContain(footer.trim().split('\n')[0]);
  expect(look).toContain('As outras 9: assunto e valor');
  const folded = /<ul class="others">.*?<\/ul>/s.exec(page)?.[0] ?? '';
  expect(others).toHaveLength(9);
  for (const { subject, about, text = '' } of others) {
    expect(folded).toContain(`${subject}</span> R$ `);
    expect(folded).toContain(about);
    expect(look).not.toContain(about);
    const totals = [...text.replaceAll('\u00a0', ' ').matchAll(/^Total.*: (R\$ [\d.,]+)$/gm)];
    expect(folded).toContain(`${subject}</span> ${totals.at(-1)?.[1]}<`);
  }
});

it('leaves less than two minutes to read on the screen, at 200 words a minute', async () => {
  const imports = new ImportFolder();
  const { stdout } = await imports.inShort(
    [imports.fixture('distribuidora.csv')],
    ...['--yes', '--lang', 'pt-BR'],
  );
  expect(wordsIn(stdout)).toBeLessThan(320);
});

it('shows the messages before anybody answers, and writes no event without a yes', async () => {
  const imports = new ImportFolder();
  const { stdout } = await imports.importing([imports.fixture('distribuidora.csv')]);
  expect(stdout).toContain('No title was written.');
  expect(existsSync(imports.out())).toBe(false);
  expect(messagesIn(readFileSync(imports.at('out.mensagens.html'), 'utf8'))).toHaveLength(10);
});

it('shows a customer who has a phone only the text message', async () => {
  const imports = new ImportFolder();
  const text = [
    'Título;Cliente;CNPJ/CPF;Vencimento;Saldo;Telefone',
    'NF-1;Maria das Dores Lima;529.982.247-25;18/03/2026;350,04;(85) 99900-0001',
  ].join('\n');
  const { stdout } = await imports.importing([imports.fileOf('contas.csv', text)], '--yes');
  const [message] = messagesIn(readFileSync(imports.at('out.mensagens.html'), 'utf8'));
  expect(message?.about).toContain('Maria das Dores Lima · SMS · ');
  expect(message?.text).toBeUndefined();
  expect(stdout).toContain(String(message?.sms?.split('\n')[0]));
});

it('writes no page when there is no message to show', async () => {
  const imports = new ImportFolder();
  const { stdout } = await imports.importing([imports.fixture('omie.xlsx')], '--yes');
  expect(stdout).not.toContain('mensagens.html');
  expect(existsSync(imports.at('out.mensagens.html'))).toBe(false);
});

it('says where it could not write', async () => {
  const imports = new ImportFolder();
  mkdirSync(imports.at('out.mensagens.html'));
  const { exitCode, stderr } = await imports.importing([imports.fixture('distribuidora.csv')], '--yes');
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: expect.stringContaining('out.mensagens.html'),
  });
  expect(existsSync(imports.out())).toBe(false);
});
