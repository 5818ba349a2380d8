import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeOf } from '#formats/exports/columns-by-heading.ts';
import { entriesOf } from '#formats/exports/fields.ts';
import { headingOf } from '#formats/exports/heading.ts';
import { isNotes } from '#formats/exports/notes.ts';
import type { Field } from '#formats/exports/profile.ts';
import { GENERIC_COLUMNS } from '#formats/exports/profiles/generic.ts';

/** The field that each meaning of the corpus is; the number of an invoice or of the bank stands in where there is no better one. */
const FIELD_OF: Readonly<Record<string, Field>> = {
  titleId: 'titleId',
  invoiceNumber: 'titleId',
  bankNumber: 'titleId',
  instalment: 'instalment',
  customerId: 'debtorCode',
  name: 'name',
  tradeName: 'name',
  taxId: 'taxId',
  email: 'email',
  phone: 'phone',
  issuedOn: 'issued',
  dueOn: 'due',
  paidOn: 'paidOn',
  amount: 'amount',
  openAmount: 'open',
  paidAmount: 'received',
  status: 'status',
  description: 'description',
};
const MATTERING = [
  ...['titleId', 'instalment', 'dueOn', 'openAmount', 'amount', 'paidOn', 'paidAmount', 'status'],
  ...['taxId', 'name', 'email', 'phone'],
];
const MONEY_OR_PAID: readonly Field[] = ['amount', 'open', 'received', 'paidOn', 'status', 'due'];

/** Rows whose meaning in the corpus is not that of their heading, each with why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'TOTVS Protheus;Cliente': 'a code where Nome Cliente stands beside it, which goes before',
  'TOTVS Protheus;CNPJ': 'that of the own company in this report: one CNPJ under several names is not taken',
  'TOTVS Protheus;Situacao': 'the carteira in this report, the status in others: its words are refused',
  'e-contab;NumeroCli': 'holds CPFs and CNPJs: a code that is one is read as one',
  'Guru;Documento': 'holds CPFs and CNPJs in this export: a column of those is no number of titles',
  'planilha;Promessa de Pgto': 'the corpus has no word for a promise, which nobody is shown',
  'planilha;DDD': 'the corpus has no word for an area code',
};
/** Ambiguous headings of payments of which the content says what they are: `fits` takes a column of days, or of amounts, alone. */
const DECIDED_BY_CONTENT = ['PGTO', 'Pagto', 'Baixa', 'Pago', 'Recebido'];

interface Row {
  readonly system: string;
  readonly heading: string;
  readonly meaning: string;
  readonly note: string;
  readonly field: Field | undefined;
}
const fieldOf = (heading: string): Field | undefined =>
  entriesOf(GENERIC_COLUMNS).find(([, wanted]) => placeOf(wanted, [heading]) !== undefined)?.[0];
const CORPUS = readFileSync('test/formats/exports/headings.csv', 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((line): Row => {
    const [system = '', heading = '', meaning = '', ...note] = line.split(';');
    return { system, heading, meaning, note: note.join(';'), field: fieldOf(heading) };
  });
const named = ({ system, heading }: Row): string => `${system};${heading}`;
const ambiguous = CORPUS.filter(({ meaning }) => meaning === 'ambiguous');
const sure = CORPUS.filter(({ meaning }) => meaning !== 'ambiguous');
const clear = sure.filter((row) => EXCEPTIONS[named(row)] === undefined);
const isWrong = ({ meaning, field }: Row): boolean => field !== undefined && FIELD_OF[meaning] !== field;

describe('the corpus of headings', () => {
  it('has none that is taken for something else', () => {
    expect(clear.filter(isWrong).map((row) => `${named(row)}: ${row.meaning}, not ${row.field}`)).toEqual([]);
  });

  it('has all exceptions, each of which is needed', () => {
    expect(sure.filter(isWrong).map(named).toSorted()).toEqual(Object.keys(EXCEPTIONS).toSorted());
  });

  it('has no ambiguous one that is taken for what is in none of its readings', () => {
    const isReading = ({ note, field }: Row): boolean =>
      (note.match(/[A-Za-z]+/g) ?? []).some((word) => FIELD_OF[word] === field);
    const wrong = ambiguous.filter((row) => row.field !== undefined && !isReading(row));
    expect(wrong.map((row) => `${named(row)}: ${row.field}`)).toEqual([]);
  });

  it('has no ambiguous one that is taken for money, a payment or a due date by itself', () => {
    const taken = ambiguous.filter(({ field }) => field !== undefined && MONEY_OR_PAID.includes(field));
    expect(taken.map(({ heading }) => heading).toSorted()).toEqual(DECIDED_BY_CONTENT.toSorted());
  });

  it('is recognised for the most part where it matters, and the rest of that is listed', () => {
    const mattering = clear.filter(({ meaning }) => MATTERING.includes(meaning));
    const not = mattering.filter(({ field }) => field === undefined);
    const found = mattering.length - not.length;
    process.stdout.write(
      `headings recognised of those that matter: ${found} of ${mattering.length}; not: ${not.map(named).join(', ')}\n`,
    );
    expect(found / mattering.length).toBeGreaterThanOrEqual(163 / 183);
  });

  it('has notes, most of which are known as such, and nothing that is needed is', () => {
    const notes = sure.filter(({ meaning }) => meaning === 'notes');
    const known = notes.filter(({ heading }) => isNotes(heading));
    expect(known.length / notes.length).toBeGreaterThanOrEqual(0.7);
    const needed = clear.filter(
      ({ meaning, heading }) => FIELD_OF[meaning] !== undefined && isNotes(heading),
    );
    expect(needed.map(named)).toEqual([]);
  });
});

describe('the headings of the generic profile', () => {
  it('are each of one field', () => {
    const fields = new Map<string, Set<Field>>();
    for (const [field, headings] of entriesOf(GENERIC_COLUMNS))
      for (const heading of headings.map(headingOf))
        fields.set(heading, (fields.get(heading) ?? new Set()).add(field));
    expect([...fields].filter(([, { size }]) => size > 1)).toEqual([]);
  });
});

describe('a heading', () => {
  it.each([
    ['Dt. Pagto', 'data pagamento'],
    ['DTPAGTO', 'data pagamento'],
    ['data_pagamento', 'data pagamento'],
    ['Data de pagamento (dd/mm/aaaa)', 'data pagamento'],
    ['Vlr. em Aberto (R$)', 'valor em aberto'],
    ['Valor em reais', 'valor'],
    ['N.º Dupl.', 'numero duplicata'],
    ['C.N.P.J.', 'cnpj'],
    ['E-mail', 'email'],
    ['Cód. Cli.', 'codigo cliente'],
    ['paymentDate', 'payment date'],
  ])('%s has its words in full: %s', (heading, words) => {
    expect(headingOf(heading)).toBe(words);
  });

  it.each([
    ['Pago', 'Pago?'],
    ['Quitado', 'Quitado (S/N)'],
    ['Em aberto', 'Aberto em'],
    ['Pagamento', 'Forma de pagamento'],
    ['Valor pago', 'Valor a pagar'],
  ])('%s is not %s', (one, other) => {
    expect(headingOf(one)).not.toBe(headingOf(other));
  });
});
