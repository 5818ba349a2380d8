import { describe, expect, it } from 'vitest';
import { contextIn, optionIn } from '#bin/cdk-arguments.ts';

describe('contextIn', () => {
  it.each([
    ['-c', ['-c', 'stage=prod', '-c', 'config=my config'], { stage: 'prod', config: 'my config' }],
    ['--context', ['--context', 'stage=prod', '--context=config=x'], { stage: 'prod', config: 'x' }],
    ['-c=', ['-c=stage=prod'], { stage: 'prod' }],
    ['a value with an equals sign', ['-c', 'a=b=c'], { a: 'b=c' }],
    ['nothing', ['--require-approval', 'never'], {}],
    ['an option without its value', ['-c'], {}],
  ])('reads %s', (_case, args, expected) => {
    expect(contextIn(args)).toEqual(expected);
  });

  it('takes the last of two, as the CDK does', () => {
    expect(contextIn(['-c', 'stage=dev', '-c', 'stage=prod'])).toEqual({ stage: 'prod' });
  });
});

describe('optionIn', () => {
  it.each([
    [['--profile', 'work'], 'work'],
    [['--profile=work', '-c', 'a=b'], 'work'],
    [['-c', 'a=b'], undefined],
  ])('%j has the profile %s', (args, expected) => {
    expect(optionIn(args, 'profile')).toBe(expected);
  });
});
