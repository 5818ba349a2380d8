import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { personPdf } from '#cli/dossier/person/pdf.ts';
import { PersonDossier } from '#schemas/records/person-dossier.ts';
import { fileOf, invoice, regua } from '#test/builders/command.ts';
import { wordsOf } from '#test/builders/pdf-words.ts';
import { cpfOf } from '#test/builders/tax-id.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'regua-person-test-'));
const lines = [
  invoice('NF-1', { description: 'Chope' }, { debtorId: 'cli-1', taxId: cpfOf('maria') }),
  invoice(
    'NF-2',
    { dueDate: '2026-03-07' },
    { debtorId: 'cli-2', taxId: cpfOf('maria'), email: 'lima@exemplo.example' },
  ),
  invoice('NF-9', {}, { debtorId: 'cli-9', taxId: cpfOf('joão'), name: 'João Reis' }),
];

describe('regua dossier --person', () => {
  it('answers an access request as JSON and as a PDF that a person can read, for the owner of the files alone', async () => {
    const out = folder();
    writeFileSync(join(out, 'dados-bebidas-nordeste-cli-1.json'), 'older', { mode: 0o644 });
    const { exitCode, stdout, stderr } = await regua(
      ...['dossier', '--person', cpfOf('maria'), '--invoices', fileOf('invoices.jsonl', lines)],
      ...['--at', '2026-03-13', '--out', out],
    );
    const base = join(out, 'dados-bebidas-nordeste-cli-1');
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 0,
      stdout: `${base}.json and ${base}.pdf: 2 ids, 2 debts, 0 requests to erase\n`,
      stderr: '',
    });
    for (const ending of ['json', 'pdf']) expect(statSync(`${base}.${ending}`).mode & 0o777).toBe(0o600);
    const answer = PersonDossier.parse(JSON.parse(readFileSync(`${base}.json`, 'utf8')));
    expect(answer.debts.map(({ dossier }) => dossier.parts.contract.invoiceId)).toEqual(['NF-1', 'NF-2']);
    expect(JSON.stringify(answer)).not.toContain('João');

    const pdf = readFileSync(`${base}.pdf`);
    expect(Buffer.from(await personPdf(answer)).equals(pdf)).toBe(true);
    expect((await PDFDocument.load(pdf)).getTitle()).toBe(
      'Seus dados pessoais com Bebidas Nordeste Distribuidora Ltda.',
    );
    const words = await wordsOf(pdf);
    for (const said of [
      'Ana Souza (encarregada)',
      'https://bebidasnordeste.example/privacidade',
      '12.ABC.345/01DE-35',
      'E-mail maria@exemplo.example: informado pelo credor',
      'Amazon Web Services (AWS)',
      'Fatura NF-1: Chope',
      'Situação: em cobrança',
      'vencimento 09/03/2026 Encargos',
      'vencimento 07/03/2026, prorrogado para 09/03/2026 Encargos',
      'Devido em 13/03/2026: R$ 1.000,00',
      'a mesma mensagem que está na fatura NF-1',
      'e-mail: permitida (dias e horários permitidos, CDC art. 71)',
      'Perfil de pagamento na abertura: novo, porque: primeira fatura',
      'Assunto:',
      'Critérios das decisões automáticas',
      'Quero que uma pessoa reveja o que regras automáticas decidiram',
      'Autoridade Nacional de Proteção de Dados',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/João|undefined|\[object/);
  });

  it('declares that nothing is held of somebody who is not known', async () => {
    const out = folder();
    const { exitCode, stdout } = await regua(
      ...['dossier', '--person', cpfOf('nobody'), '--invoices', fileOf('invoices.jsonl', lines.slice(2))],
      ...['--at', '2026-03-01', '--out', out],
    );
    const base = join(out, 'dados-bebidas-nordeste-sem-registro');
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: `${base}.json and ${base}.pdf: nothing is held of this person\n`,
    });
    expect(await wordsOf(readFileSync(`${base}.pdf`))).toContain('Não tratamos dados pessoais seus');
  });

  it.each([
    { args: ['--person', '111.111.111-11'], says: '--person: must not be one digit repeated' },
    { args: ['--person', cpfOf('maria'), '--creditor', 'nobody'], says: 'there is no creditor "nobody"' },
    { args: ['--person', cpfOf('maria'), '--debt', 'NF-1'], says: 'needs --debt ID, --person CPF|CNPJ' },
    { args: ['--debt', 'NF-1', '--creditor', 'bebidas-nordeste'], says: '--creditor: goes with --person' },
  ])('refuses wrong usage: $says', async ({ args, says }) => {
    const { exitCode, stderr } = await regua('dossier', ...args, '--invoices', 'no-file.jsonl');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
  });
});
