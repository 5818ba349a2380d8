import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#test/builders/root.ts';
import { suggestionsAt } from '#web/fork/schema-suggestions.ts';

const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'schemas/json/config/regua.schema.json'), 'utf8'));
const PADRAO = readFileSync(join(ROOT, 'config/reguas/padrao.yaml'), 'utf8');
const labelsAt = (text: string, after = ''): string[] =>
  suggestionsAt(SCHEMA, text, after).map(({ label }) => label);

/** The text of the régua up to a place in it, and the rest. */
const at = (place: string): [string, string] => {
  const end = PADRAO.indexOf(place) + place.length;
  return [PADRAO.slice(0, end), PADRAO.slice(end)];
};

describe('what may be written in a régua', () => {
  it('at the top: its keys, but for those that it has, the required ones first', () => {
    const [before, after] = at('several: varias-faturas\n');
    const labels = labelsAt(before, after);
    expect(labels).toEqual(expect.arrayContaining(['retired', 'days']));
    for (const taken of ['id', 'sendAt', 'steps', 'promise', 'handOver']) expect(labels).not.toContain(taken);
    expect(suggestionsAt(SCHEMA, '').findIndex(({ isRequired }) => !isRequired)).toBeGreaterThan(0);
  });

  it('in a step: the keys of a step, but for those of this one', () => {
    const [before, after] = at('    tone: light\n');
    const labels = labelsAt(`${before}    `, after);
    expect(labels).toContain('reissue');
    expect(labels).not.toContain('sendAt');
    for (const taken of ['id', 'name', 'offset', 'message', 'tone']) expect(labels).not.toContain(taken);
  });

  it('as a new step, behind its dash or in the column of its list', () => {
    expect(labelsAt('steps:\n  - ')).toEqual(expect.arrayContaining(['id', 'offset', 'channels']));
    expect(labelsAt('steps:\n- id: one\n- o')).toEqual(expect.arrayContaining(['id', 'offset']));
  });

  it('in a mapping of a step', () => {
    expect(labelsAt('steps:\n  - id: x\n    reissue:\n      ')).toContain('dueInDays');
  });

  it('as the value of a key, in a list in brackets too', () => {
    expect(labelsAt('days: ')).toEqual(['calendar', 'business']);
    expect(labelsAt('steps:\n  - id: x\n    channels: [email, ')).toEqual(
      expect.arrayContaining(['email', 'sms', 'whatsapp']),
    );
    expect(labelsAt('steps:\n  - tone: ')).toEqual(expect.arrayContaining(['light', 'neutral', 'firm']));
  });

  it('nothing in a text, or below what the schema does not have', () => {
    expect(labelsAt('description: A régua de ')).toEqual([]);
    expect(labelsAt('nothing:\n  ')).toEqual([]);
  });
});
