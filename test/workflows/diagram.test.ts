import { expect, it } from 'vitest';
import { Regua } from '../../schemas/config/regua.ts';
import { compileRegua } from '../../workflows/compile.ts';
import { drawMermaid } from '../../workflows/diagram.ts';
import { deployedConfig } from '../builders/config.ts';

const NAMES = { tableName: 'table', takeStepArn: 'take-step', handOverArn: 'hand-over' };

it('draws every state and every way out of it', () => {
  const regua = Regua.parse({
    id: 'single',
    description: 'One rung only.',
    sendAt: '10:00',
    several: 'varias-faturas',
    steps: [{ id: 'only', name: 'Only D+1', offset: 1, channels: ['sms'], message: 'aviso', tone: 'light' }],
    handOver: { offset: 5 },
  });
  expect(drawMermaid(compileRegua(regua, NAMES)).split('\n')).toEqual([
    'stateDiagram-v2',
    '  state "Await first rung" as s0',
    '  state "Only D+1" as s1',
    '  state "Hand over" as s2',
    '  state "Await a lawful hour" as s3',
    '  state "Join the ladder" as s4',
    '  state "Closed" as s5',
    '  [*] --> s0',
    '  s0 --> s1: its time comes',
    '  s0 --> s4: closed, or joins further up',
    '  s0 --> s5: woken: paid, cancelled, amended',
    '  s1 --> s2: its time comes',
    '  s1 --> s3: not lawful now',
    '  s1 --> s1: did not arrive, next channel',
    '  s1 --> s2: never again by the robot',
    '  s1 --> s5: woken: paid, cancelled, amended',
    '  s2 --> [*]',
    '  s3 --> s4: its time comes',
    expect.stringMatching(/^ {2}s3 --> s5: closed/),
    '  s3 --> s5: woken: paid, cancelled, amended',
    '  s4 --> s1: goes on here',
    '  s4 --> s5: closed',
    '  s5 --> [*]',
  ]);
});

it.each(Object.values((await deployedConfig()).reguas))(
  'leads régua $id nowhere but to states that it names',
  (regua) => {
    const lines = drawMermaid(compileRegua(regua, NAMES)).split('\n');
    const named = lines.flatMap((line) => /^ {2}state ".+" as (s\d+)$/.exec(line)?.[1] ?? []);
    const drawn = lines.flatMap((line) => /^ {2}(\S+) --> (\S+?):?(?: .*)?$/.exec(line)?.slice(1) ?? []);
    expect(named).toHaveLength(regua.steps.length + 5);
    expect([...new Set(drawn)].filter((id) => id !== '[*]').sort()).toEqual(named.sort());
  },
);
