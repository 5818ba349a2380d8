import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { EnrichmentError, httpEnricher } from '#adapters/enrichment/http.ts';
import { TestDataService } from '#test/builders/enrichment.ts';

let service: TestDataService;
beforeEach(async () => {
  service = await TestDataService.start();
});
afterEach(() => service.close());

describe('the data service', () => {
  const about = { taxId: '00000000191', phones: ['+5585999000001'] };
  const ask = (token = TestDataService.token) =>
    httpEnricher({
      url: TestDataService.url,
      costMicroreais: 80_000,
      token: async () => token,
      fetcher: service.fetcher,
    }).lookup(about);

  test('is asked with a tax id and phones alone, and answers in our form', async () => {
    service.phones = [
      { number: '(85) 99900-0001', whatsApp: true },
      { number: '85 3333-1234' },
      { number: '0800 123 4567', whatsApp: true },
      { number: 'ligue para a vizinha' },
    ];

    expect(await ask()).toEqual({
      phones: [
        { value: '+5585999000001', takesSms: true, onWhatsApp: true },
        { value: '+558533331234', takesSms: false, onWhatsApp: undefined },
      ],
      cost: 80_000,
    });
    expect(service.calls.map(({ body }) => body)).toEqual([about]);
  });

  test.each([
    { mishap: 'hang up' as const, reason: /^the service could not be reached \(TypeError\)$/ },
    { mishap: 'silence' as const, reason: /^the service could not be reached \(TimeoutError\)$/ },
    { mishap: 'busy' as const, reason: /^the service answered 503$/ },
    { mishap: 'nonsense' as const, reason: /^the service answered what was not agreed$/ },
    { mishap: 'elsewhere' as const, reason: /^the service could not be reached \(TypeError\)$/ },
  ])('that does no better than "$mishap" in three seconds is asked once', async ({ mishap, reason }) => {
    const soon = AbortSignal.timeout(mishap === 'silence' ? 30 : 3_000);
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(soon);
    onTestFinished(() => timeout.mockRestore());
    service.mishap = mishap;
    const error = await ask().catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(EnrichmentError);
    expect((error as Error).message).toMatch(reason);
    expect(service.calls).toHaveLength(1);
    expect(timeout).toHaveBeenCalledWith(3_000);
  });

  test('that knows us not, or says more than was agreed on, is no answer', async () => {
    await expect(ask('another')).rejects.toThrow('the service answered 401');
    service.phones = [{ number: 5 }];
    await expect(ask()).rejects.toThrow('the service answered what was not agreed');
  });
});
