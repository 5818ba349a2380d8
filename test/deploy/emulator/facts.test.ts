import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#test/builders/root.ts';
import { DIFFERENCES, differencesTable, FACTS, factsTable } from './facts.ts';

const supplement = readFileSync(join(ROOT, 'test/deploy/emulator/supplement.py'), 'utf8');
const page = join(ROOT, 'docs/emulator.md');

describe('what the supplement teaches the emulator about AWS', () => {
  it('is described for each gap that it fills, and for no other', () => {
    const filled = /^for gap in \(([^)]+)\):/m.exec(supplement)?.[1]?.split(/,\s*/) ?? [];
    expect(filled.length).toBeGreaterThan(3);
    expect([...new Set(FACTS.map(({ gap }) => gap))]).toEqual(filled);
  });

  it('stands in docs/emulator.md beside what it does not teach, as both are in the data (accept a change with: npx vitest run test/deploy/emulator -u)', async () => {
    let text = readFileSync(page, 'utf8');
    for (const [name, table] of [
      ['facts', factsTable(FACTS)],
      ['differences', differencesTable(DIFFERENCES)],
    ] as const) {
      const block = new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`);
      expect(text).toMatch(block);
      text = text.replace(block, () => `<!-- ${name} -->\n${table}\n<!-- /${name} -->`);
    }
    await expect(text).toMatchFileSnapshot(page);
  });
});

describe('what is known of AWS where the emulator differs', () => {
  it.each([...FACTS, ...DIFFERENCES])('$aws: is said by somebody else, or marked as unproven', (fact) => {
    if ('unproven' in fact) return expect(fact.unproven).not.toBe('');
    for (const address of fact.sources)
      expect(address).toMatch(
        /^https:\/\/(docs\.aws\.amazon\.com|github\.com\/[^/]+\/[^/]+\/(issues|pull|blob)\/)/,
      );
    return expect(Date.parse(fact.read)).toBeGreaterThan(Date.parse('2026-11-01'));
  });
});
