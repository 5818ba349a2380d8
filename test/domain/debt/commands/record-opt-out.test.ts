import { expect, it } from 'vitest';
import { recordOptOut } from '#domain/debt/commands/record-opt-out.ts';
import { aDebt, ISSUED_STATUSES } from '#test/builders/debt.ts';

const AT = '2026-05-08T15:00:00Z';

it.each(ISSUED_STATUSES)(
  'an opt-out closes the address and is published, on a debt that is %s, by a part of the address mark',
  (status) => {
    const mark = '0123456789abcdefghjkmnpqrstvwxyz';
    expect(recordOptOut(aDebt(status), [{ mark, at: AT, channel: 'sms', by: 'reply' }])).toEqual({
      kind: 'change',
      set: {},
      remove: [],
      sends: {},
      events: [
        {
          type: 'ContactOptedOut.v1',
          occasion: 'sms/0123456789abcdefghjk',
          detail: { at: AT, debtorId: 'debtor-of-NF-1', channel: 'sms', by: 'reply' },
        },
      ],
      effects: [{ kind: 'closeAddress', mark, at: AT, by: 'reply' }],
      isNote: true,
    });
  },
);
