import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#test/builders/root.ts';
import { attackable } from './attackable.ts';
import { FALSE_ALARMS, type Finding, judge, readFindings } from './findings.ts';

const base64 = (text: string) => ({ $base64: Buffer.from(text).toString('base64') });

/** A line of the report with one answer and what the checks say of it. */
const line = (code: string, operation: string, answer: { status_code: number; content: object }): string =>
  JSON.stringify({
    ScenarioFinished: {
      recorder: {
        checks: {
          a: [
            { name: 'not_a_server_error', status: 'success' },
            {
              name: 'x',
              status: 'failure',
              failure_info: { failure: { code, operation, title: 'T', message: 'one\ntwo' } },
            },
          ],
        },
        interactions: {
          a: {
            request: { method: 'POST', uri: 'http://localhost/v1/x', body: base64('{}') },
            response: answer,
          },
        },
      },
    },
  });

const FAILED: Finding = {
  code: 'ST101',
  operation: 'POST /v1/x',
  message: 'T. one two',
  request: 'POST http://localhost/v1/x {}',
  answer: '500 {"message":"Internal Server Error"}',
};

describe('readFindings', () => {
  it('reads what the checks object to, and no check that passed', () => {
    const answer = { status_code: 500, content: base64('{"message":"Internal Server Error"}') };
    expect(readFindings(`{"Initialize":{}}\n${line('ST101', 'POST /v1/x', answer)}\n`)).toEqual([FAILED]);
  });

  it('counts an error of the generator as a finding, so that nothing passes because nothing was tried', () => {
    expect(readFindings('{"NonFatalError":{"value":"no schema"}}')).toMatchObject([{ code: 'error' }]);
  });
});

describe('judge', () => {
  const known = { code: 'ST101', operation: '^POST /v1/x$', answer: '^500 ', why: 'x' };

  it('lets what is listed pass, and nothing else', () => {
    expect(judge([FAILED], [known])).toEqual([]);
    expect(judge([FAILED, { ...FAILED, code: 'ST202' }], [known])).toHaveLength(1);
    expect(judge([FAILED, { ...FAILED, operation: 'GET /v1/x' }], [known])).toHaveLength(1);
    expect(judge([FAILED, { ...FAILED, answer: '200 ' }], [known])).toHaveLength(1);
  });

  it('wants what is listed to occur', () => {
    expect(judge([], [known])).toEqual([expect.stringContaining('no longer occurs')]);
  });

  it('never lets a failure of the function pass', () => {
    expect(judge([FAILED], FALSE_ALARMS)[0]).toContain('ST101 POST /v1/x');
  });
});

describe('attackable', () => {
  const document = readFileSync(join(ROOT, 'docs/api/openapi.json'), 'utf8');

  it('changes nothing but the token and a pattern, to one that allows less', () => {
    const patterns = (text: string): string[] => [
      ...new Set(
        [...text.matchAll(/"pattern":"((?:[^"\\]|\\.)*)"/g)].map(([, one]) => JSON.parse(`"${one}"`)),
      ),
    ];
    const before = JSON.stringify(JSON.parse(document));
    const after = JSON.stringify(attackable(JSON.parse(document)));
    const [replaced = '', ...others] = patterns(before).filter((one) => !patterns(after).includes(one));
    const [instead = ''] = patterns(after).filter((one) => !patterns(before).includes(one));
    expect(others).toEqual([]);
    for (let point = 0; point < 0x3000; point += 1)
      if (new RegExp(instead, 'u').test(String.fromCodePoint(point)))
        expect(String.fromCodePoint(point)).toMatch(new RegExp(replaced, 'u'));
    expect(JSON.parse(after)).not.toHaveProperty('security');
    expect(after.replaceAll(JSON.stringify(instead), JSON.stringify(replaced))).toHaveLength(
      before.length - ',"security":[{"token":[]}]'.length,
    );
  });
});
