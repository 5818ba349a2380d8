import { describe, expect, it } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { plannedSecond, playMorning } from '#bench/morning/in-columns.ts';
import { CASES, type Case, morningOf } from '#bench/morning/mornings.ts';
import { planLadder } from '#domain/dunning/plan-ladder.ts';
import { deployedConfig } from '#test/builders/config.ts';

const config = await deployedConfig();
const ids = Array.from({ length: 300 }, (_, index) => debtIdOf('bebidas-nordeste', `NF-${index}`));
const small = (more: Partial<Case>): Case => ({
  name: 'small',
  debts: 300,
  account: { perSecond: 0.5 },
  spreadMinutes: 30,
  ...more,
});

describe('the morning of the bench', () => {
  it('falls on the seconds that the planner gives', () => {
    const morning = morningOf(config, small({}));
    const padrao = morning.config.reguas.padrao;
    if (!padrao) throw new Error('no padrao');
    const planned = ids.map((key) => {
      const { steps } = planLadder({
        ladder: padrao,
        dueDate: '2026-05-05',
        now: '2026-04-24T12:00:00Z',
        place: { zone: 'America/Fortaleza', uf: 'CE', holidays: [] },
        hours: config.contactHours,
        bankHolidays: [],
        paymentsKnownAt: '2026-05-06T03:00:00Z',
        key,
      });
      const step = steps.find(({ id }) => id === morning.stepId);
      return Date.parse(step?.at ?? '') / 1000;
    });
    expect(ids.map(plannedSecond(morning))).toEqual(planned);
  });

  it.each([
    { name: 'with room for all, none waits', account: { perSecond: 5 }, waits: 0, hours: 0.5 },
    { name: 'at six a minute, most wait once', account: { perSecond: 0.1 }, waits: 292, hours: 0.8 },
  ])('$name', ({ account, waits, hours }) => {
    const figures = playMorning(morningOf(config, small({ account })));
    const took = Date.parse(figures.lastMailAt) - Date.parse(figures.firstMailAt);
    expect(figures).toMatchObject({ sent: 300, throttled: 0, overtaken: 0, waits });
    expect(figures.transitions).toBe(300 + 2 * waits);
    expect(took / 3_600_000).toBeCloseTo(hours, 1);
  });

  it('is throttled only when the configuration knows less than the account', () => {
    const known = playMorning(morningOf(config, small({ account: { perSecond: 0.1 } })));
    const unknown = playMorning(
      morningOf(config, small({ account: { perSecond: 0.1 }, rate: { perSecond: 50 } })),
    );
    expect(known.throttled).toBe(0);
    expect(unknown.throttled).toBeGreaterThan(0);
    expect(unknown.sent + unknown.overtaken).toBe(300);
  });

  it('of the documentation has 320,000 debts at 14, 50 and 200 e-mails a second', () => {
    const of = CASES.filter(({ debts, spreadMinutes }) => debts === 320_000 && spreadMinutes === 30);
    expect(of.map(({ account }) => account.perSecond)).toEqual([14, 50, 200, 14]);
  });
});
