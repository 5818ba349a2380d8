import { describe, expect, test } from 'vitest';
import { SesEvent } from '#schemas/webhooks/ses-events.ts';
import { SES_EVENTS, sesEvent } from '#test/builders/feedback.ts';

const MESSAGE = { messageId: 'm-1', debtId: 'd-1', step: 'aviso', to: 'maria@exemplo.example' };

describe('events of SES', () => {
  test.each(SES_EVENTS)('%s is read as AWS documents it', (type) => {
    expect(SesEvent.parse(sesEvent(type, MESSAGE))).toMatchObject({
      eventType: type,
      mail: { messageId: 'm-1', destination: [MESSAGE.to], tags: { debtId: ['d-1'], step: ['aviso'] } },
    });
  });

  test('cover every type that an event destination may be asked for', () => {
    expect(SES_EVENTS.toSorted()).toEqual(
      SesEvent.options.map(({ shape }) => shape.eventType.value).toSorted(),
    );
  });

  test.each([
    ['of a type that is not known', { ...sesEvent('Send', MESSAGE), eventType: 'Subscription' }],
    ['without its mail', { ...sesEvent('Bounce', MESSAGE), mail: undefined }],
    ['without the part of its own', { ...sesEvent('Bounce', MESSAGE), bounce: undefined }],
    ['with a kind of bounce that is not known', sesEvent('Bounce', MESSAGE, { bounceType: 'Soft' })],
    ['without a time', sesEvent('Delivery', MESSAGE, { timestamp: 'soon' })],
  ])('one %s is refused', (_case, event) => {
    expect(SesEvent.safeParse(event).success).toBe(false);
  });
});
