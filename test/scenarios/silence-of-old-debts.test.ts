import { afterEach, describe, expect, test } from 'vitest';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { dayOf } from '#domain/calendar/days.ts';
import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
afterEach(() => world.close());

/** A Monday morning. */
const LOADED = '2026-04-27T06:00:00-03:00';
const OLD = { dueDate: '2026-02-10', issuedAt: '2026-01-20T09:00:00-03:00', bill: {} };

const { phone, email: _, ...person } = aDebtor({ debtorId: 'antiga' });
const BY_EMAIL = { ...person, email: 'antiga@exemplo.example' };
const BY_PHONE = { ...person, phone };

const load = (given: Partial<InvoiceIssuedV1> & { readonly invoiceId: string }) =>
  world.billing('InvoiceIssued.v1', anInvoice({ ...OLD, debtor: BY_EMAIL, ...given }));

const until = (day: string) => world.runUntil(`${day}T23:59:00-03:00`);
const dayIn = (at: number) => dayOf(new Date(at).toISOString(), 'America/Fortaleza');

/** The day and step of each e-mail of the ladder of an invoice. */
const emailsOf = (invoiceId: string) =>
  world.remindersOf(invoiceId).map(({ at, tags }) => `${dayIn(at)} ${tags.step}`);

/** The day and step of each e-mail. */
const mails = () => world.aws.mailbox.map(({ at, tags }) => `${dayIn(at)} ${tags.step}`);

/** The rule that kept a step of an invoice back on each channel, and whether it is tried again. */
const keptBack = (invoiceId: string, step: string) =>
  (['MessagePostponed.v1', 'ChannelSkipped.v1'] as const)
    .flatMap((type) => world.eventsOf(invoiceId, type))
    .filter(({ detail }) => detail.step === step)
    .map(({ type, detail }) => `${type} ${detail.channel} ${detail.rule}`);

const offerAfter = (introduced: string) => addBusinessDays(introduced, 11, []);

describe('the silence after an introduction', () => {
  test('is kept for an old debt that came later, when the offer for an earlier one of its debtor goes out', async () => {
    world = await TestWorld.start({ at: LOADED });
    await load({ invoiceId: 'NF-1' });
    await world.runUntil('2026-05-05T06:00:00-03:00');
    await load({ invoiceId: 'NF-2', dueDate: '2026-02-12' });
    await until('2026-06-20');

    const first = offerAfter('2026-04-27');
    const second = offerAfter('2026-05-05');
    expect(emailsOf('NF-1')).toEqual(['2026-04-27 introduction', `${first} soft-offer`]);
    expect(emailsOf('NF-2')).toEqual(['2026-05-05 introduction', `${second} soft-offer`]);
    const [, offer] = world.remindersOf('NF-1');
    expect(offer?.text).not.toContain('NF-2, venceu em');
  });

  test('counts from the message of another old debt that introduced it after its own introduction could not go out', async () => {
    world = await TestWorld.start({ at: LOADED });
    await load({ invoiceId: 'NF-1' });
    await world.runUntil('2026-04-27T06:30:00-03:00');
    await world.erase(BY_EMAIL.debtorId);
    await world.runUntil('2026-05-05T06:00:00-03:00');
    await load({ invoiceId: 'NF-2', dueDate: '2026-02-12' });
    await until('2026-06-20');

    const [introduction] = world.remindersOf('NF-2');
    expect(introduction?.text).toContain('NF-1, venceu em');
    expect(emailsOf('NF-2')[0]).toBe('2026-05-05 introduction');
    expect(mails()).toEqual(['2026-05-05 introduction', `${offerAfter('2026-05-05')} soft-offer`]);
    const [offer] = world.aws.mailbox.slice(-1);
    for (const invoiceId of ['NF-1', 'NF-2']) expect(offer?.text).toContain(`${invoiceId}, venceu em`);
    expect(keptBack('NF-1', 'soft-offer')).toEqual(['MessagePostponed.v1 email silence-after-introduction']);
    for (const invoiceId of ['NF-1', 'NF-2'])
      expect(world.eventsOf(invoiceId, 'DebtHandedOver.v1').map(({ detail }) => detail.reason)).toEqual([
        'ladder-over',
      ]);
  });
});

describe('an old debt that was never introduced', () => {
  /** The day and reason of each hand-over of NF-1, and the rule that kept its offer back. */
  const ofPerson = () =>
    world.eventsOf('NF-1', 'DebtHandedOver.v1').map(({ at, detail }) => `${dayIn(at)} ${detail.reason}`);
  const atItsOffer = [`${offerAfter('2026-04-27')} ladder-over`];
  const wasNotIntroduced = ['ChannelSkipped.v1 email not-introduced'];

  test('because its debtor was erased is offered nothing when they buy again, and a person has it instead', async () => {
    world = await TestWorld.start({ at: LOADED });
    await load({ invoiceId: 'NF-1' });
    await world.runUntil('2026-04-27T06:30:00-03:00');
    await world.erase(BY_EMAIL.debtorId);
    await world.runUntil('2026-04-29T06:00:00-03:00');
    await load({ invoiceId: 'NF-NEW', dueDate: '2026-07-20', issuedAt: '2026-04-29T05:00:00-03:00' });
    await until('2026-06-20');

    expect(mails()).toEqual([]);
    expect(keptBack('NF-1', 'soft-offer')).toEqual(wasNotIntroduced);
    expect(ofPerson()).toEqual(atItsOffer);
  });

  test('because a text message would have cost too much is not offered anything by e-mail later', async () => {
    const config = await deployedConfig();
    const { reencontro } = config.reguas;
    if (!reencontro) throw new RangeError('reencontro is a régua of the sample');
    const steps = reencontro.steps.map((step) => ({ ...step, costCeiling: { percentOfOwed: 2 } }));
    world = await TestWorld.start({
      at: LOADED,
      config: { ...config, reguas: { ...config.reguas, reencontro: { ...reencontro, steps } } },
    });
    await load({ invoiceId: 'NF-1', amount: 100, debtor: BY_PHONE });
    await until('2026-05-04');
    await world.billing('ContactUpdated.v1', {
      creditorId: 'bebidas-nordeste',
      debtorId: BY_PHONE.debtorId,
      updatedAt: '2026-05-04T23:59:00-03:00',
      emails: [BY_EMAIL.email],
    });
    await until('2026-06-20');

    expect(keptBack('NF-1', 'introduction')).toContain('ChannelSkipped.v1 sms cost-ceiling');
    expect(mails()).toEqual([]);
    expect(keptBack('NF-1', 'soft-offer')).toEqual(wasNotIntroduced);
    expect(ofPerson()).toEqual(atItsOffer);
  });
});
