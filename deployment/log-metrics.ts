import type { AlarmText } from './alarm-text.ts';

/** A message of a log that is counted. */
export interface LogMetric {
  /** Word for word. */
  readonly message: string;
  /** The field of the log line by whose value it is counted, beside the count of all. */
  readonly by?: 'provider';
  /** Absent when it is only counted: another alarm makes use of it. */
  readonly alarm?: AlarmText & {
    readonly periodMinutes: number;
    /** How often it is logged within the period before the alarm is raised; once without it. */
    readonly threshold?: number;
  };
}

/**
 * The messages that are counted, by the CloudWatch metric that counts each over all functions that log it (`logMetrics` of
 * their specs). docs/runbook.md has an entry for each alarm, `executions-replaced` for `ExecutionsReplaced`.
 */
export const LOG_METRICS = {
  ExecutionsReplaced: {
    message: 'an execution failed and its debt goes on in another',
    alarm: {
      periodMinutes: 5,
      happened: 'An execution failed, and its debt goes on in another one.',
      debtors: 'Its debtor hears nothing until that begins, 15 minutes to four hours later.',
      todo: 'Find the fault in the execution that failed, before its debt goes to a person.',
    },
  },
  ExecutionsGivenUp: {
    message: 'an execution failed and its debt went to a person',
    alarm: {
      periodMinutes: 5,
      happened: 'The executions of a debt failed seven times within a day, or somebody stopped one.',
      debtors: 'No robot writes to its debtor any more.',
      todo: 'Find the fault, then put the debt back on its ladder.',
    },
  },
  ExecutionsEnded: {
    message: 'an execution ran for no debt that waits on it and was ended',
    alarm: {
      periodMinutes: 60,
      happened: 'The daily comparison found an execution that no debt waits on, and ended it.',
      debtors: 'No debtor was written to.',
      todo: 'Search the log for why it had not ended.',
    },
  },
  ExecutionsNotRepaired: {
    message: 'an execution could not be repaired',
    alarm: {
      periodMinutes: 60,
      happened:
        'The daily comparison found an execution that should run, or should not, and could not repair it.',
      debtors: 'If it should run, its debtor hears nothing.',
      todo: 'Find the error in the log of watch-executions, and deliver the invoice again after the fix.',
    },
  },
  ExecutionsNotCompared: {
    message: 'the executions of a machine were not compared within a day',
    alarm: {
      periodMinutes: 60,
      happened: 'The daily comparison of executions and debts did not come to its end.',
      debtors: 'A debtor whose execution failed unheard hears nothing for longer.',
      todo: 'Look at the errors and the duration of watch-executions.',
    },
  },
  SourcesStale: {
    message: 'a source of payments is silent for too long',
    alarm: {
      // Two runs long, so that the alarm stays on while the source is stale.
      periodMinutes: 30,
      happened: 'A payment source is stale.',
      debtors: 'Reminders of its creditor are held until it reports again; nobody is chased who has paid.',
      todo: 'Find the file or the calls that did not come.',
    },
  },
  LegalRateMissing: {
    message: 'the legal rate of a month is missing',
    alarm: {
      periodMinutes: 30,
      happened: 'The legal rate of a month is missing in config, and a creditor charges it.',
      debtors:
        'Its late debts bear no interest in that month until the table has it; nobody is charged too much.',
      todo: 'Import the rates from Banco Central with `regua legal-rate`, and deploy.',
    },
  },
  RegistersStale: {
    message: 'the list of a register of blocked phones is too old',
    alarm: {
      // Two runs long, so that the alarm stays on while the list is stale.
      periodMinutes: 30,
      happened: 'The monthly list of a register of blocked phones did not come.',
      debtors: 'No phone of its state is written to by the creditors that rely on it; e-mail is.',
      todo: 'Fetch the list from the Procon of the state, and put it into the bucket.',
    },
  },
  WebhooksRefused: {
    message: 'a webhook was refused: it shows no live secret, no certificate, or is too old',
    by: 'provider',
    alarm: {
      periodMinutes: 60,
      // One may be a stranger's who knows the address: a provider tries again.
      threshold: 3,
      happened:
        'Calls of a payment provider were refused: they show no live secret, no certificate, or are too old.',
      debtors: 'If its secret was rotated wrongly, debtors who paid are chased.',
      todo: 'Compare the secret of the provider with ours at once.',
    },
  },
  EndpointsDown: {
    message: 'an endpoint takes no events and is probed',
    alarm: {
      // Probes are half an hour apart at most: the alarm stays on.
      periodMinutes: 60,
      happened: 'A webhook endpoint of a creditor takes no events.',
      debtors: 'None is harmed; a program of the creditor does not learn what happens to debts.',
      todo: 'Tell the creditor. What waits is sent, in order, once the endpoint answers again.',
    },
  },
  EventsNotTaken: {
    message: 'an endpoint takes other events and refuses one',
    alarm: {
      periodMinutes: 24 * 60,
      happened: 'A webhook endpoint refused an event at five tries or more, and takes others.',
      debtors: 'None is harmed; later events of the same debt wait behind it at this endpoint.',
      todo: 'Show the creditor the attempts of the endpoint; it is tried once a day at least.',
    },
  },
  PendingStuck: {
    message: 'what has to follow a change fails again and again',
    alarm: {
      // An item that fails for ever is looked at once an hour: the alarm stays on.
      periodMinutes: 60,
      happened: 'What has to follow a change of a debt failed at five tries or more.',
      debtors: 'Its events, its execution or the end of its wait are missing; it is tried once an hour.',
      todo: 'The log of relay names the debt and the reason: remove it.',
    },
  },
  DebtsNotPrescribed: {
    message: 'a debt could not be recorded as prescribed',
    alarm: {
      // The next run comes six hours later: the alarm stays on until it succeeds.
      periodMinutes: 6 * 60,
      happened: 'A debt may be demanded no more, and that could not be recorded.',
      debtors:
        'No message is sent: each works out the day. A person who has the debt may go on asking for it.',
      todo: 'The log of prescribe-debts names the debt and the reason: remove it.',
    },
  },
  DebtsNotFollowing: {
    message: 'a debt could not follow the holidays in force',
    alarm: {
      periodMinutes: 60,
      happened: 'The holidays of a creditor have changed, and a debt could not follow them.',
      debtors: 'Its due date is right, and no step comes too early; a step may come later than it might.',
      todo: 'The log of follow-calendar names the debt and the reason: remove it. The next run tries again.',
    },
  },
  ListingsNotCleared: {
    message: 'a bureau did not confirm in time that it cleared a listing',
    alarm: {
      periodMinutes: 60,
      happened: 'A bureau has not confirmed by the last day that it cleared a listing.',
      debtors: 'A debtor who owes nothing any more is still listed (STJ, Súmula 548).',
      todo: 'Have the bureau clear it today; the log of clear-listings names the debt.',
    },
  },
  BureausAway: {
    message: 'a bureau did not take an order, or its answer is not known',
    alarm: {
      periodMinutes: 60,
      threshold: 3,
      happened: 'A bureau does not answer orders, or refuses our signature.',
      debtors:
        'Nobody is listed meanwhile; a clearing that is not confirmed in time raises an alarm of its own.',
      todo: 'Look at the answers in the log, and at the program in front of the bureau.',
    },
  },
  MessageOutcomesUnknown: {
    message: 'it is not known whether a message was sent',
    alarm: {
      periodMinutes: 15,
      happened: 'A channel gave no answer to a message, or the process that sent it died.',
      debtors: 'It is not sent again on that channel: its debtor has it once, or not at all.',
      todo: 'Look at the state of the channel; its delivery report says later what became of the message.',
    },
  },
  AnswersUnlisted: {
    message: 'a channel gave an answer that is on no list',
    alarm: {
      periodMinutes: 60,
      happened: 'A channel gave an answer to a message that is on no list of ours.',
      debtors: 'The message counts as one that may have been sent: its debtor has it once, or not at all.',
      todo: 'Look the answer up in the documentation of the channel, and add it to adapters/channels/.',
    },
  },
  MessagesSent: { message: 'a message was sent' },
  MessagesDue: { message: 'a message is due this morning' },
} as const satisfies Readonly<Record<string, LogMetric>>;

export type LogMetricName = keyof typeof LOG_METRICS;

/** The title of the entry in docs/runbook.md: `executions-replaced` for `ExecutionsReplaced`. */
export const entryOf = (metricName: string): string =>
  metricName.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
