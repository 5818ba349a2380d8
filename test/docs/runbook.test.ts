import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#test/builders/root.ts';
import { config, Synthesized } from '#test/infra/synthesized.ts';

const RUNBOOK = readFileSync(join(ROOT, 'docs/runbook.md'), 'utf8');
/** The part about alarms: an entry for each, under the title that the alarm names. */
const [, ALARMS = ''] = RUNBOOK.split(/^## Alarms$/m);
const [OF_ALARMS = ''] = ALARMS.split(/^## /m);
const entries = OF_ALARMS.split(/^### /m)
  .slice(1)
  .map((text) => ({ title: text.slice(0, text.indexOf('\n')).trim(), text }));

const named = ['dev', 'prod']
  .flatMap((stage) => new Synthesized({ stage }, config).all('AWS::CloudWatch::Alarm'))
  .map(([, { Properties }]) => /Runbook: ([a-z-]+)\.$/.exec(Properties.AlarmDescription)?.[1]);

describe('the runbook', () => {
  it('has an entry for every alarm, and none for no alarm', () => {
    expect(entries.map(({ title }) => title).toSorted()).toEqual([...new Set(named)].toSorted());
  });

  it.each(entries)('says of $title what it means for debtors and what to do', ({ text }) => {
    expect(text).toMatch(/^\*\*For debtors\.\*\* \S/m);
    expect(text).toMatch(/^\*\*Do\.\*\* \S/m);
  });
});
