import { expect, it } from 'vitest';
import { invoiceArrivals } from '#bench/portfolio.ts';
import { loadConfig } from '#config-loader/load.ts';
import { run } from '#sandbox/run.ts';

it('the cost of AWS is what the endpoint counted at the prices of config/prices.yaml, by the unit', async () => {
  const config = await loadConfig('config');
  const input = { arrivals: invoiceArrivals(2), badRows: [] };
  const { use, cost } = await run({ config, input, record: () => {} });
  const { prices } = config;
  const usd =
    use.transitions * prices.stateTransition.usd +
    use.invocations * prices.functionCall.usd +
    use.writeUnits * prices.tableWriteUnit.usd +
    use.indexWrites * prices.tableWriteUnit.usd +
    use.readUnits * prices.tableReadUnit.usd +
    use.busEvents * prices.busEvent.usd +
    use.queueRequests * prices.queueRequest.usd +
    use.secretReads * prices.secretRead.usd;
  expect(cost.aws).toBeCloseTo(usd, 12);
  expect(cost.messages).toBeCloseTo(use.emails * prices.email.usd, 12);
  for (const count of [use.transitions, use.writeUnits, use.indexWrites, use.readUnits, use.busEvents])
    expect(count).toBeGreaterThan(10);
}, 60_000);
