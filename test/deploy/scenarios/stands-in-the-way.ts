import assert from 'node:assert/strict';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { destroy } from '#test/deploy/cdk.ts';
import { invoiceOf, type Play, REGUA, SOON } from '#test/deploy/play.ts';
import { eventually } from '#test/deploy/wait.ts';

/** Leaves what keeps a stack from being deleted: an execution that waits for months, and a file in two versions. */
export async function standsInTheWay(play: Play): Promise<void> {
  const { report, deployment, id } = play;
  const invoiceId = id('WAITS');

  await report.step('an execution waits for months, a bank has dropped a file twice, and destroy asks first', async () => {
    await deployment.issue(invoiceOf(play, invoiceId, { dueDate: '2026-12-10' }));
    const execution = await eventually(`the execution of ${invoiceId}`, SOON, () =>
      deployment.execution(invoiceId, REGUA),
    );
    assert.equal(execution.status, 'RUNNING');

    const client = new S3Client({});
    for (const Body of ['not a return file', 'nor this one'])
      await client.send(
        new PutObjectCommand({ Bucket: deployment.outputs.BankFileBucketName, Key: 'left.ret', Body }),
      );

    // Without --yes it ends with an error, and the stack stands.
    await assert.rejects(destroy(), /would stop [1-9]\d* executions, delete [2-9]\d* versions of objects/);
  }, [invoiceId]);
}
