import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays, dayOf } from '#domain/calendar/days.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { STAGE } from '#test/deploy/cdk.ts';
import { addressOf, invoiceOf, type Play, REGUA, SOON } from '#test/deploy/play.ts';
import { run } from '#test/deploy/processes.ts';
import { eventually } from '#test/deploy/wait.ts';
import { debtThat, secondsUntil } from './ladder.ts';

const REGUA_COMMAND = fileURLToPath(new URL('../../../bin/regua.mjs', import.meta.url));

/** Two weeks behind the ladder of the other scenarios: commands take some days of the deployment. */
const LATER = 14;

/** How long a debt of a batch may wait for the relay, seconds: it looks for them every minute. */
const NEXT_LOOK = 60 + SOON;

/** What an operator does with a book of invoices by the command line: puts it on the bus, releases it, undoes another. */
export async function loadsABook(play: Play): Promise<void> {
  const { report, deployment, listener, id } = play;
  const dueDate = addDays(play.dueDate, LATER);
  const [first, second] = [id('BOOK-1'), id('BOOK-2')];
  const batch = id('book');
  const folder = join(play.folder, batch);
  await mkdir(folder, { recursive: true });
  const regua = (...args: readonly string[]): Promise<string> =>
    run(process.execPath, [REGUA_COMMAND, ...args, '--config', play.config, '--lang', 'en'], { cwd: folder });
  const { id: creditorId } = deployment.creditor;

  await report.step('regua put: a file of events comes in as a paused batch, and is put once', async () => {
    const pausedAt = play.calendar.now();
    const pause = {
      pauseId: batch,
      creditorId,
      batch,
      reason: 'import',
      pausedAt,
      lastDay: addDays(dayOf(pausedAt), 60),
    };
    const events = [
      { 'detail-type': 'CollectionPaused.v1', time: pausedAt, detail: pause },
      ...[first, second].map((invoiceId) => ({
        'detail-type': 'InvoiceIssued.v1',
        time: pausedAt,
        detail: invoiceOf(play, invoiceId, { dueDate, batch }),
      })),
    ];
    await writeFile(join(folder, 'book.jsonl'), events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    const put = ['put', 'book.jsonl', '--stage', STAGE, '--yes'];
    assert.match(await regua(...put, '--dry-run'), /3 events/);
    await regua(...put);
    for (const invoiceId of [first, second]) {
      await listener.awaits('DebtOpened.v1', invoiceId, SOON);
      await debtThat(play, invoiceId, 'is paused', isOnHold);
    }
    assert.match(await regua(...put), /all of it was put before/);
  }, [first, second]);

  await report.step('regua release: the ladders of the batch begin', async () => {
    const release = ['release', batch, '--stage', STAGE, '--yes'];
    assert.match(await regua(...release), /2 invoices/);
    for (const invoiceId of [first, second])
      await listener.awaits('MessageSent.v1', invoiceId, secondsUntil(play, dueDate, LATER));
    assert.match(await regua(...release), /Nothing to release/);
  }, [first, second]);

  const invoiceId = await report.step(
    'regua import --stage: an export of an ERP is a paused batch on the stage',
    async () => {
      const number = id('EXPORT');
      const asOf = dayOf(play.calendar.now());
      await writeFile(
        join(folder, 'titulos.csv'),
        [
          'Documento;Cliente;CPF/CNPJ;E-mail;UF;Emissão;Vencimento;Valor;Saldo',
          `${number};Maria das Dores Lima;${cpfOf(number)};${addressOf(number)};CE;${asOf};${dueDate};1.000,00;1.000,00`,
        ].join('\r\n'),
      );
      await regua('import', 'titulos.csv', '--as-of', asOf, '--stage', STAGE, '--yes');
      const [, issued] = (await readFile(join(folder, 'titulos.jsonl'), 'utf8')).trim().split('\n');
      const imported: string = JSON.parse(issued ?? '{}').detail.invoiceId;
      await debtThat(play, imported, 'is paused', isOnHold);
      return imported;
    },
  );

  await report.step('regua undo: nothing was sent, and the debt is cancelled without a word', async () => {
    const debt = await deployment.debt(invoiceId);
    assert.ok(debt?.status === 'open' && debt.batch);
    await regua('undo', debt.batch, '--stage', STAGE, '--yes');
    const closed = await listener.awaits('DebtClosed.v1', invoiceId, NEXT_LOOK);
    assert.equal(closed.reason, 'withdrawn');
    await eventually('its execution ends', SOON, async () => {
      const execution = await deployment.execution(invoiceId, REGUA);
      return execution?.status === 'SUCCEEDED' || undefined;
    });
    assert.deepEqual(listener.received('MessageSent.v1', invoiceId), []);
  }, [invoiceId]);
}

const isOnHold = (debt: StoredDebt): boolean => debt.status === 'open' && (debt.pauses ?? []).length > 0;
