import { expect, it } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import { randomHex } from '#runtime/random.ts';
import { run } from '#sandbox/run.ts';

it('leaves the process as it found it: its account, its region, its random numbers', async () => {
  const before = { ...process.env, AWS_ENDPOINT_URL: 'https://aws.example', ORIGIN_SECRET_ARN: 'arn:origin' };
  Object.assign(process.env, before);
  const config = await loadConfig('config');
  const input = { arrivals: [], badRows: [] };
  const drawn: string[] = [];
  for (let times = 0; times < 2; times += 1) {
    await run({ config, input, record: () => {} });
    drawn.push(randomHex(16));
  }
  expect(process.env).toEqual(before);
  // A seed would draw the same after each run.
  expect(drawn[0]).not.toBe(drawn[1]);
});
