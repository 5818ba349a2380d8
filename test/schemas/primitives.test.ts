import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { addMinutes, addSeconds, instantAtSecond, instantOf, inUtc } from '#domain/calendar/days.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { readEmail } from '#domain/contacts/read-email.ts';
import { readPhone } from '#domain/contacts/read-phone.ts';
import { BillingEvents, InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import { Instant, VisibleLine, VisibleText, withoutHidden } from '#schemas/primitives.ts';
import { PaymentReceivedV1 } from '#schemas/webhooks/payment.ts';
import { anInvoice } from '#test/builders/invoice.ts';

/** What hides: each with its name, so that a failure shows which one. */
const HIDDEN = [
  ...[0x00, 0x07, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0xad, 0x34f, 0x61c, 0x180e],
  ...[0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x2060, 0x3164, 0xfeff, 0xd800, 0xe0041],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
].map((code) => ({
  name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
  sign: String.fromCodePoint(code),
}));

describe('an instant', () => {
  it.each([
    ['2026-03-02T09:00:00-03:00', '2026-03-02T12:00:00.000Z'],
    ['2026-03-02T12:00:00Z', '2026-03-02T12:00:00.000Z'],
    ['2026-03-02T12:00:00.5Z', '2026-03-02T12:00:00.500Z'],
    ['2026-03-02T12:00:00.1239999Z', '2026-03-02T12:00:00.123Z'],
    ['2026-03-02T23:59:59.999-05:00', '2026-03-03T04:59:59.999Z'],
  ])('written %s is %s', (written, printed) => {
    expect(Instant.parse(written)).toBe(printed);
    expect(Instant.parse(printed)).toBe(printed);
  });

  it.each([
    '2026-03-02',
    '2026-03-02T09:00:00',
    '2026-02-30T09:00:00Z',
    'March 2, 2026',
    '2026-03-02 09:00:00Z',
    1_772_452_800_000,
  ])('is not %s', (written) => {
    expect(Instant.safeParse(written).success).toBe(false);
  });

  it('is the same text whichever function of the calendar made it', () => {
    const noon = '2026-03-02T12:00:00.000Z';
    expect([
      instantOf('2026-03-02', 720, 'UTC'),
      instantAtSecond('2026-03-02', 43_200, 'UTC'),
      inUtc('2026-03-02T09:00:00-03:00'),
      addMinutes('2026-03-02T11:59:00Z', 1),
      addSeconds('2026-03-02T11:59:59Z', 1),
      statedAt('2026-03-02T12:00:00Z', '2026-03-02T13:00:00Z'),
    ]).toEqual(Array.from({ length: 6 }, () => noon));
  });
});

describe('visible text', () => {
  it.each(HIDDEN)('has no $name', ({ sign }) => {
    expect(VisibleText.safeParse(`Padaria ${sign}São José`).success).toBe(false);
    expect(withoutHidden(`Padaria ${sign}!`)).toMatch(/^Padaria [ \n]?!$/);
  });

  it.each(['Padaria São José Ltda.', 'D’Ávila & Filhos – nº 5', '花屋', 'Bar do Zé 😀', 'R$ 10,00 / mês'])(
    'may be %s',
    (text) => {
      expect(VisibleText.parse(text)).toBe(text);
      expect(withoutHidden(text)).toBe(text);
    },
  );

  it('of one line is read without the blanks around it', () => {
    expect(VisibleLine.parse('  Padaria \r\n')).toBe('Padaria');
  });

  it('of several lines keeps its lines', () => {
    expect(withoutHidden('um\r\ndois\u202e\n\ttrês')).toBe('um\ndois\n três');
  });
});

interface Schema {
  readonly type?: string;
  readonly pattern?: string;
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** The texts of a shape that nothing limits, by their paths. */
function unlimited(schema: Schema, path: string): string[] {
  const inside = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => unlimited(one, `${path}.${name}`)),
    ...(schema.items ? unlimited(schema.items, `${path}[]`) : []),
  ];
  const limited = [schema, ...(schema.allOf ?? [])].some(
    (one) =>
      one.enum !== undefined ||
      one.const !== undefined ||
      (one.format !== undefined && one.format !== 'uri') ||
      (one.pattern !== undefined && !new RegExp(one.pattern, 'u').test('https://a/\u202e\u0007x')),
  );
  return schema.type === 'string' && !limited ? [path] : inside;
}

describe('at every border', () => {
  it('each text of an event or of a webhook refuses what hides, or is read by one that does', () => {
    const shapes = { ...BillingEvents, PaymentReceivedV1 };
    const found = Object.entries(shapes).flatMap(([name, shape]) =>
      unlimited(z.toJSONSchema(shape, { io: 'output' }) as Schema, name),
    );
    // A contact that cannot be used closes its channel only: `readContacts` refuses it and says so (ContactInvalidated.v1).
    const contacts = ['email', 'phone', 'emails[]', 'phones[]'];
    expect(found).toEqual([
      ...contacts.map((contact) => `InvoiceIssued.v1.debtor.${contact}`),
      'ContactUpdated.v1.emails[]',
      'ContactUpdated.v1.phones[]',
    ]);
  });

  it.each(HIDDEN.filter(({ sign }) => sign.trim() !== ''))('a contact with $name is none', ({ sign }) => {
    expect(readEmail(`ma${sign}ria@loja.example`).ok).toBe(false);
    expect(readPhone(`(85) 9${sign}9911-3001`).ok).toBe(false);
  });

  it.each([
    {
      field: 'debtor.name',
      change: { debtor: { ...anInvoice({ invoiceId: 'NF-1' }).debtor, name: 'Padaria \u202eodagap\u202c' } },
    },
    { field: 'description', change: { description: 'Pedido\u0000 1' } },
    { field: 'bill.pixCode', change: { bill: { pixCode: '0002\u200b0126' } } },
    { field: 'invoiceId', change: { invoiceId: 'NF\u2066-1' } },
  ])('$field is named in the refusal', ({ field, change }) => {
    const read = InvoiceIssuedV1.safeParse({ ...anInvoice({ invoiceId: 'NF-1' }), ...change });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});
