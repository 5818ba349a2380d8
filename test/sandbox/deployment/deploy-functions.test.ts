import { describe, expect, it } from 'vitest';
import type { FunctionSpec } from '#deployment/function-spec.ts';
import { FUNCTIONS } from '#deployment/topology.ts';
import { settingsOfAll } from '#sandbox/deployment/deploy-functions.ts';

const settings = Object.values<FunctionSpec>(FUNCTIONS).flatMap((spec) =>
  Object.entries(spec.settings ?? {}),
);

describe('the environment that all functions of the sandbox share', () => {
  it('has no setting of the SDK, which would hold for the functions that do not have it', () => {
    expect(settings.some(([variable]) => variable.startsWith('AWS_'))).toBe(true);
    expect(Object.keys(settingsOfAll()).filter((variable) => variable.startsWith('AWS_'))).toEqual([]);
  });

  it('has the value of each function, which is the same for all that have the setting', () => {
    const ours = settings.filter(([variable]) => !variable.startsWith('AWS_'));
    expect(ours.length).toBeGreaterThan(0);
    for (const [variable, value] of ours) expect(settingsOfAll()[variable]).toBe(value);
  });
});
