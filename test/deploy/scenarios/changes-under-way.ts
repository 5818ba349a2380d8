import assert from 'node:assert/strict';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Regua } from '#schemas/config/regua.ts';
import { invoiceOf, type Play, REGUA, SOON } from '#test/deploy/play.ts';
import { ASKED_FOR, HANDED_OVER, STATES, STEPS, secondsUntil, statesToTheEnd } from './ladder.ts';

/** The ladder after the change: the notice, one reminder on another day, and an early hand-over. */
const REMINDER = { state: 'Reminder D+2', step: 'reminder-2-after', offset: 2 };
const HAND_OVER = 4;

/** A deployment while debts wait. */
export async function changesUnderWay(play: Play): Promise<void> {
  const { report, calendar, deployment, listener, cdk, id, dueDate } = play;
  const [notice] = STEPS as [(typeof STEPS)[0]];
  const before = id('BEFORE');
  const after = id('AFTER');

  await deployment.issue(invoiceOf(play, before));
  await listener.awaits('MessageSent.v1', before, secondsUntil(play, dueDate, notice.offset));
  await report.step('a second deploy changes the régua while executions wait', async () => {
    const config = await changeRegua(play);
    await cdk.deploy(config, calendar);
    assert.equal((await deployment.execution(before, REGUA))?.status, 'RUNNING');
  }, [before]);

  const laterDueDate = calendar.nextDueDate([notice.offset, REMINDER.offset, HAND_OVER], deployment.creditor);
  await report.step('a debt that comes after it takes the new régua', async () => {
    await deployment.issue(invoiceOf(play, after, { dueDate: laterDueDate }));
    const sent = await listener.awaits(
      'MessageSent.v1',
      after,
      secondsUntil(play, laterDueDate, REMINDER.offset),
      2,
    );
    assert.partialDeepStrictEqual(sent, { step: REMINDER.step, owed: ASKED_FOR });
    const states = await statesToTheEnd(play, after, secondsUntil(play, laterDueDate, HAND_OVER));
    assert.deepEqual(states, ['Wait for first step', notice.state, REMINDER.state, 'Hand over to a person']);
  }, [after]);

  await report.step('a debt that came before it finishes on the old régua', async () => {
    const states = await statesToTheEnd(play, before, secondsUntil(play, dueDate, HANDED_OVER.offset));
    assert.deepEqual(states, ['Wait for first step', ...STATES, 'Hand over to a person']);
    const handedOver = await listener.awaits('DebtHandedOver.v1', before, SOON);
    assert.partialDeepStrictEqual(handedOver, { owed: HANDED_OVER.owed });
  }, [before]);
}

/** A copy of the configuration with another ladder, of the same name; gives its folder. */
async function changeRegua({ config, folder }: Play): Promise<string> {
  const changed = join(folder, 'changed-config');
  await rm(changed, { recursive: true, force: true });
  await cp(config, changed, { recursive: true });
  const file = join(changed, 'reguas', `${REGUA}.yaml`);
  const regua = parse(await readFile(file, 'utf8')) as Regua;
  const [notice, reminder] = regua.steps;
  const steps = [notice, { ...reminder, id: REMINDER.step, name: REMINDER.state, offset: REMINDER.offset }];
  await writeFile(file, stringify({ ...regua, steps, handOver: { offset: HAND_OVER } }));
  return changed;
}
