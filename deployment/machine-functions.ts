import { type FunctionSpec, SENDING, table } from './function-spec.ts';

/** The functions that the state machines call. */
export const MACHINE_FUNCTIONS = table<FunctionSpec>()({
  'take-step': {
    description: 'Takes one step: claims it, sends, and leaves the task token on the debt',
    timeoutSeconds: 30,
    environment: [
      'TABLE_NAME',
      'BUS_NAME',
      'SES_CONFIGURATION_SET',
      'PUBLIC_URL',
      'CREDITOR_URLS',
      'LINK_SECRET_ARN',
      'PSP_SECRET_ARN',
      'UNSUBSCRIBE_SECRET_ARN',
      'PSEUDONYM_SECRET_ARN',
    ],
    permissions: ['change-debts', 'read-together', 'end-waits', 'send-messages'],
    logMetrics: ['MessagesSent', 'MessageOutcomesUnknown', 'AnswersUnlisted'],
    settings: SENDING,
  },
  'list-debt': {
    description: 'Has a bureau notify and list a debt, or a notary protest it, at the end of its ladder',
    timeoutSeconds: 30,
    environment: ['TABLE_NAME', 'BUS_NAME', 'BUREAU_SECRET_ARN', 'PSEUDONYM_SECRET_ARN'],
    permissions: ['change-debts', 'end-waits'],
    logMetrics: ['BureausAway'],
  },
  'hand-over': {
    description: 'Hands the debt over to a person when its ladder ended unpaid',
    timeoutSeconds: 30,
    environment: ['TABLE_NAME', 'BUS_NAME', 'MACHINE_ARN_PREFIX', 'PSEUDONYM_SECRET_ARN'],
    permissions: ['change-debts', 'start-executions', 'end-waits'],
  },
  're-evaluate-debt': {
    description: 'Decides after a promise, a case or a payment plan how the ladder of a debt goes on',
    timeoutSeconds: 30,
    environment: ['TABLE_NAME', 'BUS_NAME', 'MACHINE_ARN_PREFIX', 'PSEUDONYM_SECRET_ARN'],
    permissions: ['change-debts', 'start-executions', 'end-waits'],
  },
});

export type MachineFunctionName = keyof typeof MACHINE_FUNCTIONS;
