import { describe, expect, it } from 'vitest';
import { consoleUrl, debtOfExecution } from '#web/debt/machine/console-url.ts';
import { layOutMachine } from '#web/debt/machine/lay-out-machine.ts';

const MACHINE = {
  startAt: 'Wait',
  states: ['Wait', 'Reminder', 'Hand over', 'Re-evaluate', 'Closed'].map((name) => ({ name, type: 'Task' })),
  edges: [
    { from: 'Wait', to: 'Reminder', why: 'its time comes' },
    { from: 'Wait', to: 'Re-evaluate', why: 'promise, case or payment plan' },
    { from: 'Wait', to: 'Closed', why: 'woken: paid' },
    { from: 'Reminder', to: 'Reminder', why: 'next channel' },
    { from: 'Reminder', to: 'Hand over', why: 'its time comes' },
    { from: 'Re-evaluate', to: 'Reminder', why: 'goes on' },
    { from: 'Hand over' },
  ],
};
const PATH = [
  { state: 'Wait', enteredAt: '2026-03-01T12:00:00Z', leftAt: '2026-03-02T12:00:00Z' },
  { state: 'Reminder', enteredAt: '2026-03-02T12:00:00Z' },
];

describe('the picture of a machine', () => {
  it('has the ladder and the end, the path that was taken, and the state that it is in', () => {
    const { states, ways } = layOutMachine(MACHINE, PATH, false);
    expect(Object.fromEntries(states.map(({ name, look }) => [name, look]))).toEqual({
      Wait: 'taken',
      Reminder: 'current',
      'Hand over': 'other',
      Closed: 'other',
    });
    expect(ways.filter(({ isTaken }) => isTaken).map(({ key }) => key)).toEqual(['Wait → Reminder']);
  });

  it('has a detour that was taken, and every way out when asked', () => {
    const path = [PATH[0], { state: 'Re-evaluate', enteredAt: '2026-03-02T12:00:00Z' }].flatMap(
      (one) => one ?? [],
    );
    expect(layOutMachine(MACHINE, path, false).states.map(({ name }) => name)).toContain('Re-evaluate');
    expect(layOutMachine(MACHINE, PATH, true).states).toHaveLength(5);
  });

  it('keeps every box and every line inside of it', () => {
    const { left, width, height, states } = layOutMachine(MACHINE, PATH, true);
    for (const { x, y, width: wide, height: high } of states) {
      expect(x - wide / 2).toBeGreaterThanOrEqual(left);
      expect(x + wide / 2).toBeLessThanOrEqual(left + width);
      expect(y + high / 2).toBeLessThanOrEqual(height);
    }
  });
});

describe('an execution', () => {
  const NAME = 'bebidas-nordeste_BN-2026-0112_s5mjs8at-1';
  const ARN = `arn:aws:states:sa-east-1:123456789012:execution:regua-dev-padrao:${NAME}`;

  it('is found in the console of its region by its ARN, and nowhere by another one', () => {
    expect(consoleUrl(ARN)).toBe(
      `https://sa-east-1.console.aws.amazon.com/states/home?region=sa-east-1#/v2/executions/details/${encodeURIComponent(ARN)}`,
    );
    expect(consoleUrl('arn:aws:sns:sa-east-1:123456789012:topic')).toBeUndefined();
  });

  it('leads back to its debt by its name or its ARN', () => {
    expect([debtOfExecution(NAME), debtOfExecution(ARN), debtOfExecution('by-hand')]).toEqual([
      'bebidas-nordeste_BN-2026-0112_s5mjs8at',
      'bebidas-nordeste_BN-2026-0112_s5mjs8at',
      undefined,
    ]);
  });
});
