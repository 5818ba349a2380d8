import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, regua } from '#test/builders/command.ts';
import { whatsAppMessage } from '#test/builders/feedback.ts';
import { ROOT } from '#test/builders/root.ts';

const CNAB = join(ROOT, 'test/fixtures/cnab');

const documentOf = (value: object): string => fileOf('document.json', [value]);

const recordsOf = (stdout: string): unknown[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('regua read', () => {
  it('prints what a return file pays, line by line, with the page of the manual, and the sum', async () => {
    const { exitCode, stdout } = await regua('read', join(CNAB, 'santander-240.ret'));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^line 12: payment nosso número 4 R\$\s1,27 28\/04\/2016: .*Santander, H7815.*p\. 22\)$/m,
    );
    expect(stdout).toMatch(/^5 ignored, 2 payments of R\$\s2,53; nothing for a person$/m);
  });

  it('names what goes to a person, and exits with 1', async () => {
    const { exitCode, stdout } = await regua('read', join(CNAB, 'itau-400-cheque-65.ret'), '--json');
    expect(exitCode).toBe(1);
    expect(recordsOf(stdout)).toContainEqual({
      kind: 'doubtful',
      reference: expect.any(String),
      line: 2,
      why: expect.stringMatching(/^it may be money.*nota 17/),
    });
  });

  it.each([
    {
      case: 'Asaas, which is guessed',
      document: {
        id: 'evt_1',
        event: 'PAYMENT_OVERDUE',
        payment: { id: 'pay_1', externalReference: 'NF-1' },
      },
      args: [],
      kind: 'ignored',
      exitCode: 0,
    },
    {
      case: 'an event of Asaas on no list',
      document: {
        id: 'evt_1',
        event: 'PAYMENT_SOMETHING_NEW',
        payment: { id: 'pay_1', externalReference: 'NF-1' },
      },
      args: [],
      kind: 'doubtful',
      exitCode: 1,
    },
    {
      case: 'the Pix API, which is guessed',
      document: {
        pix: [
          {
            endToEndId: 'E12345678202605081200abcdef12345',
            txid: 'NF1',
            valor: '10.00',
            horario: '2026-05-08T12:00:00Z',
          },
        ],
      },
      args: [],
      kind: 'payment',
      exitCode: 0,
    },
    { case: 'a shape that nobody knows', document: { hello: 1 }, args: [], kind: 'refused', exitCode: 1 },
    {
      case: 'a wish to stop, in the envelope of SNS',
      document: {
        Type: 'Notification',
        Message: JSON.stringify(whatsAppMessage('5585999000001', { text: { body: 'PARE' } }, 'wamid.1')),
      },
      args: [],
      kind: 'optOut',
      exitCode: 0,
    },
    {
      case: 'an answer that is for people',
      document: whatsAppMessage('5585999000001', { text: { body: 'já paguei' } }),
      args: [],
      kind: 'ignored',
      exitCode: 0,
    },
  ])('reads $case', async ({ document, args, kind, exitCode }) => {
    const result = await regua('read', documentOf(document), '--json', ...args);
    expect(recordsOf(result.stdout)).toEqual([expect.objectContaining({ kind, why: expect.any(String) })]);
    expect(result.exitCode).toBe(exitCode);
    expect(result.stdout).not.toContain('5585999000001');
  });

  it('takes the adapter that is named', async () => {
    const file = documentOf({ event: 'OPENPIX:CHARGE_EXPIRED', charge: { correlationID: 'NF-1' } });
    const { stdout } = await regua('read', file, '--adapter', 'woovi', '--json');
    expect(recordsOf(stdout)[0]).toMatchObject({ why: expect.stringContaining('CHARGE_EXPIRED') });
  });

  it('refuses a file that is no document, in one line that says what it should be', async () => {
    const { exitCode, stdout } = await regua('read', fileOf('notes.txt', ['Olá']));
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: expect.stringMatching(/^line 1: refused, for a person: .*CNAB/),
    });
  });

  it('says which file cannot be read, and which adapters there are', async () => {
    const missing = await regua('read', 'no-such-file');
    expect(missing).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('no-such-file: cannot be read (there is no such file)'),
    });
    const unknown = await regua('read', 'package.json', '--adapter', 'paypal');
    expect(unknown).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/asaas.*mercado-pago/) });
  });
});
