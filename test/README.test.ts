import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { regua } from '#test/builders/command.ts';
import { ROOT } from '#test/builders/root.ts';

it('the journal in the README is what npm start prints', async () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [, excerpt = ''] = /prints a day-by-day journal.*?\n```\n(.*?)```/s.exec(readme) ?? [];
  const lines = excerpt.split('\n').filter((line) => line !== '' && line !== '…');
  const { stdout } = await regua(...scripts.start.split(' ').slice(2));
  expect(lines.length).toBeGreaterThan(10);
  expect(stdout.split('\n')).toEqual(expect.arrayContaining(lines));
});
