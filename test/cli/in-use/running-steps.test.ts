import { describe, expect, it } from 'vitest';
import { RunningSteps } from '#cli/in-use/running-steps.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { compileRegua } from '#workflows/compile.ts';
import { REMIND_OF_PROMISE } from '#workflows/state.ts';

const { reguas } = await deployedConfig();
const NAMES = {
  tableName: 'debts',
  takeStepArn: 'a',
  handOverArn: 'b',
  listDebtArn: 'd',
  reEvaluateDebtArn: 'c',
};

describe('the steps of a definition', () => {
  it.each(Object.values(reguas))(
    'are those of the régua $id that it was compiled from, and the reminder',
    (regua) => {
      const steps = RunningSteps.parse(JSON.stringify(compileRegua(regua, NAMES)));
      expect(steps.map(({ id }) => id)).toEqual([...regua.steps.map(({ id }) => id), REMIND_OF_PROMISE]);
      for (const { id, message, tone, channels, several = regua.several } of regua.steps)
        expect(steps).toContainEqual(expect.objectContaining({ id, message, tone, channels, several }));
    },
  );

  it('are read from a definition that orders more than is known today', () => {
    const { padrao } = reguas;
    if (!padrao) throw new Error('the sample has no régua padrao');
    const text = JSON.stringify(compileRegua(padrao, NAMES)).replaceAll(
      '"message":',
      '"of-later":true,"message":',
    );
    expect(RunningSteps.parse(text)).toHaveLength(padrao.steps.length + 1);
  });
});
