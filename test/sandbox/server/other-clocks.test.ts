import { expect, it } from 'vitest';
import { MOST_CLOCKS } from '#sandbox/server/other-clocks.ts';
import { aSandbox, jsonOf } from './a-sandbox.ts';

it('there are eight clocks at once at most, each is ended once, and all of them end with the first', async () => {
  const ended: string[] = [];
  let started = 0;
  const { get, post, call, close } = await aSandbox({
    startClock: async ({ until = 'as the first' }) => {
      started += 1;
      const url = `http://localhost/${started}`;
      return { url, at: until, close: async () => void ended.push(url) };
    },
  });
  for (let count = 0; count < MOST_CLOCKS; count += 1)
    expect((await post('/sandbox/clocks')).status).toBe(201);
  const refused = await post('/sandbox/clocks');
  expect(refused.status).toBe(409);
  expect(await jsonOf(refused)).toMatchObject({ detail: 'There are 8 clocks already: end one first.' });

  expect((await call('/sandbox/clocks/clock-1', { method: 'DELETE' })).status).toBe(204);
  expect((await call('/sandbox/clocks/clock-1', { method: 'DELETE' })).status).toBe(404);
  expect(ended).toEqual(['http://localhost/1']);
  const another = await jsonOf(post('/sandbox/clocks', { until: '2026-01-10' }));
  expect(another).toEqual({ id: 'clock-9', url: 'http://localhost/9', at: '2026-01-10' });
  expect((await jsonOf(get('/sandbox/clocks'))).items).toHaveLength(MOST_CLOCKS);
  expect((await post('/sandbox/clocks', { until: 'tomorrow' })).status).toBe(400);

  await close();
  expect(ended).toHaveLength(started);
});

it('a sandbox that can start no other clock has no list of them', async () => {
  const { get } = await aSandbox();
  expect((await get('/sandbox/clocks')).status).toBe(404);
});
