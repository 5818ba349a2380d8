import type { ChannelReport } from '#application/feedback/channel-report.ts';
import { readFeedback } from '#functions/feedback/read-feedback.ts';
import { RejectedError } from '#runtime/rejected.ts';
import type { ReadRecord } from './read-record.ts';

/**
 * Reads what a channel reports of messages: SES, SMS or WhatsApp, as the feedback function does. Addresses and phones are not repeated.
 * @param now when it came (ISO-8601)
 */
export function readChannel(text: string, now: string): ReadRecord[] {
  try {
    const { reports, refusals, ignored } = readFeedback(text, now);
    return [
      ...reports.flatMap(recordsOf),
      ...refusals.map((why) => ({ kind: 'refused' as const, why })),
      ...ignored.map((why) => ({ kind: 'ignored' as const, why })),
    ];
  } catch (error) {
    if (!(error instanceof RejectedError)) throw error;
    return [{ kind: 'refused', why: error.message }];
  }
}

function recordsOf(report: ChannelReport): ReadRecord[] {
  const { at } = report;
  switch (report.about) {
    case 'message': {
      const { messageId, pointer, channel, kind, reason, optOut } = report;
      const why = `${channel}: ${kind}${reason === undefined ? '' : `, ${reason}`}`;
      const reference = pointer?.debtId ?? messageId;
      return [
        { kind: 'feedback', reference, at, why },
        ...(optOut ? [{ kind: 'optOut' as const, reference, at, why: `${channel}: ${optOut}` }] : []),
      ];
    }
    case 'stop':
      return [
        {
          kind: 'optOut',
          ...(report.answers === undefined ? {} : { reference: report.answers }),
          at,
          why:
            report.phone === undefined
              ? `${report.channel}: a wish to stop of somebody without a phone; the message that it answers leads to theirs`
              : `${report.channel}: a wish to stop`,
        },
      ];
    case 'marketing':
      return [
        {
          kind: report.wants === 'stop' ? 'optOut' : 'feedback',
          at,
          why:
            report.wants === 'stop'
              ? 'whatsapp: no messages that advertise; reminders go on'
              : 'whatsapp: messages that advertise are wanted again',
        },
      ];
    case 'template':
      return [
        { kind: 'feedback', reference: report.name, at, why: 'whatsapp: the template has another state' },
      ];
  }
}
