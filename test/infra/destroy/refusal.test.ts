import { expect, it } from 'vitest';
import { refusal } from '#infra/destroy/refusal.ts';

it.each([
  'CREATE_COMPLETE',
  'UPDATE_COMPLETE',
  'UPDATE_ROLLBACK_COMPLETE',
  'UPDATE_ROLLBACK_FAILED',
  'CREATE_FAILED',
  'CREATE_IN_PROGRESS',
  'DELETE_FAILED',
  'ROLLBACK_IN_PROGRESS',
  'unknown',
])('prod that is %s is not deleted by a command', (status) => {
  for (const name of ['regua-prod', 'regua-prod-edge'])
    expect(refusal('prod', name, status)).toContain(`the stack ${name} is ${status}`);
  expect(refusal('dev', 'regua-dev', status)).toBeUndefined();
});

it.each(['REVIEW_IN_PROGRESS', 'ROLLBACK_COMPLETE', 'ROLLBACK_FAILED'])(
  'prod that is %s never worked, and may be deleted so that it can be deployed again',
  (status) => {
    expect(refusal('prod', 'regua-prod', status)).toBeUndefined();
  },
);
