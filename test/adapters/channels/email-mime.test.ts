import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { buildMime, type MimeMessage } from '#adapters/channels/email-mime.ts';

const MESSAGE: MimeMessage = {
  from: { name: 'Bebidas São João', address: 'financeiro@bebidas.example' },
  replyTo: 'atendimento@bebidas.example',
  to: 'maria@exemplo.example',
  subject: 'Sua fatura de março vence amanhã — se já pagou, não é preciso fazer nada, e obrigado por isso',
  text: 'Olá, Maria\nAté amanhã.\n',
  html: '<p>Olá, Maria</p>',
  at: '2026-05-02T13:00:00Z',
  unsubscribeUrl: `https://regua.example/u/${'a'.repeat(240)}`,
};
const raw = async (change: Partial<MimeMessage> = {}) =>
  (await buildMime({ ...MESSAGE, ...change })).toString('latin1');
const headersOf = (mime: string): string => mime.slice(0, mime.indexOf('\r\n\r\n'));
/** Names of the headers, each line that is no continuation. */
const namesOf = (mime: string): string[] =>
  headersOf(mime)
    .split('\r\n')
    .filter((line) => !/^\s/.test(line))
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());

describe('an e-mail', () => {
  test('reads in a mail program as it was meant, in text and in HTML', async () => {
    const read = await PostalMime.parse(await raw());
    expect(read).toMatchObject({
      from: MESSAGE.from,
      replyTo: [{ address: MESSAGE.replyTo }],
      to: [{ address: MESSAGE.to }],
      subject: MESSAGE.subject,
    });
    expect(read.text?.trim()).toBe(MESSAGE.text.trim());
    expect(read.html?.trim()).toBe(MESSAGE.html);
    expect(headersOf(await raw())).toMatch(/^Content-Type: multipart\/alternative;/m);
  });

  test('is ASCII on the wire, with lines as long as RFC 5322 allows', async () => {
    const mime = await raw({ html: `<p>${'ação '.repeat(500)}</p>` });
    expect(mime).toMatch(/^[\x20-\x7e\r\n\t]+$/);
    expect(Math.max(...mime.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
  });

  test('has the date of the event, and leaves its id to SES', async () => {
    expect(headersOf(await raw())).toContain('Date: Sat, 02 May 2026 13:00:00 +0000');
    expect(namesOf(await raw())).not.toContain('message-id');
  });

  test('is marked as written by a machine, so that no absence note answers it', async () => {
    expect(headersOf(await raw())).toContain('Auto-Submitted: auto-generated');
  });

  test('is the same, byte by byte, for the same input; another has another boundary', async () => {
    const boundaryOf = (mime: string) => /boundary="([^"]+)"/.exec(mime)?.[1];
    expect(await raw()).toBe(await raw());
    expect(boundaryOf(await raw({ text: 'outra' }))).not.toBe(boundaryOf(await raw()));
  });

  test('is stopped with one click where there is an address for it (RFC 8058)', async () => {
    expect(headersOf(await raw()).replace(/\r\n\s+/g, ' ')).toContain(
      `List-Unsubscribe: <${MESSAGE.unsubscribeUrl}>`,
    );
    expect(headersOf(await raw())).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(namesOf(await raw({ unsubscribeUrl: undefined })).join()).not.toContain('list-unsubscribe');
  });
});

describe('nothing that somebody wrote becomes a header of its own', () => {
  const EVIL = 'x\r\nBcc: ladrao@crime.example\r\n\r\n<script>';
  const expected = [
    'auto-submitted',
    'content-type',
    'date',
    'from',
    'list-unsubscribe',
    'list-unsubscribe-post',
    'mime-version',
    'reply-to',
    'subject',
    'to',
  ];

  test.each<[string, Partial<MimeMessage>]>([
    ['the name of the creditor', { from: { ...MESSAGE.from, name: EVIL } }],
    ['a name with quotes and a bracket', { from: { ...MESSAGE.from, name: `"x" <a@b.example>, ${EVIL}` } }],
    ['the address of the creditor', { from: { ...MESSAGE.from, address: `a@b.example${EVIL}` } }],
    ['where answers go', { replyTo: `a@b.example${EVIL}` }],
    ['the subject', { subject: EVIL }],
    ['a subject with other line ends', { subject: 'x\u2028Bcc: ladrao@crime.example\u0085y\u000bz\ry\nz' }],
    ['the address of the debtor', { to: `maria@exemplo.example${EVIL}` }],
    ['the address of the link', { unsubscribeUrl: `https://regua.example/${EVIL}` }],
  ])('not %s', async (_case, change) => {
    expect(namesOf(await raw(change)).toSorted()).toEqual(expected);
  });

  test('a comma in an address is no second recipient', async () => {
    const read = await PostalMime.parse(await raw({ to: 'maria@exemplo.example, ladrao@crime.example' }));
    expect(read.to).toHaveLength(1);
  });
});
