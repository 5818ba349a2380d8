import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PixClient } from '#adapters/psp/bacen-pix-client.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { configWithPsp, TestPsp } from '#test/builders/psp.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let psp: TestPsp;
let world: TestWorld;
beforeEach(async () => {
  psp = await TestPsp.start();
  world = await TestWorld.start({
    config: await configWithPsp(psp.url),
    pspSecrets: { [CREDITOR]: psp.access },
  });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
});
afterEach(async () => {
  await world.close();
  await psp.close();
});

describe('the client', () => {
  const access = () => {
    const { certificate, privateKey, authority, ...client } = psp.access;
    return {
      baseUrl: psp.url,
      tokenUrl: `${psp.url}/oauth/token`,
      ...client,
      tls: { certificate, privateKey, authority },
    };
  };

  test('is not let in without its certificate, nor with a wrong secret', async () => {
    const { tls: _, ...rest } = access();
    const stranger = new PixClient({
      ...rest,
      tls: { certificate: '', privateKey: '', authority: access().tls.authority },
    });
    await expect(stranger.get('a'.repeat(32))).rejects.toThrow(/could not be reached in 3 tries/);
    await expect(new PixClient({ ...access(), clientSecret: 'wrong' }).get('a'.repeat(32))).rejects.toThrow(
      /answered 401/,
    );
  });

  test('says what the PSP refuses by the name of the problem alone', async () => {
    const put = await new PixClient(access()).put('too-short', { devedor: { nome: 'Maria' } });
    expect(put).toEqual({
      refused: 'the PSP answered 400 https://pix.bcb.gov.br/api/v2/error/CobVOperacaoInvalida',
    });
  });

  test('finds no charge where there is none, and withdraws none', async () => {
    expect(await new PixClient(access()).get('a'.repeat(32))).toBeUndefined();
    expect(await new PixClient(access()).withdraw('a'.repeat(32))).toBe(false);
  });
});
