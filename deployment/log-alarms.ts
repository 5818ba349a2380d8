/** An alarm that is raised when a function logs a certain message. */
export interface LogAlarm {
  /** The message, word for word. */
  readonly message: string;
  readonly periodMinutes: number;
  /** The text of the alarm: what happened, what it means for debtors, and what to do. */
  readonly alarm: string;
}

/**
 * The alarms on what functions log, by the CloudWatch metric that counts each message over all functions that log it
 * (`logAlarms` of their specs). docs/runbook.md has an entry for each.
 */
export const LOG_ALARMS = {
  ExecutionsRestarted: {
    message: 'an execution was restarted after a lost wake',
    periodMinutes: 5,
    alarm: 'A debt closed and its execution went on waiting: it was ended late, and the log says why.',
  },
  ExecutionsReplaced: {
    message: 'an execution failed and its debt goes on in another',
    periodMinutes: 5,
    alarm:
      'An execution failed: its debtor hears nothing until the next one begins, 15 minutes to four hours later. Find the fault before its debt goes to a person.',
  },
  ExecutionsGivenUp: {
    message: 'an execution failed and its debt went to a person',
    periodMinutes: 5,
    alarm:
      'A debt went to a person because its executions failed seven times within a day, or because somebody stopped one: no robot writes to its debtor any more. Find the fault, and put the debt back on its ladder.',
  },
  ExecutionsStopped: {
    message: 'an execution ran for no debt that waits on it and was stopped',
    periodMinutes: 60,
    alarm:
      'The daily comparison found an execution of an old version or of a debt that a person has, and stopped it: no debtor was written to. Find out why it had not ended.',
  },
  ExecutionsNotRepaired: {
    message: 'an execution could not be repaired',
    periodMinutes: 60,
    alarm:
      'The daily comparison found a debt that waits on no running execution, or an execution too many, and could not repair it: its debtor hears nothing. The log of watch-executions names it.',
  },
  ExecutionsNotCompared: {
    message: 'the executions of a machine were not compared within a day',
    periodMinutes: 60,
    alarm:
      'The daily comparison did not come to its end: an execution that failed unheard stays unnoticed for longer. Look at the errors of watch-executions.',
  },
  SourcesStale: {
    message: 'a source of payments is silent for too long',
    // Two runs long, so that the alarm stays on while the source is stale.
    periodMinutes: 30,
    alarm: 'A payment source is stale: reminders of its creditor are held until it reports again.',
  },
  PendingStuck: {
    message: 'what has to follow a change fails again and again',
    // An item that fails for ever is looked at once an hour: the alarm stays on.
    periodMinutes: 60,
    alarm:
      'What has to follow a change of a debt fails again and again: the log of relay names the debt, and why.',
  },
} as const satisfies Readonly<Record<string, LogAlarm>>;

export type LogAlarmName = keyof typeof LOG_ALARMS;
