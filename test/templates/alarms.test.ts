import { describe, expect, it } from 'vitest';
import { type Alarm, FALSE_ALARMS, judge, readAlarms } from './alarms.ts';

const [expression, dependsOn] = [
  {
    rule: 'E3601',
    path: 'Resources/Ladderspadrao0A/Properties/DefinitionString/States/Reminder D+1/TimeoutSeconds',
    message: "'{% $max([1, 2]) %}' is not of type 'number' at 'States/Reminder D+1/TimeoutSeconds'",
  },
  {
    rule: 'W3005',
    path: 'Resources/IntakeHandlerFunction0A/DependsOn/1',
    message: "'IntakeHandlerRole0B' dependency already enforced by a 'GetAtt' at 'Resources/…'",
  },
] satisfies Alarm[] as [Alarm, Alarm];

describe('judge', () => {
  it('says nothing of alarms that are listed with their reason', () => {
    expect(judge([expression, dependsOn], FALSE_ALARMS)).toEqual([]);
  });

  it.each([
    ['another rule', { ...expression, rule: 'E3002' }],
    ['another place', { ...expression, path: 'Resources/Ladderspadrao0A/Properties/RoleArn' }],
    ['another text', { ...expression, message: "'soon' is not of type 'number'" }],
  ])('reports %s, beside a listed alarm', (_what, alarm) => {
    expect(judge([expression, dependsOn, alarm], FALSE_ALARMS)).toEqual([
      `${alarm.rule} at ${alarm.path}: ${alarm.message}`,
    ]);
  });

  it('reports a listed alarm that no longer occurs', () => {
    expect(judge([expression], FALSE_ALARMS)).toEqual([expect.stringMatching(/lists W3005 .*: remove it/)]);
  });
});

it('readAlarms reads what cfn-lint prints', () => {
  const printed = [
    {
      Filename: 'regua-dev.template.json',
      Level: 'Warning',
      Message: 'Something',
      ParentId: null,
      Rule: { Id: 'W1', Description: '', ShortDescription: '', Source: '' },
      Location: { Path: ['Resources', 'A', 'DependsOn', 1], Start: {}, End: {} },
    },
  ];
  expect(readAlarms(JSON.stringify(printed))).toEqual([
    { rule: 'W1', path: 'Resources/A/DependsOn/1', message: 'Something' },
  ]);
});
