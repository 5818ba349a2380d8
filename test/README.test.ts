import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { regua } from '#test/builders/command.ts';
import { ROOT } from '#test/builders/root.ts';

it.each([
  { page: 'README.md', language: 'en', before: 'prints a day-by-day journal' },
  { page: 'README.pt-BR.md', language: 'pt-BR', before: 'imprime um diário' },
])('the journal in $page is what npm start prints', async ({ page, language, before }) => {
  const readme = readFileSync(join(ROOT, page), 'utf8');
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [, excerpt = ''] = new RegExp(`${before}.*?\\n\`\`\`\\n(.*?)\`\`\``, 's').exec(readme) ?? [];
  const lines = excerpt.split('\n').filter((line) => line !== '' && line !== '…');
  const { stdout } = await regua(...scripts.start.split(' ').slice(2), '--lang', language);
  expect(lines.length).toBeGreaterThan(10);
  expect(stdout.split('\n')).toEqual(expect.arrayContaining(lines));
});
