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
      'LINK_SECRET_ARN',
      'PSP_SECRET_ARN',
    ],
    permissions: ['change-debts', 'wake-executions', 'fail-waits', 'send-messages'],
    settings: SENDING,
  },
  'hand-over': {
    description: 'Hands the debt over to a person when its ladder ended unpaid',
    timeoutSeconds: 30,
    environment: ['TABLE_NAME', 'BUS_NAME'],
    permissions: ['change-debts'],
  },
  're-evaluate-debt': {
    description: 'Decides after a promise, a case or a payment plan how the ladder of a debt goes on',
    timeoutSeconds: 30,
    environment: ['TABLE_NAME', 'BUS_NAME', 'MACHINE_ARN_PREFIX'],
    // The instalments of a broken payment plan end with it; a wait that would outlast its execution goes on in a new one.
    permissions: ['change-debts', 'start-executions', 'wake-executions'],
  },
});

export type MachineFunctionName = keyof typeof MACHINE_FUNCTIONS;
