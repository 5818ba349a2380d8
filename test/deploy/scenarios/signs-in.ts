import assert from 'node:assert/strict';
import { debtIdOf } from '#adapters/table/keys.ts';
import { forgedFrom } from '#test/deploy/forged-tokens.ts';
import { invoiceOf, type Play, SOON } from '#test/deploy/play.ts';
import { SignIn, type Tokens } from '#test/deploy/sign-in.ts';
import { pause } from '#test/deploy/wait.ts';

/** Persons and programs sign in, and see over the API what is theirs. */
export async function signsIn(play: Play): Promise<void> {
  const { report, place, deployment, listener, id } = play;
  const invoiceId = id('API');
  const { outputs, creditor } = deployment;
  const users = new SignIn(outputs, place);
  await deployment.issue(invoiceOf(play, invoiceId));
  await listener.awaits('DebtOpened.v1', invoiceId, SOON);
  const seen = { status: 200, body: { debtId: debtIdOf(creditor.id, invoiceId), creditorId: creditor.id } };

  await report.step('a program signs in by its credentials, and reads a debt over the API', async () => {
    const { access_token } = await users.program(outputs.ProgramClientIdErp);
    assert.partialDeepStrictEqual(await deployment.readDebt(invoiceId, access_token), seen);
  });

  await report.step('nobody gets in without a token, or with one that is over', async () => {
    assert.equal((await deployment.readDebt(invoiceId)).status, 401);
    const { token, seconds } = await users.shortToken(outputs.ProgramClientIdShortLived);
    assert.partialDeepStrictEqual(await deployment.readDebt(invoiceId, token), seen);
    await pause((seconds + 1) * 1000);
    assert.equal((await deployment.readDebt(invoiceId, token)).status, 401);
  });

  if (!place.hasScriptableLogin)
    return report.note('persons sign in on pages for persons: docs/sign-in.md has the steps');
  const signedIn = async (name: string, groups: readonly string[]): Promise<Tokens> =>
    users.signIn(await users.makePerson(`${id(name).toLowerCase()}@empresa.example`, groups));

  await report.step(
    'a person signs in on the login pages with a code and PKCE, and reads a debt',
    async () => {
      const tokens = await signedIn('collector', ['collector', `creditor:${creditor.id}`]);
      assert.partialDeepStrictEqual(await deployment.readDebt(invoiceId, tokens.access_token), seen);
      const { access_token } = await users.refresh(tokens.refresh_token ?? '');
      assert.partialDeepStrictEqual(await deployment.readDebt(invoiceId, access_token), seen);

      for (const [how, forged] of Object.entries(forgedFrom(tokens.access_token)))
        assert.equal((await deployment.readDebt(invoiceId, forged)).status, 401, `forged: ${how}`);
      const withIdToken = await deployment.readDebt(invoiceId, tokens.id_token);
      assert.ok([401, 403].includes(withIdToken.status), `an ID token is answered ${withIdToken.status}`);
    },
  );

  await report.step(
    'a collector finds the debtor, acts on the debt, and the event names who did it',
    async () => {
      const { access_token: token } = await signedIn('collector-2', ['collector', `creditor:${creditor.id}`]);
      assert.partialDeepStrictEqual(await deployment.searchDebtors({ invoiceId }, token), {
        status: 200,
        body: { items: [{ creditorId: creditor.id }] },
      });
      const dispute = { command: 'disputes', body: { kind: 'goods-or-service' }, token };
      assert.partialDeepStrictEqual(await deployment.act(invoiceId, dispute), {
        status: 200,
        body: { status: 'caseOpen' },
      });
      const opened = await listener.awaits('CaseOpened.v1', invoiceId, SOON);
      assert.partialDeepStrictEqual(opened, { actor: { kind: 'person' } });
    },
  );

  await report.step('an auditor reads, and may change nothing', async () => {
    const { access_token: token } = await signedIn('auditor', ['auditor', `creditor:${creditor.id}`]);
    assert.partialDeepStrictEqual(await deployment.readDebt(invoiceId, token), {
      status: 200,
      body: { status: 'caseOpen' },
    });
    const writeOff = { command: 'write-offs', body: { writeOffId: 'w-1', reason: 'goodwill' }, token };
    assert.partialDeepStrictEqual(await deployment.act(invoiceId, writeOff), { status: 403 });
  });

  await report.step('a person without a role is refused, and hears which would do', async () => {
    const { access_token } = await signedIn('visitor', [`creditor:${creditor.id}`]);
    assert.partialDeepStrictEqual(await deployment.readDebt(invoiceId, access_token), {
      status: 403,
      body: {
        type: '/v1/problems/not-allowed',
        roles: ['operator', 'collector', 'manager', 'auditor', 'machine'],
      },
    });
  });

  await report.step('a manager of another creditor finds nothing', async () => {
    await users.makeGroup('creditor:another-company');
    const { access_token } = await signedIn('manager', ['manager', 'creditor:another-company']);
    assert.partialDeepStrictEqual(await deployment.readDebt(invoiceId, access_token), {
      status: 404,
      body: { type: '/v1/problems/not-found' },
    });
  });
}
