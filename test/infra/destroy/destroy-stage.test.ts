import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { NotDestroyedError } from '#infra/destroy/destroy-stack.ts';
import { destroyStage } from '#infra/destroy/destroy-stage.ts';

const STAGE_REGION = 'sa-east-1';
const PAUSE_MS = 1;

interface Stood {
  status: string;
  /** How it ends; it is gone without it. */
  readonly deletion?: 'DELETE_FAILED';
}

/** CloudFormation in every region, with stacks by region and name; gives what was deleted, in order. */
async function formation(stacks: Record<string, Stood>): Promise<{ readonly deleted: string[] }> {
  const deleted: string[] = [];
  const answers: Record<string, (place: string, stack: Stood) => string> = {
    DescribeStacks: (place, { status }) => {
      const name = place.slice(place.lastIndexOf('/') + 1);
      return `<Stacks><member><StackId>${name}</StackId><StackName>${name}</StackName><CreationTime>2026-11-29T12:00:00Z</CreationTime><StackStatus>${status}</StackStatus><StackStatusReason>it is in use</StackStatusReason></member></Stacks>`;
    },
    ListStackResources: () => '<StackResourceSummaries/>',
    DeleteStack: (place, { deletion }) => {
      deleted.push(place);
      if (deletion) stacks[place] = { status: deletion };
      else delete stacks[place];
      return '';
    },
  };
  const server = createServer(async (request, response) => {
    const asked = new URLSearchParams(await text(request));
    const action = asked.get('Action') ?? '';
    const region = /Credential=[^/]+\/\d+\/([^/]+)/.exec(request.headers.authorization ?? '')?.[1];
    const place = `${region}/${asked.get('StackName')}`;
    const stack = stacks[place];
    const answer = answers[action];
    if (stack && answer)
      response.end(
        `<${action}Response><${action}Result>${answer(place, stack)}</${action}Result></${action}Response>`,
      );
    else {
      response.statusCode = 400;
      response.end(
        `<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>Stack with id ${asked.get('StackName')} does not exist</Message></Error></ErrorResponse>`,
      );
    }
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  return { deleted };
}

/** Runs the command; gives its exit code, and what it printed and complained of, as lines. */
async function destroyed(stage: 'dev' | 'prod', yes: boolean) {
  const printed: string[] = [];
  const complained: string[] = [];
  const output = {
    print: (line: string) => void printed.push(line),
    complain: (line: string) => void complained.push(line),
  };
  const code = await destroyStage({ stage, yes }, STAGE_REGION, output, PAUSE_MS);
  return { code, printed, complained };
}

const OWN = 'sa-east-1/regua-dev';
const EDGE = 'us-east-1/regua-dev-edge';

afterEach(() => void vi.unstubAllEnvs());

describe('destroyStage', () => {
  it('has nothing to delete when neither stack is there, in the region of each', async () => {
    const { deleted } = await formation({ 'us-east-1/regua-dev': { status: 'CREATE_COMPLETE' } });

    const { code, printed } = await destroyed('dev', true);

    expect({ code, printed, deleted }).toEqual({
      code: 0,
      printed: [
        'there is no stack regua-dev in sa-east-1, nor regua-dev-edge in us-east-1: nothing to delete',
      ],
      deleted: [],
    });
  });

  it('names both stacks without --yes, and deletes neither', async () => {
    const { deleted } = await formation({
      [OWN]: { status: 'UPDATE_COMPLETE' },
      [EDGE]: { status: 'CREATE_COMPLETE' },
    });

    const { code, printed, complained } = await destroyed('dev', false);

    expect({ code, printed, complained, deleted }).toEqual({
      code: 1,
      printed: [
        'regua-dev in sa-east-1 is UPDATE_COMPLETE: would delete the stack',
        'regua-dev-edge in us-east-1 is CREATE_COMPLETE: would delete the stack',
      ],
      complained: ['nothing was done: add --yes'],
      deleted: [],
    });
  });

  it('deletes the stack of the stage first: its distribution uses what the other holds', async () => {
    const { deleted } = await formation({
      [EDGE]: { status: 'CREATE_COMPLETE' },
      [OWN]: { status: 'CREATE_COMPLETE' },
    });

    const { code, printed } = await destroyed('dev', true);

    expect(code).toBe(0);
    expect(deleted).toEqual([OWN, EDGE]);
    expect(printed).toEqual(
      expect.arrayContaining(['regua-dev in sa-east-1 is gone', 'regua-dev-edge in us-east-1 is gone']),
    );
  });

  it.each([OWN, EDGE])('deletes %s when it is the only one left', async (left) => {
    const { deleted } = await formation({ [left]: { status: 'DELETE_FAILED' } });

    expect((await destroyed('dev', true)).code).toBe(0);
    expect(deleted).toEqual([left]);
  });

  it('leaves what a distribution still uses when its stack does not go', async () => {
    const { deleted } = await formation({
      [OWN]: { status: 'CREATE_COMPLETE', deletion: 'DELETE_FAILED' },
      [EDGE]: { status: 'CREATE_COMPLETE' },
    });

    await expect(destroyed('dev', true)).rejects.toThrow(
      new NotDestroyedError('the stack could not be deleted: it is in use'),
    );
    expect(deleted).toEqual([OWN]);
  });

  it.each([
    ['both work', 'UPDATE_COMPLETE', 'CREATE_COMPLETE', []],
    ['only the edge stands, and works', undefined, 'CREATE_COMPLETE', []],
    ['the stage never worked', 'ROLLBACK_COMPLETE', 'CREATE_COMPLETE', ['sa-east-1/regua-prod']],
    ['the edge never worked', 'CREATE_COMPLETE', 'ROLLBACK_COMPLETE', ['us-east-1/regua-prod-edge']],
    [
      'neither ever worked',
      'ROLLBACK_COMPLETE',
      'ROLLBACK_FAILED',
      ['sa-east-1/regua-prod', 'us-east-1/regua-prod-edge'],
    ],
  ] as const)('deletes of prod only what never worked: %s', async (_case, own, edge, gone) => {
    const { deleted } = await formation({
      ...(own && { 'sa-east-1/regua-prod': { status: own } }),
      'us-east-1/regua-prod-edge': { status: edge },
    });

    const { code, complained } = await destroyed('prod', true);

    expect(deleted).toEqual(gone);
    expect(code).toBe(gone.length > 0 ? 0 : 1);
    const stays = [own === 'UPDATE_COMPLETE' || own === 'CREATE_COMPLETE', edge === 'CREATE_COMPLETE'];
    expect(complained).toHaveLength(stays.filter(Boolean).length);
    for (const line of complained)
      expect(line).toMatch(/^the stack regua-prod(-edge)? is \w+: debts of prod/);
  });
});
