import type { Construct } from 'constructs';
import { GIVEN_WHERE_CONFIGURED, type Variable } from '#deployment/function-spec.ts';
import { FUNCTIONS, type FunctionName } from '#deployment/topology.ts';
import { type Given, Handler } from '#infra/building-blocks/handler.ts';
import type { Foundation } from '#infra/foundation/foundation.ts';
import { ALLOW } from './permissions.ts';

/**
 * Makes the function of a name below `scope`, with the variables and the permissions of its entry in the topology.
 * @param own variables that name what this function alone has
 */
export function deployFunction(
  scope: Construct,
  foundation: Foundation,
  name: FunctionName,
  own: Readonly<Partial<Record<Variable, Given>>> = {},
): Handler {
  const { stage, config, settings, alarms, variables } = foundation;
  const reserved = settings.reservedConcurrency?.[name];
  const { environment, permissions } = FUNCTIONS[name];
  const handler = new Handler(scope, 'Handler', {
    ...{ stage, config, alarms, name },
    ...(reserved === undefined ? {} : { reserved }),
  });
  for (const variable of environment) {
    const given = own[variable] ?? variables[variable];
    if (given) handler.give(variable, given);
    else if (!GIVEN_WHERE_CONFIGURED.includes(variable))
      throw new Error(`the function ${name} needs ${variable}, and nothing in the deployment gives it`);
  }
  for (const permission of permissions) ALLOW[permission](handler, foundation);
  return handler;
}
