import type { Channel } from '#schemas/primitives.ts';
import type { Debt, Send } from '#schemas/records/debt.ts';

/** A step of one version of a debt. */
export type StepKey = `${number}/${string}`;

/** A message of a debt: of one step, on one channel. */
export type SendKey = `${StepKey}/${Channel}`;

export const stepKey = (version: number, step: string): StepKey => `${version}/${step}`;

export const sendKey = (version: number, step: string, channel: Channel): SendKey =>
  `${version}/${step}/${channel}`;

/** A step of one version of a debt, as the debtor's contact budget and the debtor's other debts name it. */
export const debtStepKey = (debtId: string, version: number, step: string): string =>
  `${debtId}/${stepKey(version, step)}`;

/** The parts of a key under which a message is kept. */
export function readSendKey(key: string): {
  readonly version: number;
  readonly step: string;
  readonly channel: Channel;
} {
  const [version, step, channel] = key.split('/') as [string, string, Channel];
  return { version: Number(version), step, channel };
}

/** The parts of a `debtStepKey`. */
export function readDebtStepKey(key: string): {
  readonly debtId: string;
  readonly version: number;
  readonly step: string;
} {
  const [debtId, version, step] = key.split('/') as [string, string, string];
  return { debtId, version: Number(version), step };
}

/** The messages of one step, with their keys. */
export const sendsOf = (
  { sends }: Pick<Debt, 'sends'>,
  version: number,
  step: string,
): readonly (readonly [string, Send])[] =>
  Object.entries(sends).filter(([key]) => key.startsWith(`${stepKey(version, step)}/`));
