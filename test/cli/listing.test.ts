import { describe, expect, it } from 'vitest';
import { regua } from '#test/builders/command.ts';

const ASKED = ['--due', '2026-05-04', '--delivered', '2026-06-08'] as const;

describe('regua listing', () => {
  it('prints the days of a state with its law, where it was read and when', async () => {
    const { exitCode, stdout } = await regua('listing', 'MS');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^MS: 10 days after the delivery of the notice \(MS, law of 2009-10-07/);
    expect(stdout.match(/read on 29\/11\/2026: http/g)).toHaveLength(2);
  });

  it('says whether a debt may be listed on a day, and by when its listing has to be cleared', async () => {
    const yes = await regua('listing', 'MS', ...ASKED, '--at', '2026-06-19', '--paid', '2026-07-03');
    expect(yes.exitCode).toBe(0);
    expect(yes.stdout).toContain('May be listed on 19/06/2026: from 19/06/2026 until 03/05/2031\n');
    expect(yes.stdout).toContain('A listing has to be cleared by 10/07/2026 (STJ, Súmula 548)\n');
    const no = await regua('listing', 'MS', ...ASKED, '--at', '2026-06-18');
    expect(no.exitCode).toBe(1);
    expect(no.stdout).toContain(
      'May not be listed on 18/06/2026, but from 19/06/2026: the days after its notice are not over',
    );
  });

  it('says why a debt that is kept back may not be listed, as JSON too', async () => {
    const { exitCode, stdout } = await regua(
      ...['listing', 'SP', ...ASKED, '--at', '2026-09-01', '--obstacle', 'case-open', '--json'],
    );
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ uf: 'SP', answer: { allowed: false, rule: 'case-open' } });
  });

  it('needs the day asked about with a due date', async () => {
    const { exitCode, stderr } = await regua('listing', 'SP', '--due', '2026-05-04');
    expect([exitCode, stderr]).toEqual([2, 'listing: --due needs --at, the day asked about\n']);
  });
});
