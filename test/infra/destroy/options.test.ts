import { describe, expect, it } from 'vitest';
import { HELP, readOptions, UsageError } from '#infra/destroy/options.ts';

describe('readOptions', () => {
  it.each([
    [[], { stage: 'dev', yes: false, help: false }],
    [['-c', 'stage=dev', '--yes'], { stage: 'dev', yes: true, help: false }],
    [
      ['--context', 'stage=prod', '--profile', 'escritorio'],
      { stage: 'prod', profile: 'escritorio', yes: false },
    ],
    [['--help'], { help: true }],
  ])('reads %j', (args, options) => {
    expect(readOptions(args)).toMatchObject(options);
  });

  it.each([
    [['-c', 'stage=homolog'], /must be -c stage=dev or -c stage=prod/],
    [['-c', 'stage=dev', '-c', 'config=x'], /must be -c stage=dev/],
    [['dev'], /Unexpected argument 'dev'/],
    [['--force'], /Unknown option '--force'/],
  ])('refuses %j, and says what would be right', (args, message) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(message);
  });

  it('has every option in the help', () => {
    for (const option of ['-c stage=', '--profile', '--yes', '--help']) expect(HELP).toContain(option);
  });
});
