import { expect, it } from 'vitest';
import { Regua } from '#schemas/config/regua.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { compileRegua } from '#workflows/compile.ts';
import { drawMermaid } from '#workflows/diagram.ts';

const NAMES = {
  tableName: 'table',
  takeStepArn: 'take-step',
  listDebtArn: 'list-debt',
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
    '  state "Only D+1: not yet" as s2',
    '  state "Hand over to a person" as s3',
    '  state "Wait for next allowed time" as s4',
    '  state "Resume ladder" as s5',
    '  state "Re-evaluate debt" as s6',
    '  state "Wait for promised date" as s7',
    '  state "Promise reminder" as s8',
    '  state "Wait for case resolution" as s9',
    '  state "Wait for payment plan" as s10',
    '  state "Wait before restart" as s11',
    '  [*] --> s0',
    '  s0 --> s1: its time comes',
    '  s0 --> s5: changed',
    '  s0 --> s6: promise, case or payment plan',
    '  s0 --> [*]: woken: paid, cancelled, amended',
    '  s1 --> s3: its time comes',
    '  s1 --> s2: not allowed yet',
    '  s1 --> s1: did not arrive, next channel',
    '  s1 --> s3: contact forbidden',
    '  s1 --> s6: promise, case or payment plan',
    '  s1 --> [*]: woken: paid, cancelled, amended',
    '  s2 --> s1: its time comes',
    '  s2 --> s6: changed',
    '  s2 --> s6: promise, case or payment plan',
    '  s2 --> [*]: woken: paid, cancelled, amended',
    '  s3 --> s6: promise, case or payment plan',
    '  s3 --> [*]',
    '  s4 --> s5: its time comes',
    '  s4 --> s6: changed',
    '  s4 --> s6: promise, case or payment plan',
    '  s4 --> [*]: woken: paid, cancelled, amended',
    '  s5 --> s1: resumes here',
    '  s5 --> s6: resumes here',
    '  s5 --> s11: resumes here',
    '  s5 --> s3: otherwise',
    '  s6 --> s4: on-ladder',
    '  s6 --> s7: promised',
    '  s6 --> s9: caseOpen',
    '  s6 --> s10: onPaymentPlan',
    '  s6 --> s3: hand-over',
    '  s6 --> [*]: closed',
    '  s7 --> s8: its time comes',
    '  s7 --> s6: changed',
    '  s7 --> s6: promise, case or payment plan',
    '  s7 --> [*]: woken: paid, cancelled, amended',
    '  s8 --> s6: its time comes',
    '  s8 --> s7: not allowed yet',
    '  s8 --> s8: did not arrive, next channel',
    '  s8 --> s3: contact forbidden',
    '  s8 --> s6: promise, case or payment plan',
    '  s8 --> [*]: woken: paid, cancelled, amended',
    '  s9 --> s6: its time comes',
    '  s9 --> s6: changed',
    '  s9 --> s6: promise, case or payment plan',
    '  s9 --> [*]: woken: paid, cancelled, amended',
    '  s10 --> s6: its time comes',
    '  s10 --> s6: changed',
    '  s10 --> s6: promise, case or payment plan',
    '  s10 --> [*]: woken: paid, cancelled, amended',
    '  s11 --> s6: its time comes',
    '  s11 --> s6: changed',
    '  s11 --> s6: promise, case or payment plan',
    '  s11 --> [*]: woken: paid, cancelled, amended',
  ]);
});

it.each(Object.values((await deployedConfig()).reguas))(
  'leads régua $id nowhere but to states that it names',
  (regua) => {
    const lines = drawMermaid(compileRegua(regua, NAMES)).split('\n');
    const named = lines.flatMap((line) => /^ {2}state ".+" as (s\d+)$/.exec(line)?.[1] ?? []);
    const drawn = lines.flatMap((line) => /^ {2}(\S+) --> (\S+?):?(?: .*)?$/.exec(line)?.slice(1) ?? []);
    expect(named).toHaveLength(2 * regua.steps.length + 10);
    expect([...new Set(drawn)].filter((id) => id !== '[*]').sort()).toEqual(named.sort());
  },
);
