import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { present } from '#domain/checks/present.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { configWithListings } from '#test/builders/with-listing.ts';
import { compileRegua } from '#workflows/compile.ts';
import type { Definition, State } from '#workflows/state.ts';

const NAMES = {
  tableName: 'debts',
  takeStepArn: 'take-step',
  listDebtArn: 'list-debt',
  handOverArn: 'hand-over',
  reEvaluateDebtArn: 're-evaluate-debt',
};
const compiled = async (kinds: Parameters<typeof configWithListings>[0]): Promise<Definition> =>
  compileRegua(present((await configWithListings(kinds)).reguas.padrao, 'régua'), NAMES);
const catches = (state: State | undefined): Record<string, string> =>
  Object.fromEntries(
    z
      .array(z.object({ ErrorEquals: z.array(z.string()), Next: z.string() }))
      .parse(state?.Catch)
      .map(({ ErrorEquals, Next }) => [ErrorEquals[0], Next]),
  );

describe('listing steps', () => {
  it('come between the last step and the hand-over, in the order of the régua, one state and one wait each', async () => {
    const { States } = await compiled(['negative-listing', 'protest']);
    expect(catches(States['Reissue D+15'])['States.Timeout']).toBe('Negative listing');
    expect(catches(States['Negative listing'])).toEqual({
      NotAllowedYet: 'Negative listing: not yet',
      ListingOver: 'Protest',
      Changed: 'Re-evaluate debt',
    });
    expect(catches(States.Protest).ListingOver).toBe('Hand over to a person');
    expect(catches(States['Negative listing: not yet'])).toMatchObject({
      'States.Timeout': 'Negative listing',
      Changed: 'Re-evaluate debt',
    });
  });

  it('are where a ladder goes on that has no step left', async () => {
    const { States } = await compiled(['protest']);
    expect(States['Resume ladder']?.Choices).toContainEqual({
      Condition: "{% $step = 'hand-over' %}",
      Next: 'Protest',
    });
  });

  it('are in no machine of a régua without them, which is as it was', async () => {
    const regua = present((await deployedConfig()).reguas.padrao, 'régua');
    const { States } = compileRegua(regua, NAMES);
    const text = JSON.stringify(States);
    for (const own of ['list-debt', 'ListingOver', "$step = 'hand-over'"])
      expect(text.includes(own)).toBe(false);
    expect(catches(States['Reissue D+15'])['States.Timeout']).toBe('Hand over to a person');
  });
});
