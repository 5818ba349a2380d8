import { expect, it } from 'vitest';
import { recordRestart } from '#domain/debt/commands/record-restart.ts';
import { aDebt, ISSUED_STATUSES } from '#test/builders/debt.ts';

const AT = '2026-05-10T15:15:00Z';

it.each(ISSUED_STATUSES)(
  'the end of an execution is published of its own version, on a debt that is %s',
  (status) => {
    const debt = { ...aDebt(status), version: 3 };
    expect(recordRestart(debt, { version: 2, how: 'stopped', at: AT })).toEqual({
      kind: 'change',
      set: {},
      remove: [],
      sends: {},
      events: [{ type: 'ExecutionRestarted.v1', occasion: '2', detail: { at: AT, how: 'stopped' } }],
      effects: [],
      isNote: true,
    });
  },
);
