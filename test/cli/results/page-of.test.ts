import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#cli/words/language.ts';
import { fileOf, invoice, regua } from '#test/builders/command.ts';

const OF = { creditorId: 'bebidas-nordeste' };
const PAUSED = '2026-02-20T08:00:00-03:00';

/** A book with a batch that waits, a row that is refused, and invoices that are paid, cancelled and owed. */
const BOOK = [
  { ...OF, batch: 'lote-1', pauseId: 'P-1', reason: 'import', pausedAt: PAUSED, lastDay: '2026-08-15' },
  invoice('NF-1', { batch: 'lote-1' }),
  invoice('NF-2'),
  { ...OF, invoiceId: 'NF-2', paymentId: 'p-2', amount: 100_000, paidAt: '2026-03-12T10:00:00-03:00' },
  invoice('NF-3', { amount: 250_000 }),
  { ...OF, invoiceId: 'NF-3', paymentId: 'p-3', amount: 50_000, paidAt: '2026-02-12T10:00:00-03:00' },
  invoice('NF-4'),
  { ...OF, invoiceId: 'NF-4', cancelledAt: '2026-03-02T10:00:00-03:00' },
  invoice('NF-5', { amount: -1 }),
];

async function pageOf(rows: readonly object[], ...more: string[]): Promise<string> {
  const file = fileOf('carteira.jsonl', rows);
  const out = join(dirname(file), 'resultado.html');
  await regua('run', '--invoices', file, '--out', out, ...more);
  return readFileSync(out, 'utf8').replaceAll('\u00a0', ' ');
}

/** What a person sees of a page before they open, scroll or search anything: all but its rows and what is folded. */
const firstLook = (page: string): string =>
  page
    .slice(page.indexOf('<main>'))
    .replace(/<tbody>[\s\S]*<\/tfoot>/, '')
    .replace(/<details>[\s\S]*?<\/details>/g, '')
    .replace(/<script>[\s\S]*/, '')
    .replace(/<th [^>]*class="[^"]*detail[\s\S]*?<\/th>/g, '')
    .replace(/<[^>]+>/g, ' ');

const boxesOf = (page: string): string[] => {
  const [first = ''] = page.slice(page.indexOf('<dl>')).split('</dl>');
  return [...first.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, what, words]) => `${what}: ${words}`);
};

describe('the page of a result, at first sight', () => {
  it.each(LANGUAGES)('is read in at most 200 words: %s', async (language) => {
    const words = firstLook(await pageOf(BOOK, '--lang', language))
      .split(/\s+/)
      .filter(Boolean);
    expect(words.length, words.join(' ')).toBeLessThanOrEqual(200);
    expect(words.length).toBeGreaterThan(60);
  });

  it('has what matters in at most six boxes, and nothing that is zero but what came in', async () => {
    const boxes = boxesOf(await pageOf(BOOK, '--lang', 'pt-BR'));
    expect(boxes.map((box) => box.split(':')[0])).toEqual([
      'Em aberto com encargos',
      'Recuperado',
      'À espera de liberação',
      'Mensagens',
      'Recusado',
    ]);
    expect(boxes[0]).toMatch(/em 1 fatura; 1 com a equipe de cobrança$/);
    const plain = boxesOf(await pageOf([invoice('NF-1')], '--until', '2026-03-10', '--lang', 'pt-BR'));
    expect(plain).toEqual([
      expect.stringMatching(/^Em aberto com encargos: R\$ 1\.020,33 em 1 fatura$/),
      'Recuperado: R$ 0,00; ninguém paga: nenhum pagamento foi informado',
      expect.stringMatching(/^Mensagens: 2 e-mails seriam enviados: R\$ 0,00$/),
    ]);
  });

  it('says in one sum how what is owed comes about, and until which day charges count', async () => {
    const look = firstLook(await pageOf(BOOK, '--lang', 'pt-BR'));
    const [, left = '', owed] = /(Faturado R\$ .*) = Em aberto com encargos R\$ ([\d.,]+)\./.exec(look) ?? [];
    const centavos = (amount: string): number => Number(amount.replace(/\D/g, ''));
    const terms = [...left.matchAll(/(^|[+−]) ?\D+ R\$ ([\d.,]+)/g)].map(
      ([, sign, amount = '']) => (sign === '−' ? -1 : 1) * centavos(amount),
    );
    expect(terms.length).toBeGreaterThan(4);
    expect(terms.reduce((sum, term) => sum + term, 0)).toBe(centavos(owed ?? ''));
    expect(look).toMatch(/Até \d\d\/\d\d\/\d{4}, o último dia da simulação: multa e juros contam até ele\./);
  });

  it('folds every other total, each of which is there once', async () => {
    const page = await pageOf(BOOK, '--lang', 'pt-BR');
    const folded = page.slice(page.indexOf('<details>'));
    for (const name of ['Conferência', 'Dispensa se pagar agora', 'Pago antes', 'Cancelado', 'Hospedagem']) {
      expect(folded).toContain(`<dt>${name}</dt>`);
      expect(page.split(`<dt>${name}</dt>`)).toHaveLength(2);
    }
  });
});
