import { expect, it } from 'vitest';
import { Regua } from '#schemas/config/regua.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { compileRegua } from '#workflows/compile.ts';
import { drawMermaid } from '#workflows/diagram.ts';

const NAMES = {
  tableName: 'table',
  takeStepArn: 'take-step',
  handOverArn: 'hand-over',
  reEvaluateDebtArn: 're-evaluate-debt',
};

it('draws every state and every way out of it', () => {
  const regua = Regua.parse({
    id: 'single',
    description: 'One step only.',
    sendAt: '10:00',
    several: 'varias-faturas',
    steps: [{ id: 'only', name: 'Only D+1', offset: 1, channels: ['sms'], message: 'aviso', tone: 'light' }],
    handOver: { offset: 5 },
  });
  expect(drawMermaid(compileRegua(regua, NAMES)).split('\n')).toEqual([
    'stateDiagram-v2',
    '  state "Wait for first step" as s0',
    '  state "Only D+1" as s1',
    '  state "Hand over to a person" as s2',
    '  state "Wait for next allowed time" as s3',
    '  state "Resume ladder" as s4',
    '  state "Route by status" as s5',
    '  state "Re-evaluate debt" as s6',
    '  state "Wait for promised date" as s7',
    '  state "Promise reminder" as s8',
    '  state "Wait for case resolution" as s9',
    '  state "Wait for payment plan" as s10',
    '  state "Closed" as s11',
    '  [*] --> s0',
    '  s0 --> s1: its time comes',
    '  s0 --> s4: changed',
    '  s0 --> s6: promise, case or payment plan',
    '  s0 --> s11: woken: paid, cancelled, amended',
    '  s1 --> s2: its time comes',
    '  s1 --> s3: not allowed yet',
    '  s1 --> s1: did not arrive, next channel',
    '  s1 --> s2: contact forbidden',
    '  s1 --> s6: promise, case or payment plan',
    '  s1 --> s11: woken: paid, cancelled, amended',
    '  s2 --> s6: promise, case or payment plan',
    '  s2 --> [*]',
    '  s3 --> s4: its time comes',
    '  s3 --> s6: changed',
    '  s3 --> s6: promise, case or payment plan',
    '  s3 --> s11: woken: paid, cancelled, amended',
    '  s4 --> s1: resumes here',
    '  s4 --> s6: resumes here',
    '  s4 --> s2: otherwise',
    '  s5 --> s3: on-ladder',
    '  s5 --> s7: promised',
    '  s5 --> s9: caseOpen',
    '  s5 --> s10: onPaymentPlan',
    '  s5 --> s2: hand-over',
    '  s5 --> s11: closed',
    '  s6 --> s5',
    '  s7 --> s8: its time comes',
    '  s7 --> s6: changed',
    '  s7 --> s6: promise, case or payment plan',
    '  s7 --> s11: woken: paid, cancelled, amended',
    '  s8 --> s6: its time comes',
    '  s8 --> s7: not allowed yet',
    '  s8 --> s8: did not arrive, next channel',
    '  s8 --> s2: contact forbidden',
    '  s8 --> s6: promise, case or payment plan',
    '  s8 --> s11: woken: paid, cancelled, amended',
    '  s9 --> s6: its time comes',
    '  s9 --> s6: changed',
    '  s9 --> s6: promise, case or payment plan',
    '  s9 --> s11: woken: paid, cancelled, amended',
    '  s10 --> s6: its time comes',
    '  s10 --> s6: changed',
    '  s10 --> s6: promise, case or payment plan',
    '  s10 --> s11: woken: paid, cancelled, amended',
    '  s11 --> [*]',
  ]);
});

it.each(Object.values((await deployedConfig()).reguas))(
  'leads régua $id nowhere but to states that it names',
  (regua) => {
    const lines = drawMermaid(compileRegua(regua, NAMES)).split('\n');
    const named = lines.flatMap((line) => /^ {2}state ".+" as (s\d+)$/.exec(line)?.[1] ?? []);
    const drawn = lines.flatMap((line) => /^ {2}(\S+) --> (\S+?):?(?: .*)?$/.exec(line)?.slice(1) ?? []);
    expect(named).toHaveLength(regua.steps.length + 11);
    expect([...new Set(drawn)].filter((id) => id !== '[*]').sort()).toEqual(named.sort());
  },
);
