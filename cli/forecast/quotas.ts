/** Calls of AWS that have a quota for each second. */
export type QuotaName =
  | 'transitions'
  | 'startExecution'
  | 'sendTaskSuccess'
  | 'sendTaskFailure'
  | 'putEvents';

/**
 * How many a second an account has in sa-east-1 without asking for more (docs/scale.md). Step Functions:
 * https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html; EventBridge:
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html (read 2026-11-29).
 */
export const QUOTAS: Readonly<Record<QuotaName, number>> = {
  transitions: 800,
  startExecution: 150,
  sendTaskSuccess: 300,
  sendTaskFailure: 300,
  putEvents: 600,
};

export const QUOTA_NAMES: readonly QuotaName[] = [
  'transitions',
  'startExecution',
  'sendTaskSuccess',
  'sendTaskFailure',
  'putEvents',
];
