import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalInWords } from '#functions/api/refusal-in-words.ts';
import { ROOT } from '#test/builders/root.ts';

/** Files in which a use case words why an event or a command is refused. */
const FILES = globSync('application/**/*.ts', { cwd: ROOT }).filter((file) =>
  /RejectedEventError|RefusalInWords|expectAccepted|Unknown\w+Error/.test(
    readFileSync(join(ROOT, file), 'utf8'),
  ),
);

/** Reasons begin with their field: `'day: is over already'`. What is put in is a word, or a number before days and payments. */
const REASON = /(['`])(?:\$\{field\})?[a-zA-Z.]+: ((?:(?!\1)[^\n])+)\1/g;
const filled = (reason: string): string =>
  reason
    .replace(/\$\{years === 1[^}]*\}[^}]*\}/g, '5 years')
    .replace(/\$\{(?:maxDays|LONGEST_LADDER_DAYS|MOST_PAYMENTS)\}/g, '30')
    .replace(/\$\{parsed\.personType\}/g, 'company')
    .replace(/\$\{[^}]*\}/g, 'word');

const reasons = FILES.flatMap((file) =>
  [...filled(readFileSync(join(ROOT, file), 'utf8')).matchAll(REASON)]
    .map(([, , reason = '']) => reason)
    .filter((reason) => reason !== 'word' && reason.includes(' ')),
);

describe('why a command is refused', () => {
  it('has many reasons', () => {
    expect(reasons.length).toBeGreaterThan(50);
  });

  it.each([...new Set(reasons)])('is said in Portuguese: %s', (reason) => {
    const { en, 'pt-BR': portuguese } = refusalInWords(reason);
    expect(en.toLowerCase()).toBe(`${reason}.`.toLowerCase());
    expect(portuguese).not.toBe('O estado atual não permite esta operação.');
    expect(portuguese).not.toMatch(/\$\d|\b(?:the|invoice|payment|must|already)\b/);
  });
});
