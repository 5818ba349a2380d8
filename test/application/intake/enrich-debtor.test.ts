import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findDebtor } from '#adapters/table/debtors.ts';
import { logged } from '#sandbox/deployment/logs.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { TestDataService } from '#test/builders/enrichment.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let service: TestDataService;
beforeEach(async () => {
  service = await TestDataService.start();
});
afterEach(() => service.close());

const withEnrichment = (config: Config, enrichment: Creditor['enrichment']): Config => ({
  ...config,
  creditors: Object.fromEntries(
    Object.entries(config.creditors).map(([id, creditor]) => [
      id,
      { ...creditor, ...(enrichment ? { enrichment } : {}) },
    ]),
  ),
});

describe('at intake', () => {
  let world: TestWorld;
  const debtor = aDebtor({ debtorId: 'cli-1', taxId: '000.000.001-91', phone: '(85) 3333-1234' });
  const invoice = anInvoice({ invoiceId: 'NF-1', debtor });

  const start = async (enrichment: Creditor['enrichment'], token = TestDataService.token) => {
    vi.stubGlobal('fetch', service.fetcher);
    const config = await deployedConfig();
    world = await TestWorld.start({
      config: withEnrichment(config, enrichment),
      enrichmentSecrets: { [CREDITOR]: { token } },
    });
  };
  afterEach(async () => {
    vi.unstubAllGlobals();
    await world.close();
  });
  const noMobile = { url: TestDataService.url, costMicroreais: 80_000, when: 'no-mobile' } as const;
  const contacts = async () => (await findDebtor(CREDITOR, 'cli-1'))?.contacts ?? [];

  test('a better phone is added and used, and what it cost is on the debt', async () => {
    await start(noMobile);
    service.phones = [{ number: '+5585999000009', whatsApp: true }];
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-26T12:00:00-03:00');

    expect(service.calls.map(({ body }) => body)).toEqual([
      { taxId: '00000000191', phones: ['+558533331234'] },
    ]);
    expect((await contacts()).map(({ value, source, whatsApp }) => [value, source, whatsApp])).toEqual([
      ['maria@exemplo.example', 'billing', 'unknown'],
      ['+558533331234', 'billing', 'unknown'],
      ['+5585999000009', 'enrichment', 'yes'],
    ]);
    expect(await world.debt('NF-1')).toMatchObject({ status: 'open', spent: 80_000 });
    expect((await findDebtor(CREDITOR, 'cli-1'))?.quality).toBe(95);
  });

  test('it is asked once for a set of contacts, however many invoices come, and again for another set', async () => {
    await start(noMobile);
    await world.billing('InvoiceIssued.v1', invoice);
    await world.billing('InvoiceIssued.v1', invoice);
    await world.billing('InvoiceIssued.v1', { ...invoice, invoiceId: 'NF-2' });
    await world.runUntil('2026-04-26T12:00:00-03:00');
    expect(service.calls).toHaveLength(1);
    expect(await world.debt('NF-2')).toMatchObject({ spent: 0 });

    const moved = { ...debtor, phone: '(85) 3333-9999' };
    await world.billing('InvoiceIssued.v1', { ...invoice, invoiceId: 'NF-3', debtor: moved });
    await world.runUntil('2026-04-27T12:00:00-03:00');
    expect(service.calls).toHaveLength(2);
  });

  test.each([
    ['the contacts lack nothing', noMobile, '(85) 99900-0001'],
    ['the creditor asks nobody', undefined, '(85) 3333-1234'],
  ])('it is not asked when %s', async (_case, enrichment, phone) => {
    await start(enrichment);
    await world.billing('InvoiceIssued.v1', { ...invoice, debtor: { ...debtor, phone } });
    await world.runUntil('2026-04-26T12:00:00-03:00');

    expect(service.calls).toEqual([]);
    expect(await world.debt('NF-1')).toMatchObject({ status: 'open', spent: 0 });
  });

  test('its failure holds up no invoice, and is logged without a personal datum', async () => {
    await start(noMobile);
    service.mishap = 'nonsense';
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-26T12:00:00-03:00');

    expect(await world.debt('NF-1')).toMatchObject({ status: 'open', spent: 0 });
    expect(world.deadLetters).toEqual([]);
    const lines = logged().filter((line) => line.includes('contacts could not be looked up'));
    expect(lines.at(-1)).toContain('EnrichmentError: the service answered what was not agreed');
    expect(lines.join('\n')).not.toMatch(/3333-?1234|00000000191|Maria|99900/);
  });

  test('without a token it is not asked, and the invoice goes on', async () => {
    await start(noMobile);
    world.reconfigure(withEnrichment(await deployedConfig(), noMobile));
    process.env.ENRICHMENT_SECRET_ARN = process.env.PSP_SECRET_ARN;
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-26T12:00:00-03:00');

    expect(service.calls).toEqual([]);
    expect(await world.debt('NF-1')).toMatchObject({ status: 'open' });
  });

  test('the intake dying while it asks costs no second question', async () => {
    await start(noMobile);
    let crashes = 0;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (operation !== 'GetSecretValue' || functionName !== 'intake' || crashes > 0) return 'proceed';
      crashes += 1;
      return 'crash-after';
    };
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-26T12:00:00-03:00');

    expect(crashes).toBe(1);
    expect(service.calls.length).toBeLessThanOrEqual(1);
    expect(await world.debt('NF-1')).toMatchObject({ status: 'open' });
  });
});
