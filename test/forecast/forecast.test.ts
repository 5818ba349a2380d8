import { expect, test } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import { inForecast, inSandbox } from './both.ts';
import { draw } from './draw.ts';

const config = await loadConfig('config');

test.each([1, 2, 3, 4, 5])(
  'a forecast names the messages of the sandbox, with their days and amounts (portfolio %i)',
  async (seed) => {
    const drawn = draw({ debtors: 1, seed, most: 3 });
    const sandbox = await inSandbox(config, drawn);
    const forecast = await inForecast(config, drawn);
    expect(forecast.messages).toEqual(sandbox.messages);
  },
);

test.each([201, 202, 203, 204, 205])(
  'it follows pauses and batches that are released and undone (portfolio %i)',
  async (seed) => {
    const drawn = draw({ debtors: 1, seed, most: 4, pauses: true });
    const sandbox = await inSandbox(config, drawn);
    const forecast = await inForecast(config, drawn);
    expect(forecast.messages).toEqual(sandbox.messages);
  },
);
