import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { checkPagesHaveName } from '#infra/named-pages.ts';
import { readStage, StageError } from '#infra/stage/stage.ts';
import { exampleDomains } from '#test/builders/domains.ts';

const stage = (context: object) => readStage(new App({ context: { ...context } }).node);

describe('checkPagesHaveName', () => {
  it('refuses prod without names, with the reason and the file to write', () => {
    const check = () => checkPagesHaveName(stage({ stage: 'prod', config: 'my-config' }), undefined);
    expect(check).toThrow(StageError);
    expect(check).toThrow(/debtors would have to trust.*my-config\/stages\/prod\.yaml.*docs\/deploying\.md/);
  });

  it('takes prod with names, and dev without', () => {
    expect(() => checkPagesHaveName(stage({ stage: 'prod' }), exampleDomains())).not.toThrow();
    expect(() => checkPagesHaveName(stage({ stage: 'dev' }), undefined)).not.toThrow();
  });
});
