import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { regua } from '#test/builders/command.ts';

const FOLDER = 'test/fixtures/deadlines';

/** The e-mails of a mailbox, in their order, decoded from quoted-printable. */
const textsOf = (mailbox: string): string[] =>
  readdirSync(mailbox)
    .sort()
    .map((name) =>
      Buffer.from(
        readFileSync(join(mailbox, name), 'utf8')
          .replace(/=\r?\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8'),
    );

it('R$ 649,90 that settle the invoice on 20 April are not said to end on 10 March, nor with the code of 23 March', async () => {
  const mailbox = mkdtempSync(join(tmpdir(), 'regua-deadlines-'));
  onTestFinished(() => rmSync(mailbox, { recursive: true }));
  const { exitCode, stdout } = await regua(
    'run',
    '--invoices',
    `${FOLDER}/same-price-later-invoices.jsonl`,
    '--payments',
    `${FOLDER}/same-price-later-payments.jsonl`,
    '--mailbox',
    mailbox,
    '--until',
    '2026-07-31',
    '--journal',
  );
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/20\/04\/2026[\s\S]*payment +M7 .*R\$ 649,90[\s\S]*SETTLED +M7/);
  const texts = textsOf(mailbox);
  expect(texts).toHaveLength(6);
  const text = texts.join('\n');
  expect(text).toContain('649,90');
  expect(text).not.toMatch(/não muda até|Pagando até|Pagando hoje/i);
  expect(text).toMatch(
    /O código abaixo pode ser pago até 23\/03\/2026\. Depois desse dia o valor continua o mesmo/,
  );
});
