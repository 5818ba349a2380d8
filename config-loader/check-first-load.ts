import type { Config } from '#schemas/config/config.ts';
import type { ConfigProblem } from './config-error.ts';
import type { ConfigFiles } from './config-files.ts';

/** The business day after an introduction on which the next message may come: ten of silence are before it. Ours. */
const AFTER_SILENCE = 11;

/**
 * Checks that old debts are met by a régua that introduces them first, leaves the debtor in peace after that, and presses nobody: no
 * step of it issues a bill, and none is firm.
 */
export function checkFirstLoad(config: Config, { firstLoad, reguas }: ConfigFiles): ConfigProblem[] {
  const file = reguas.find(({ value }) => value.id === firstLoad.value.regua);
  if (!file || file.value.retired) {
    const known = Object.values(config.reguas).flatMap(({ id, retired }) => (retired ? [] : id));
    return [firstLoad.problem(['regua'], `must be one of config/reguas: ${known.join(', ')}`)];
  }
  const { steps, days } = file.value;
  const [first, second] = steps;
  const least = days === 'business' ? AFTER_SILENCE : AFTER_SILENCE + 4;
  return [
    ...(first?.introduces
      ? []
      : [
          file.problem(
            ['steps', 0],
            'must have "introduces: true": config/first-load.yaml has this régua meet old debts',
          ),
        ]),
    ...(first?.when
      ? [
          file.problem(
            ['steps', 0, 'when'],
            'must be absent: nothing is offered to debtors who were not introduced',
          ),
        ]
      : []),
    ...(first && second && second.offset - first.offset < least
      ? [
          file.problem(
            ['steps', 1, 'offset'],
            `must be ${first.offset + least} or more: ten business days of silence follow an introduction`,
          ),
        ]
      : []),
    ...steps.flatMap((step, index) => [
      ...(step.reissue
        ? [file.problem(['steps', index, 'reissue'], 'must be absent: this régua sends no codes to pay')]
        : []),
      ...(step.tone === 'firm'
        ? [file.problem(['steps', index, 'tone'], 'must be light or neutral: this régua meets old debts')]
        : []),
    ]),
  ];
}
