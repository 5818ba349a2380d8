import assert from 'node:assert/strict';
import { debtIdOf } from '#adapters/table/keys.ts';
import { invoiceOf, type Play, REGUA, SOON } from '#test/deploy/play.ts';
import { eventually } from '#test/deploy/wait.ts';

/** An invoice goes through bus, queue, intake and table, and has an execution. */
export async function opensADebt(play: Play): Promise<void> {
  const { report, deployment, id, dueDate } = play;
  const invoiceId = id('OPENS');

  await report.step('an invoice on the bus opens a debt, and an execution named after it runs', async () => {
    await deployment.issue(invoiceOf(play, invoiceId));
    const debt = await eventually('the debt in the table', SOON, () => deployment.debt(invoiceId));
    const debtId = debtIdOf(deployment.creditor.id, invoiceId);
    assert.partialDeepStrictEqual(debt, { debtId, status: 'open', amount: 100_000, dueDate, regua: REGUA });

    const execution = await eventually(`the execution of ${debtId}`, SOON, () =>
      deployment.execution(invoiceId, REGUA),
    );
    assert.equal(execution.name, `${debtId}-1`);
    assert.equal(execution.status, 'RUNNING');
  }, [invoiceId]);
}
