import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { regua, reguaFed } from '#test/builders/command.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';

const HEADER = 'Título;Cliente;CPF;Vencimento;Valor;Saldo;E-mail;Telefone';
const DAY = ['--from', '2026-03-20', '--days', '30'];

/** Five titles of four customers, of whom one has a landline alone, and one has an address on their second title alone. */
const BOOK = [
  HEADER,
  'A-1;Maria das Dores Lima;529.982.247-25;10/03/2026;100,00;40,00;maria@exemplo.example;',
  'A-2;João Batista;111.444.777-35;12/03/2026;200,00;200,00;;(85) 99900-0001',
  'A-3;Casa Verde;11.222.333/0001-81;12/03/2026;300,00;300,00;;(85) 3231-0001',
  'A-4;Loja Azul;11.444.777/0001-61;12/03/2026;400,00;400,00;;',
  'A-5;Loja Azul;11.444.777/0001-61;13/03/2026;500,00;450,00;loja@azul.example;',
].join('\n');

it('import, release, undo and forecast say the same of whom a batch reaches, and of what is open of it, after a second import too', async () => {
  const imports = new ImportFolder();
  const file = imports.fileOf('contas.csv', BOOK);
  const first = await imports.importing([file], '--yes', '--lang', 'pt-BR');
  const batch = String(imports.allOf()[0]?.detail.batch);
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  const written = [...plain(first.stdout).matchAll(/(?:primeiro contato até [^:]+|depois): (.*)/g)]
    .flatMap(([, what = '']) => what.match(/\d+/g) ?? [])
    .reduce((sum, count) => sum + Number(count), 0);
  expect(written).toBe(3);
  expect(first.stdout).toContain('sem contato que sirva: 1 cliente (Casa Verde)');

  const look = async (open: string) => {
    for (const act of ['release', 'undo'] as const) {
      const where = ['--invoices', imports.out()];
      const { stdout } = await reguaFed(
        'n\n',
        ...[act, batch, ...where, '--at', '2026-03-20T07:00:00-03:00', '--lang', 'pt-BR'],
      );
      expect(plain(stdout)).toContain(`Lote ${batch}: 5 faturas de 4 clientes, ${open} em aberto\n`);
      const list = await regua(act, ...where, '--lang', 'pt-BR');
      expect(plain(list.stderr)).toContain(`5 faturas, ${open} em aberto`);
      if (act === 'undo') continue;
      const days = [...stdout.matchAll(/^ {2}.*\/2026 {2}(\d+) clientes?$/gm)];
      expect(days.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(3);
      expect(stdout).toContain(
        'Sem contato que sirva, 1 cliente, a quem nada é escrito:\n  Casa Verde (A-3)\n',
      );
    }
    const forecast = ['forecast', '--invoices', imports.out(), ...DAY, '--lang', 'pt-BR'];
    const { stdout } = await regua(...forecast, '--released');
    expect(stdout).toMatch(/Clientes que recebem mensagem +3\n/);
    expect(stdout).toMatch(/Clientes sem contato que sirva\n +Casa Verde \(A-3\) +\S+\n/);
    const page = imports.at('previsao.html');
    await regua(...forecast, '--released', '--out', page);
    expect(readFileSync(page, 'utf8')).toContain('<th scope="row">Casa Verde (A-3)</th>');
    // What other programs read has ids alone.
    expect((await regua(...forecast, '--released', '--json')).stdout).not.toContain('Casa Verde');
    expect(plain((await regua(...forecast)).stdout)).toContain(`${open} em aberto`);
  };
  await look('R$ 1.390,00');
  const less = imports.fileOf('contas-2.csv', BOOK.replace('200,00;200,00', '200,00;50,00'));
  expect((await imports.importing([less], '--yes')).exitCode).toBe(0);
  await look('R$ 1.240,00');
});
