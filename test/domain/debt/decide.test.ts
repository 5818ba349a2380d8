import { describe, expect, it, vi } from 'vitest';
import { decideOn } from '#domain/debt/decide.ts';
import { ALREADY, change, note, refused } from '#domain/debt/decision.ts';
import { evolve } from '#domain/debt/evolve.ts';
import { aDebt } from '#test/builders/debt.ts';

describe('a command', () => {
  it('that was carried out before is recognised before its table is asked', () => {
    const decide = vi.fn();
    const isRepeated = () => true;
    expect(decideOn(aDebt('settled'), { command: 'amendInvoice', isRepeated, decide })).toBe(ALREADY);
    expect(decide).not.toHaveBeenCalled();
  });

  it('that its status accepts is decided', () => {
    const decision = change({ set: { description: 'x' } });
    const isRepeated = () => false;
    expect(decideOn(aDebt('open'), { command: 'amendInvoice', isRepeated, decide: () => decision })).toBe(
      decision,
    );
  });

  it.each([
    { command: 'cancelInvoice', status: 'settled', is: refused('settled') },
    { command: 'writeOff', status: 'awaitingInvoice', is: refused('not-issued') },
    { command: 'cancelInvoice', status: 'cancelled', is: ALREADY },
  ] as const)('that a debt which is $status does not accept is $is.kind', ({ command, status, is }) => {
    const decide = vi.fn();
    expect(decideOn(aDebt(status), { command, decide })).toEqual(is);
    expect(decide).not.toHaveBeenCalled();
  });
});

it('a refusal brings its own words when only the facts know them', () => {
  expect(refused('no-ladder', 'dueDate: is too far away')).toEqual({
    kind: 'refused',
    reason: 'no-ladder',
    detail: 'dueDate: is too far away',
  });
});

describe('a debt after a change', () => {
  const claimed = { status: 'claimed', at: '2026-05-08T15:00:00Z' } as const;

  it('has what was set, lacks what was taken off, and has risen by one revision', () => {
    const debt = aDebt('settled', { wakeToken: 'token', creditHoldReleased: true });
    const evolved = evolve(
      debt,
      change({ set: { status: 'open', description: 'x' }, remove: ['settledAt', 'wakeToken'] }),
    );
    const { settledAt: _s, wakeToken: _w, ...kept } = debt;
    expect(evolved).toEqual({ ...kept, status: 'open', description: 'x', revision: 8 });
  });

  it('keeps its revision when it only took a note', () => {
    expect(evolve(aDebt('open'), note({ set: { spent: 5 } }))).toMatchObject({ revision: 7, spent: 5 });
  });

  it('has messages added, changed and taken off', () => {
    const debt = aDebt('open', { sends: { '2/a/sms': claimed, '2/b/sms': claimed } });
    const sends = {
      '2/a/sms': { status: 'sent', messageId: 'm' },
      '2/b/sms': 'removed',
      '2/c/sms': claimed,
    } as const;
    expect(evolve(debt, note({ sends }))).toMatchObject({
      sends: { '2/a/sms': { ...claimed, status: 'sent', messageId: 'm' }, '2/c/sms': claimed },
    });
    expect(evolve(debt, note({ sends }))).not.toHaveProperty(['sends', '2/b/sms']);
  });

  it('that awaits its invoice has no messages', () => {
    expect(evolve(aDebt('awaitingInvoice'), change({}))).not.toHaveProperty('sends');
  });
});
